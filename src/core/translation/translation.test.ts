import { describe, expect, test } from 'vitest'
import { decideLeaving, listTargets, offersPair, readLanguageCode, readPairs } from './translation.ts'

test.each([
  ['spa', 'es'],
  ['fra', 'fr'],
  ['por_BR', 'pt-BR'],
  ['EN-GB', 'en-GB'],
  ['it', 'it'],
  ['', null],
  ['no such', null],
  ['<b>', null],
])('the code %s is read as %s', (given, code) => expect(readLanguageCode(given)).toBe(code))

test('pairs are those into languages that the desk knows, each once', () => {
  const offered = [
    ['spa', 'ita'],
    ['es', 'it'],
    ['ca', 'fr'],
    ['es', 'ca'],
    ['it', 'it'],
    ['por_BR', 'spa'],
    ['??', 'it'],
  ] as const
  expect(readPairs(offered)).toEqual(['ca>fr', 'es>it'])
})

describe('a pair', () => {
  const skill = { pairs: ['ca>fr', 'es>it'], detects: false }
  test.each([
    ['es', 'it', true],
    ['it', 'es', false],
    ['it', 'it', false],
    ['other', 'it', false],
  ] as const)('from %s into %s is offered: %s', (from, to, is) =>
    expect(offersPair(skill, from, to)).toBe(is),
  )

  test('from a language that the desk does not know is offered by who detects it', () => {
    expect(offersPair({ ...skill, detects: true }, 'other', 'it')).toBe(true)
    expect(offersPair({ ...skill, detects: true }, 'other', 'de')).toBe(false)
  })

  test('tells what a text can be had in', () => expect(listTargets(skill)).toEqual(['it', 'fr']))
})

test.each([
  ['public', 'public', null],
  ['direct', 'public', 'directStays'],
  ['internal', 'public', 'noteStays'],
  ['public', 'direct', null],
  ['direct', 'direct', null],
  ['internal', 'direct', 'noteStays'],
] as const)('what is %s, where %s may leave: %s', (visibility, reach, why) =>
  expect(decideLeaving(visibility, reach)).toBe(why),
)
