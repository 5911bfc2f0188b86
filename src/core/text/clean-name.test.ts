import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

test.each([
  ['a name', 'Chiara Bellini', 'Chiara Bellini'],
  ['Arabic and digits', 'أحمد 123 Rossi', 'أحمد 123 Rossi'],
  ['Hebrew', 'שרה לוי', 'שרה לוי'],
  ['Persian, whose letters are kept apart', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a family of emoji', '👩‍👩‍👧‍👦 Neri 🏳️‍🌈', '👩‍👩‍👧‍👦 Neri 🏳️‍🌈'],
  ['a reversed direction', '\u202Eartsinis a artsed ad', 'artsinis a artsed ad'],
  ['isolates without an end', '\u2067\u2068Ada\u2069', 'Ada'],
  ['line breaks and tabs', 'Ada\r\n\tLove\u0007lace', 'Ada Lovelace'],
  ['nothing that could be seen', '\u200b\u202e\ufeff ', ''],
  ['a tower of marks', `Z${'\u0300'.repeat(40)}algo`, `Z${'\u0300'.repeat(4)}algo`],
  ['Vietnamese', 'Nguye\u0302\u0303n', 'Nguye\u0302\u0303n'],
  ['no end', 'W'.repeat(5000), 'W'.repeat(200)],
  ['emoji without end', '😀'.repeat(300), '😀'.repeat(200)],
  ['half a letter', 'Ada \ud83d', 'Ada \ufffd'],
])('%s', (_, name, clean) => {
  expect(cleanName(name)).toBe(clean)
})
