import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { parseQuery } from '../../sandbox/x/search/parse.ts'
import { xConnector } from './connector.ts'
import { keywordQuery } from './sources.ts'
import { join, sessionOf, told } from './testing/sandboxed.ts'

const ask = (keywords: readonly string[], brandHandles: readonly string[] = ['aurora_aiuta']) =>
  keywordQuery({ keywords, brandHandles })

test('asks for the words, each as a phrase, where no account of the brand is named or speaks', () =>
  expect(ask(['Aurora Mobile', 'auroramobile'], ['aurora_aiuta', 'auroramobile'])).toBe(
    '("Aurora Mobile" OR "auroramobile") -@aurora_aiuta -from:aurora_aiuta -@auroramobile -from:auroramobile -is:retweet',
  ))

test.each([
  ['a quotation mark', 'l"Aurora', '("l Aurora")'],
  ['a backslash', 'Aurora\\', '("Aurora")'],
  ['an operator', 'from:nora', '("from:nora")'],
  ['OR', 'Aurora OR Mobile', '("Aurora OR Mobile")'],
  ['parentheses', ') OR (x', '(") OR (x")'],
  ['an emoji', '🌄', '("🌄")'],
  ['line ends', 'Aurora\nMobile', '("Aurora Mobile")'],
])('a keyword with %s stays one phrase', (_, keyword, part) =>
  expect(ask([keyword])).toBe(`${part} -@aurora_aiuta -from:aurora_aiuta -is:retweet`),
)

test.each([
  ['none at all', []],
  ['signs alone', ['!!', '""', '--', '\\\\', '...']],
  ['words alone that X looks for beside others only', ['IT', 'à', 'from the', 'http://www.com']],
])('with %s there is nothing to ask', (_, keywords) => expect(ask(keywords)).toBeNull())

test('signs alone do not spoil the words beside them', () =>
  expect(ask(['!!', 'Aurora'])).toBe('("Aurora") -@aurora_aiuta -from:aurora_aiuta -is:retweet'))

const keyword = fc
  .oneof(
    fc.string({ minLength: 2, maxLength: 60, unit: 'binary' }),
    fc.string({ minLength: 2, maxLength: 60 }),
    fc.constantFrom('Aurora Mobile', 'ボルト', 'перший', '-aurora', 'AND', 'a "b" \\c'),
  )
  .map(text => text.toWellFormed().trim())
const handle = fc.stringMatching(/^[A-Za-z0-9_]{1,15}$/)

describe('whatever the words and however many the accounts', () => {
  test('X understands the query, and it is not too long', () =>
    fc.assert(
      fc.property(
        fc.array(keyword, { maxLength: 30 }),
        fc.array(handle, { maxLength: 30 }),
        (keywords, handles) => {
          const query = ask(keywords, handles)
          if (query === null) return
          expect(query.length).toBeLessThanOrEqual(512)
          expect(() => parseQuery(query)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    ))

  test('a word that can be asked for is asked for', () =>
    fc.assert(
      fc.property(fc.array(handle, { maxLength: 30 }), handles => {
        expect(ask(['Aurora Mobile'], handles)).toContain('"Aurora Mobile"')
      }),
    ))
})

describe('on the network', () => {
  let sandbox: RunningSandbox
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'none' })
  })
  afterAll(() => sandbox.close())

  test('finds who speaks of the brand, not who calls it nor the brand itself', async () => {
    const { network } = sandbox
    const nora = join(sandbox, 'nora_neri')
    const brand = network.findUser('auroramobile')?.id ?? ''
    const said = (author: string, text: string) => told(network.post(author, { text }, 'cast')).id
    const wanted = [
      said(nora, 'Con Aurora Mobile non si telefona più'),
      said(nora, 'AURORA MÓBILE, di nuovo giù?'),
      said(nora, 'odio "Aurora Mobile" (e lo dico)'),
    ]
    said(nora, '@aurora_aiuta Aurora Mobile non va')
    said(nora, 'Mobile Aurora non è la stessa cosa')
    said(brand, 'Aurora Mobile apre a Lecce')
    network.repost(nora, wanted[0] ?? '', 'cast')
    const session = { ...sessionOf(sandbox, 'aurora_aiuta'), keywords: ['Aurora Mobile'] }
    const pages = await Array.fromAsync(
      xConnector.fetch(session, 'keywords', null, new AbortController().signal),
    )
    const found = pages.flatMap(page => page.batch)
    expect(found.map(each => each.externalId).toSorted()).toEqual(wanted.toSorted())
    expect(new Set(found.map(each => each.source))).toEqual(new Set(['keyword']))
  })
})
