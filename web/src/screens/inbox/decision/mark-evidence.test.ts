import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markEvidence } from './mark-evidence.ts'

const marked = (text: string, evidence: readonly string[]) =>
  markEvidence(text, evidence)
    .filter(stretch => stretch.isMarked)
    .map(stretch => stretch.text)

test.each([
  ['La linea non funziona più', ['non funziona'], ['non funziona']],
  ['Voglio il RIMBORSO', ['rimborso'], ['RIMBORSO']],
  ['Fatturazione sbagliata', ['fattur'], ['Fatturazione']],
  ['Problème de réseau', ['reseau', 'probleme'], ['Problème', 'réseau']],
  ["C'est l’appli", ["l'appli"], ['l’appli']],
  ['tappo', ['app'], []],
  ['ciao @aurora_aiuta!', ['@aurora_aiuta'], ['@aurora_aiuta']],
  ['👍🏽 thanks a lot', ['thanks'], ['thanks']],
  ['niente', [], []],
])('%s: %j', (text, evidence, expected) => {
  expect(marked(text, evidence)).toEqual(expected)
})

test('the stretches joined are the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (text, evidence) => {
      expect(
        markEvidence(text, evidence)
          .map(stretch => stretch.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
