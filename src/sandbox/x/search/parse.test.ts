import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Product } from './operators.ts'
import { parseQuery } from './parse.ts'
import { QUERY_FAULTS, QueryError, type QueryFaultName } from './query.ts'
import { printQuery } from './testing/print-query.ts'

function faultsOf(query: string, product: Product = 'search') {
  try {
    parseQuery(query, product)
    return []
  } catch (error) {
    if (error instanceof QueryError) return error.faults
    throw error
  }
}

describe('what is a query', () => {
  test.each([
    'aurora',
    'aurora mobile',
    "l'aurora",
    'coca-cola',
    'GPT-3',
    'aurora.example.com',
    '"coca cola, please!"',
    '"a \\"quoted\\" word"',
    '🚀',
    '❤️ 👩‍🚀 🇮🇹',
    '"🧑‍🧑‍🧒"',
    'オーロラ',
    'перший',
    '@aurora_aiuta',
    '#rete',
    '#東京',
    '$AUR',
    'from:anna',
    'from:@anna',
    'from:1234567890123456789',
    'FROM:anna',
    'to:anna',
    'url:"https://aurora.example.com"',
    'url:stato',
    'conversation_id:123',
    'in_reply_to_tweet_id:123',
    'in_reply_to_status_id:123',
    'in_reply_to_post_id:123',
    'quotes_of_tweet_id:123',
    'quotes_of_post_id:123',
    'retweets_of:anna',
    'reposts_of:anna',
    'retweets_of_tweet_id:123',
    'reposts_of_post_id:123',
    'list:123',
    'context:10.799022225751871488',
    'context:47.*',
    'entity:"Michael Jordan"',
    'place:"new york city"',
    'place_country:IT',
    'point_radius:[2.355128 48.861118 16km]',
    'bounding_box:[-105.301758 39.964069 -105.178505 40.09455]',
    ...['retweet', 'repost', 'reply', 'quote', 'verified'].map(value => `aurora is:${value}`),
    'aurora -is:nullcast',
    ...['media', 'media_link', 'images', 'videos', 'video_link', 'links', 'mentions'].map(
      value => `aurora has:${value}`,
    ),
    ...['hashtags', 'cashtags', 'geo'].map(value => `aurora -has:${value}`),
    'aurora lang:it',
    'aurora lang:zh-TW',
    'aurora lang:hi-Latn',
    'aurora min_likes:10 min_replies:2 min_reposts:0',
    'aurora OR mobile',
    'aurora mobile OR rete lenta',
    'aurora (mobile OR rete)',
    '(aurora)',
    '((aurora) OR (mobile rete)) -lenta',
    'aurora(mobile OR rete)-lenta',
    '-lenta aurora',
    'the aurora',
    '"and" aurora',
    '("Acme" OR acmecorp OR #acme) -@acme -from:acme -is:retweet',
    '"X data" has:mentions (has:media OR has:links)',
  ])('%s', query => expect(faultsOf(query)).toEqual([]))

  test.each([
    '"social media"~5',
    'bio:developer',
    'bio_name:phd',
    'bio_location:"big apple"',
    'url_contains:photos',
    'url_title:snow',
    'url_description:weather',
    'from_affiliate_of:anna',
    'to_affiliate_of:anna',
    'source:"X for iPhone"',
    'aurora sample:15',
    'aurora min_followers:1000',
    'aurora followers_count:1000..10000 following_count:1 tweets_count:2 listed_count:3..4',
  ])('%s, in the stream alone', query => {
    expect(faultsOf(query, 'stream')).toEqual([])
    expect(faultsOf(query, 'search')).not.toEqual([])
  })
})

/** A query, and the first that is wrong with it. */
const FAULTY: readonly [string, QueryFaultName, number][] = [
  ['-aurora', 'noPositive', 1],
  ['-from:anna lang:it', 'noStandalone', 1],
  ['is:reply', 'noStandalone', 1],
  ['has:links OR is:retweet', 'noStandalone', 1],
  ['min_likes:10', 'noStandalone', 1],
  ['aurora OR is:reply', 'noStandalone', 1],
  ['aurora OR -lenta', 'noPositive', 1],
  ['a', 'noClause', 1],
  ['"the" is:reply', 'noStandalone', 1],
  ['-(aurora OR lenta)', 'negatedGroup', 1],
  ['aurora -(lenta)', 'negatedGroup', 8],
  ['--aurora', 'unexpected', 2],
  ['(aurora', 'unclosedGroup', 8],
  ['aurora)', 'superfluousClose', 7],
  ['()', 'unexpected', 2],
  ['aurora OR', 'unexpected', 10],
  ['OR aurora', 'unexpected', 1],
  ['aurora OR OR lenta', 'unexpected', 11],
  ['aurora -', 'unexpected', 9],
  ['aurora AND lenta', 'ambiguousAnd', 8],
  ['sale and pepe', 'ambiguousAnd', 6],
  ['sale or pepe', 'ambiguousOr', 6],
  ['"aurora', 'unclosedPhrase', 1],
  ['aurora "mobile', 'unclosedPhrase', 8],
  ["(pepsi OR 'coca cola')", 'unknownCharacter', 11],
  ['[aurora]', 'unknownCharacter', 1],
  ['aurora, mobile', 'unknownCharacter', 7],
  ['aurora!', 'unknownCharacter', 7],
  ['aurora & mobile', 'unknownCharacter', 8],
  ['@', 'unknownCharacter', 1],
  ['#', 'unknownCharacter', 1],
  ['"!!!"', 'noWord', 1],
  ['""', 'noWord', 1],
  ['nosuch:thing', 'unknownOperator', 1],
  ['aurora filter:replies', 'unknownOperator', 8],
  ['https://aurora.example.com', 'unknownOperator', 1],
  ['aurora is:nice', 'unknownOperator', 8],
  ['aurora has:polls', 'unknownOperator', 8],
  ['aurora is:nullcast', 'onlyNegated', 8],
  ['aurora lang:italiano', 'invalidValue', 8],
  ['from:this_name_is_too_long_by_far', 'invalidValue', 1],
  ['conversation_id:abc', 'invalidValue', 1],
  ['context:10', 'invalidValue', 1],
  ['place_country:ITA', 'invalidValue', 1],
  ['point_radius:[1 2]', 'invalidValue', 1],
  ['aurora min_likes:many', 'invalidValue', 8],
  [`${'('.repeat(65)}a${')'.repeat(65)}`, 'tooDeep', 65],
]

