import { expect, test } from 'vitest'
import { starterPolicy } from '../policy/starter-policy.ts'
import { completeFacts } from './complete-facts.ts'
import { decide } from './decide.ts'
import { circumstances, FACT_NAMES } from './facts.fixture.ts'
import type { Facts } from './facts.ts'
import { gatherFacts } from './gather-facts.ts'

const policy = { version: 1, document: starterPolicy(['Aurora']) }
const whole = gatherFacts(circumstances({ text: 'La fattura è sbagliata' }), policy.document)

/** What decisions kept before mood, function and the rest were looked for. */
const {
  sentiment: _sentiment,
  function: _function,
  alsoWants: _alsoWants,
  isToxic: _isToxic,
  belongsTo: _belongsTo,
  reach: _reach,
  ...older
} = whole
const OLD: Partial<Facts> = { ...older, writtenTo: { value: 'marketing', confidence: 1, evidence: [] } }

test('what was kept stays', () => expect(completeFacts(OLD)).toMatchObject(OLD))

test('whole facts stay as they are', () => expect(completeFacts(whole)).toEqual(whole))

test('what was not looked for is unknown', () => {
  const facts = completeFacts(OLD)
  expect(Object.keys(facts).toSorted()).toEqual(FACT_NAMES.toSorted())
  expect(facts.sentiment).toEqual({ value: 'neutral', confidence: 0, evidence: [] })
  expect(facts.alsoWants).toEqual({ value: [], confidence: 0, evidence: [] })
})

test('a message belongs where it was written, as long as nobody looked', () =>
  expect(completeFacts(OLD).belongsTo).toEqual({ value: 'marketing', confidence: 0, evidence: [] }))

test('can be decided by', () =>
  expect(decide(completeFacts(OLD), policy)).toEqual(decide({ ...whole, ...completeFacts(OLD) }, policy)))

test('nothing at all can be decided by too', () =>
  expect(decide(completeFacts({}), policy)).toMatchObject({ if: false }))
