import { expect, test } from 'vitest'
import { guessCountry, listTimeZones } from './guess-place.ts'

test.each<[readonly string[], string | null]>([
  [['it-CH', 'it'], 'CH'],
  [['it'], 'IT'],
  [['fr-CA'], 'CA'],
  [['en-GB', 'it'], 'GB'],
  [['not a language', 'fr'], 'FR'],
  [[], null],
])('%o speak of %s', (languages, country) => expect(guessCountry(languages)).toBe(country))

test('the zone that is set is always among those to choose', () => {
  expect(listTimeZones('Europe/Rome')).toContain('Europe/Rome')
  expect(listTimeZones('Etc/GMT+3')).toContain('Etc/GMT+3')
  expect(new Set(listTimeZones('UTC')).size).toBe(listTimeZones('UTC').length)
})
