import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from './read-amount.ts'

test.each([
  ['1200', 1_200_000_000],
  ['1.200', 1_200_000_000],
  ['1,200', 1_200_000_000],
  ['1.200,50', 1_200_500_000],
  ['1,200.50', 1_200_500_000],
  ['1 200,5', 1_200_500_000],
  ['1’200.05', 1_200_050_000],
  ['€ 35', 35_000_000],
  ['35 €', 35_000_000],
  ['0', 0],
  ['1.234.567', 1_234_567_000_000],
])('%s is %d micros', (written, micros) => expect(readAmount(written)).toBe(micros))

test.each(['', 'molto', '-5', '1.2345', '12.34.56', '1,2,3', '99999999999', '€', '1e3'])(
  '%s is no amount',
  written => expect(readAmount(written)).toBeNull(),
)

test('an amount written by any country is that amount', () => {
  const countries = fc.constantFrom('it-IT', 'fr-FR', 'en-GB', 'de-CH')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), countries, (cents, country) => {
      const written = (cents / 100).toLocaleString(country, { minimumFractionDigits: 2 })
      expect(readAmount(written)).toBe(cents * 10_000)
    }),
  )
})
