import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLOSED_VALUES, OPERATOR_NAMES, OPERATORS } from './operators.ts'
import { MOST_PARTS, parseQuery, quoteValue } from './parse-query.ts'

const terms = (q: string) =>
  parseQuery(q).terms.map(
    ({ text, isPhrase, isNegated }) => `${isNegated ? '-' : ''}${isPhrase ? `"${text}"` : text}`,
  )
const filters = (q: string) =>
  parseQuery(q).filters.map(({ operator, value, isNegated }) => `${isNegated ? '-' : ''}${operator}=${value}`)
const problems = (q: string) =>
  parseQuery(q).problems.map(({ code, suggestion }) => (suggestion ? `${code} ${suggestion}` : code))

describe('words', () => {
  test.each([
    ['bolletta doppia', ['bolletta', 'doppia']],
    ['"non funziona" router', ['"non funziona"', 'router']],
    ['“non funziona”', ['"non funziona"']],
    ['«ne marche pas»', ['"ne marche pas"']],
    ['-spam "-not this"', ['-spam', '"-not this"']],
    ['-"two words"', ['-"two words"']],
    ['e-mail co-op', ['e-mail', 'co-op']],
    ['- " " … 😡', []],
    ['https://aurora.example/pay', ['https://aurora.example/pay']],
    ['09:30', ['09:30']],
    ['', []],
    ['   ', []],
    ['a\0b', ['a', 'b']],
  ])('%s', (q, expected) => expect(terms(q)).toEqual(expected))
})

describe('operators', () => {
  test.each([
    ['is:breached', ['is=breached']],
    ['IS:Breached', ['is=breached']],
    ['è:ritardo', ['is=breached']],
    ['est:"en retard"', ['is=breached']],
    ['stato:risolto', ['status=resolved']],
    ['statut:résolu', ['status=resolved']],
    ['lang:italiano lingua:fr langue:anglais', ['lang=it', 'lang=fr', 'lang=en']],
    ['-priority:low priorità:alta', ['-priority=low', 'priority=high']],
    ['from:"Luca Bassi" da:@luca_b', ['from=Luca Bassi', 'from=@luca_b']],
    ['has:foto ha:nota avec:fichier', ['has=media', 'has=note', 'has=file']],
    ['before:2026-05-04 prima:ieri avant:7j', ['before=2026-05-04', 'before=ieri', 'before=7j']],
  ])('%s', (q, expected) => {
    expect(filters(q)).toEqual(expected)
    expect(problems(q)).toEqual([])
  })
})

describe('what is not understood', () => {
  test.each([
    ['stauts:open', ['unknownOperator status:open']],
    ['quarrel:x', ['unknownOperator']],
    ['is:breeched', ['unknownValue is:breached']],
    ['-is:breeched', ['unknownValue -is:breached']],
    ['lang:klingon', ['unknownValue']],
    ['before:someday', ['unknownValue']],
    ['before:2026-02-30', ['unknownValue']],
    ['is:', ['noValue']],
    ['is:"', ['openQuote', 'noValue']],
    ['"never closed', ['openQuote']],
    [Array.from({ length: 99 }, (_, n) => `word${n}`).join(' '), ['tooMany']],
  ])('%s', (q, expected) => expect(problems(q)).toEqual(expected))

  test('leaves the rest to be searched, and says where it stands', () => {
    const { terms, problems } = parseQuery('bolletta is:breeched doppia')
    expect(terms.map(({ text }) => text)).toEqual(['bolletta', 'doppia'])
    expect(problems).toEqual([
      { code: 'unknownValue', from: 9, to: 20, word: 'breeched', suggestion: 'is:breached' },
    ])
  })
})

describe('whatever is typed', () => {
  const TYPED = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('"', '-', ':', ' ', 'is', 'from', 'a', '\0', '&', '|', '!', '(', '<->', 'é', '😡'),
        { maxLength: 40 },
      )
      .map(parts => parts.join('')),
  )

  test('is read, its parts in their order, none over another', () => {
    fc.assert(
      fc.property(TYPED, q => {
        const { terms, filters, problems } = parseQuery(q)
        const parts = [...terms, ...filters].toSorted((a, b) => a.from - b.from)
        expect(parts.length).toBeLessThanOrEqual(MOST_PARTS)
        for (const { from, to } of [...parts, ...problems]) {
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(q.length)
        }
        let last = 0
        for (const { from, to } of parts) {
          expect(from).toBeGreaterThanOrEqual(last)
          last = to
        }
        for (const { text } of terms) expect(text).toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  test('is read the same when a suggestion takes the place of a slip', () => {
    for (const slip of ['is:breeched', 'stauts:open', '-priorty:low']) {
      const [problem] = parseQuery(slip).problems
      expect(parseQuery(problem?.suggestion ?? '').problems).toEqual([])
    }
  })

  test('a value that is quoted comes back whole', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 30 })
      .map(each => each.replaceAll(/["“”„«»\0]/g, '').trim())
    fc.assert(
      fc.property(
        value.filter(each => each !== ''),
        name => {
          expect(parseQuery(`from:${quoteValue(name)}`).filters.map(each => each.value)).toEqual([name])
        },
      ),
    )
  })
})

test('no word means two operators, and none two values of one', () => {
  const operators = OPERATOR_NAMES.flatMap(name => [name, ...OPERATORS[name]])
  expect(operators).toEqual([...new Set(operators)])
  for (const values of Object.values(CLOSED_VALUES)) {
    const words = Object.entries(values).flatMap(([name, others]) => [name, ...others])
    expect(words).toEqual([...new Set(words)])
  }
})
