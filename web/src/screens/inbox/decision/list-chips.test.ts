import { describe, expect, test } from 'vitest'
import type { FactView } from '../../../../../src/contract/decision.ts'
import { listChips, listWords } from './list-chips.ts'

const view = (value: FactView['value'], confidence = 1, correctedBy: string | null = null): FactView => ({
  value,
  confidence,
  evidence: [],
  correctedBy,
})

/** A calm question to the right account. */
const CALM = {
  language: view('it'),
  sentiment: view('neutral'),
  urgency: view('normal'),
  intent: view('question'),
  alsoWants: view([]),
  function: view('none'),
  topic: view(null, 0.5),
  isToxic: view(false),
  mayBeIronic: view(false, 0.5),
  privateData: view([]),
  writtenTo: view('care'),
  belongsTo: view('care'),
  similarLately: view(0),
  isWithinHours: view(true),
  followers: view(120),
}

const told = (otherwise: Record<string, FactView>) =>
  listChips({ ...CALM, ...otherwise }).map(chip => chip.fact)

const MAIN = ['language', 'sentiment', 'urgency', 'intent']

describe('what is told', () => {
  test('of a calm message: four facts', () => expect(told({})).toEqual(MAIN))

  test.each([
    ['function', view('afterSales')],
    ['topic', view('billing')],
    ['isToxic', view(true)],
    ['privateData', view(['phone'])],
    ['mayBeIronic', view(true, 0.4)],
    ['belongsTo', view('marketing')],
    ['askedBefore', view(true)],
    ['similarLately', view(10)],
    ['isWithinHours', view(false)],
  ])('%s where there is something to tell', (fact, value) =>
    expect(told({ [fact]: value })).toEqual([...MAIN, fact]),
  )

  test.each([
    ['similarLately', view(9)],
    ['isWithinHours', view(false, 0)],
    ['sentiment', view('negative', 0)],
  ])('%s not where nobody knows, or it is little', (fact, value) =>
    expect(told({ [fact]: value })).toEqual(MAIN.filter(each => each !== fact)),
  )

  test.each([
    ['isToxic', false],
    ['topic', null],
    ['function', 'none'],
  ])('%s where a person said that it is not so', (fact, value) =>
    expect(told({ [fact]: view(value, 1, 'sara') })).toEqual([...MAIN, fact]),
  )

  test('nothing of a decision that knew nothing', () => expect(listChips({})).toEqual([]))
})

describe('how sure', () => {
  test.each([
    [1, 'sure'],
    [0.8, 'sure'],
    [0.79, 'rather'],
    [0.55, 'rather'],
    [0.54, 'doubtful'],
  ] as const)('%s is %s', (confidence, sureness) =>
    expect(listChips({ intent: view('question', confidence) })).toMatchObject([{ sureness }]),
  )

  test('irony is a doubt by itself', () =>
    expect(listChips({ mayBeIronic: view(true, 0.3) })).toMatchObject([{ sureness: 'sure' }]))
})

test('what asks for care warns, and what a person denied does not', () => {
  const warns = (facts: Record<string, FactView>) => listChips(facts).map(chip => chip.isWarning)
  expect(warns({ isToxic: view(true) })).toEqual([true])
  expect(warns({ privateData: view(['iban']) })).toEqual([true])
  expect(warns({ askedBefore: view(true) })).toEqual([true])
  expect(warns({ isToxic: view(false, 1, 'sara') })).toEqual([false])
  expect(warns({ intent: view('problem') })).toEqual([false])
})

test('words that tell a reader something', () => {
  const evidence = ['urgente', '.', '!!!', '😡', '24', '…']
  expect(listWords({ ...view('high'), evidence })).toEqual(['urgente', '!!!', '😡', '24'])
  expect(listWords(undefined)).toEqual([])
})