const FAULTY_RULES: readonly [string, QueryFaultName][] = [
  ['aurora min_likes:10', 'unknownOperator'],
  ['list:123', 'unknownOperator'],
  ['aurora -sample:10', 'neverNegated'],
  ['aurora sample:101', 'invalidValue'],
  ['"aurora mobile"~7', 'tooFarApart'],
]

describe('what is none, and where', () => {
  test.each(FAULTY)('%s', (query, name, position) => {
    const [fault] = faultsOf(query)
    expect(fault).toMatchObject({ name, position })
    expect(fault?.message).toMatch(new RegExp(`\\(at position ${position}\\)$`))
  })

  test.each(FAULTY_RULES)('%s, in the stream', (query, name) =>
    expect(faultsOf(query, 'stream')[0]).toMatchObject({ name }),
  )

  test('every fault has its case', () => {
    const cases = [...FAULTY.map(each => each[0]), ...FAULTY_RULES.map(each => each[0])]
    const found = cases.flatMap(query => [...faultsOf(query, 'search'), ...faultsOf(query, 'stream')])
    expect(new Set(found.map(fault => fault.name))).toEqual(new Set(Object.keys(QUERY_FAULTS)))
  })

  test('what stands alone with nothing positive is told twice, as X does', () =>
    expect(new QueryError(faultsOf('-aurora')).message).toBe(
      'Rules must contain a non-negation term (at position 1), Rules must contain at least one positive, non-stopword clause (at position 1)',
    ))
})

/** As in the rest of the house: few in the suite of every day, as many times more by hand. */
const RUNS = 5000 * Math.max(1, Number(process.env.PRONTO_TEST_FUZZ_RUNS ?? 1))

const piece = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    'OR',
    '-',
    '"',
    ' ',
    ':',
    '\\',
    'AND',
    '~',
    '~3',
    '[',
    ']',
    '\u{FE0F}',
    '\u{200D}',
  ),
  fc.constantFrom(
    'is:reply',
    'from:anna',
    'has:links',
    '@anna',
    '#a',
    '$b',
    'sample:3',
    'aurora',
    'a',
    '👩‍🚀',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
const anyProduct = fc.constantFrom<Product>('search', 'stream')

test('any text at all is a query or refused by name and place', () => {
  fc.assert(
    fc.property(anyText, anyProduct, (text, product) => {
      for (const fault of faultsOf(text, product)) {
        expect(Object.keys(QUERY_FAULTS)).toContain(fault.name)
        expect(fault.position).toBeGreaterThanOrEqual(1)
        expect(fault.position).toBeLessThanOrEqual(text.length + 1)
      }
    }),
    { numRuns: RUNS },
  )
})

const leaf = fc.oneof(
  fc.constantFrom('aurora', '"aurora mobile"', '🚀', '@anna', '#rete', '$AUR', 'from:anna', 'url:"a/b c"'),
  fc.constantFrom('"say \\"hi\\" \\\\o"', 'context:47.*', 'reposts_of:anna', 'point_radius:[2.3 48.8 16km]'),
)
const dependent = fc.constantFrom('is:reply', '-is:nullcast', 'has:videos', '-lenta', 'lang:it')

/** Queries that are well-formed by their making. */
const wellFormed = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}) (${b})`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}) OR ${b}`),
    fc.tuple(tie('node'), dependent).map(([a, b]) => `(${a}) ${b}`),
  ),
})).node

test('what is parsed can be printed and parsed again, to the same', () => {
  fc.assert(
    fc.property(wellFormed, anyProduct, (text, product) => {
      const node = parseQuery(text, product)
      expect(parseQuery(printQuery(node), product)).toEqual(node)
    }),
    { numRuns: 1000 },
  )
})

test('whatever was accepted can be printed and parsed again, to the same', () => {
  fc.assert(
    fc.property(anyText, anyProduct, (text, product) => {
      if (faultsOf(text, product).length > 0) return
      const node = parseQuery(text, product)
      expect(parseQuery(printQuery(node), product)).toEqual(node)
    }),
    { numRuns: RUNS },
  )
})
