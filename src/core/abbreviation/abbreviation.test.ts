import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KNOWN_LANGUAGES } from '../language.ts'
import { type Abbreviation, expandAbbreviation, SHORT_FORM } from './abbreviation.ts'
import { SHORT_WORDS } from './short-words.ts'
import { listShortenings, shortenText } from './shorten.ts'

const OURS: readonly Abbreviation[] = [
  { short: 'grz', expandsTo: 'grazie', language: 'it', isMine: false },
  { short: 'grz', expandsTo: 'thanks', language: 'en', isMine: false },
  { short: 'asap', expandsTo: 'as soon as possible', language: null, isMine: false },
  { short: 'asap', expandsTo: 'appena possibile', language: null, isMine: true },
  { short: 'n.o', expandsTo: 'numero d’ordine', language: 'it', isMine: false },
  { short: 'pl', expandsTo: 'per favore', language: 'it', isMine: false },
]
const typed = (text: string, language = 'it') =>
  expandAbbreviation(text, text.length, OURS, language)?.text ?? null

describe('what expands as one types', () => {
  test.each<readonly [string, string | null]>([
    ['grz ', 'grazie '],
    ['Grz,', 'Grazie,'],
    ['GRZ!', 'Grazie!'],
    ['Ciao, grz\n', 'Ciao, grazie\n'],
    ['(grz)', '(grazie)'],
    ['«grz ', '«grazie '],
    ['n.o ', 'numero d’ordine '],
    ['asap ', 'appena possibile '],
    ['grz', null],
    ['grzx ', null],
    ['xgrz ', null],
    ['@grz ', null],
    ['#grz ', null],
    ['https://grz ', null],
    ['esempio.pl ', null],
    ['www.esempio.pl ', null],
    ['luca@grz ', null],
    ['a/grz ', null],
    ['grz. ', null],
    ['', null],
    [' ', null],
  ])('%j', (text, expected) => expect(typed(text)).toBe(expected))

  test('in the language of the message', () => {
    expect(typed('grz ', 'en')).toBe('thanks ')
    expect(typed('grz ', 'fr')).toBe(null)
  })

  test('only what stands before the cursor, and the cursor follows', () =>
    expect(expandAbbreviation('grz poi grz ', 4, OURS, 'it')).toEqual({
      text: 'grazie poi grz ',
      caret: 7,
      start: 0,
      short: 'grz',
      long: 'grazie',
    }))

  test('nothing else of a text changes, whatever stands there', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (before, _, behind) => {
        const text = `${before} grz ${behind}`
        const caret = before.length + 5
        const found = expandAbbreviation(text, caret, OURS, 'it')
        expect(found?.text).toBe(`${before} grazie ${behind}`)
      }),
    ))

  test.each([
    ['grz', true],
    ['n.o', true],
    ['@grz', false],
    ['#x', false],
    ['a b', false],
    ['a/b', false],
    ['', false],
    ['a'.repeat(21), false],
  ])('%j may be one: %s', (short, expected) => expect(SHORT_FORM.test(short)).toBe(expected))
})

describe('shorter words', () => {
  test.each<readonly [string, string, string]>([
    ['it', 'Il numero è nel messaggio di lunedì', 'Il n. è nel msg di lun.'],
    ['it', 'Numero 5, per esempio', 'N. 5, p. es.'],
    ['it', 'Scrivici lunedì.', 'Scrivici lun.'],
    [
      'it',
      'Il numeroso @numero #numero x.it/numero numero@aurora.example',
      'Il numeroso @numero #numero x.it/numero numero@aurora.example',
    ],
    ['it', '{{il numero}} e numero', '{{il numero}} e n.'],
    ['fr', "C'est-à-dire le numéro, s'il vous plaît", 'C.-à-d. le n°, SVP'],
    ['en', 'We are sorry: for example as soon as possible', 'We’re sorry: e.g. asap'],
    ['de', 'Die Nummer, zum Beispiel', 'Die Nr., z. B.'],
    ['other', 'numero number', 'numero number'],
  ])('%s: %s', (language, text, expected) =>
    expect(shortenText(text, listShortenings(text, language))).toBe(expected),
  )

  test('each says what it saves, and together they save the sum', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...KNOWN_LANGUAGES),
        fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.nat()), { maxLength: 12 }),
        (language, parts) => {
          const words = Object.keys(SHORT_WORDS[language])
          const text = parts
            .map(part => (typeof part === 'number' ? words[part % words.length] : part))
            .join(' ')
          const found = listShortenings(text, language)
          const saved = found.reduce((sum, { saves }) => sum + saves, 0)
          expect(shortenText(text, found).length).toBe(text.length - saved)
          for (const { start, end, long } of found) expect(text.slice(start, end)).toBe(long)
        },
      ),
    ))

  test.each(KNOWN_LANGUAGES)('every short form of %s is shorter', language => {
    const longer = Object.entries(SHORT_WORDS[language]).filter(
      ([long, short]) => short.length >= long.length,
    )
    expect(longer).toEqual([])
  })
})
