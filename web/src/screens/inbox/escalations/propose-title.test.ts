import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeTitle } from './propose-title.ts'

test.each([
  ['', ''],
  ['@aurora_aiuta la fattura è più alta', 'la fattura è più alta'],
  [
    '@aurora_aiuta, @aurora: la bolletta di maggio è sbagliata. Perché?',
    'la bolletta di maggio è sbagliata.',
  ],
  ['Ciao! La fattura 117 non torna', 'Ciao! La fattura 117 non torna'],
  ['Guardate https://example.org/a qui sotto per favore', 'Guardate qui sotto per favore'],
  [
    'La mia fattura di questo mese è più alta di quella del mese scorso e nessuno mi sa dire il perché',
    'La mia fattura di questo mese è più alta di quella del mese scorso e nessuno mi…',
  ],
])('%j is called %j', (said, title) => {
  expect(proposeTitle(said)).toBe(title)
})

test('whatever is said, a title is one line and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), said => {
      const title = proposeTitle(said)
      expect(title.length).toBeLessThanOrEqual(81)
      expect(title).not.toMatch(/[\r\n]/)
    }),
  )
})
