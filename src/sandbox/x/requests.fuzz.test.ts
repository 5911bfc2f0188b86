import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSecrets } from '../credentials.ts'
import { verifyOAuth1 } from './oauth/oauth1.ts'
import { readWindow } from './page.ts'
import { Problem } from './problems.ts'
import type { Product } from './search/operators.ts'
import { MAX_QUERY_LENGTH, readQuery } from './search/read-query.ts'

/** As in the rest of the house: few in the suite of every day, many by `npm run fuzz`. */
const fuzzRuns = (few: number) => ({
  numRuns: few * Math.max(1, Number(process.env.PRONTO_TEST_FUZZ_RUNS ?? 1)),
})

/** Refused in the network's own form, or done: nothing between. */
function expectNamedRefusal(attempt: () => unknown): void {
  try {
    attempt()
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    const { status, body } = error as Problem
    expect(status).toBe(400)
    expect(body.title).toMatch(/./)
    expect(JSON.stringify(body)).not.toContain('undefined')
  }
}

const token = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map(id => Buffer.from(`before:${id}`).toString('base64url')),
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map(id => Buffer.from(`after:${id}`).toString('base64url')),
)
const instant = fc.oneof(
  fc.string(),
  fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
  fc.constantFrom('2026-02-30T00:00:00Z', '2026-01-01', '1969-01-01T00:00:00Z', '2026-01-01T00:00:00+02:00'),
)
const id = fc.oneof(fc.string(), fc.bigInt({ min: -1n, max: 10n ** 20n }).map(String))
const pageQuery = fc.record(
  {
    since_id: id,
    until_id: id,
    start_time: instant,
    end_time: instant,
    max_results: id,
    pagination_token: token,
    next_token: token,
  },
  { requiredKeys: [] },
)

test('any page that is asked for is a stretch of time, or refused by name', () =>
  fc.assert(
    fc.property(pageQuery, query =>
      expectNamedRefusal(() => {
        const window = readWindow(query, { least: 5, most: 100, usual: 10 }, [
          'pagination_token',
          'next_token',
        ])
        expect(window.after).toMatch(/^\d{1,19}$/)
        expect(window.before).toMatch(/^\d{1,19}$/)
        expect(window.size).toBeGreaterThanOrEqual(5)
        expect(window.size).toBeLessThanOrEqual(100)
      }),
    ),
    fuzzRuns(1_000),
  ))

const piece = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    ' OR ',
    '-',
    '"',
    ' ',
    ':',
    '~3',
    '\\',
    '[',
    ']',
    'lang:it',
    'from:a',
    '#a',
    '@b',
  ),
  fc.constantFrom('is:reply', 'has:media', 'conversation_id:7', 'aurora', '👩‍🚀', '\u0000', '\ud800'),
  fc.string({ maxLength: 8 }),
  fc.string({ maxLength: 8, unit: 'binary' }),
)

test('any words that are looked for are a query, or refused by name', () =>
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
      fc.constantFrom<Product>('search', 'stream'),
      (text, product) =>
        expectNamedRefusal(() => readQuery(text, MAX_QUERY_LENGTH.recent.selfServe, product)),
    ),
    fuzzRuns(1_000),
  ))

const secrets = openSecrets(null)
const header = fc.oneof(
  fc.string(),
  fc
    .dictionary(
      fc.constantFrom(
        'oauth_token',
        'oauth_signature',
        'oauth_consumer_key',
        'oauth_signature_method',
        'oauth_nonce',
        'realm',
      ),
      fc.oneof(fc.string(), fc.constantFrom('HMAC-SHA1', secrets.consumerKey, '%', '%ff', '1-x')),
    )
    .map(given =>
      Object.entries(given)
        .map(([name, value]) => `${name}="${value}"`)
        .join(', '),
    ),
)

test('no header that the app did not sign lets anybody in', () =>
  fc.assert(
    fc.property(header, fc.webUrl({ withQueryParameters: true }), (text, url) => {
      const request = { method: 'GET', url: new URL(url), headers: {}, form: new URLSearchParams() }
      expect(verifyOAuth1(request, text, secrets)).toBeNull()
    }),
    fuzzRuns(500),
  ))
