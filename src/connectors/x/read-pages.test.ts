import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ReadingTrouble, type Source } from '../connector.ts'
import { type StubNetwork, type StubRequest, sendJson, startStub } from '../testing/stub-network.ts'
import { xConnector } from './connector.ts'
import { compareIds } from './payload.ts'
import { readMark } from './read-pages.ts'
import { BRAND_ID, sessionAt } from './testing/fixtures.ts'

const EPOCH_MS = 1_288_834_974_657
const idAt = (ms: number, n: number): string => ((BigInt(ms - EPOCH_MS) << 22n) + BigInt(n)).toString()

/** Newest first, a page at a time, as X gives them. Direct messages know neither `since_id` nor `until_id`. */
const world = {
  ids: [] as string[],
  pageSize: 3,
  failures: 0,
  /** Tokens of another age are refused. */
  age: 0,
  endless: false,
  connectedAt: new Date(),
}

let stub: StubNetwork
let startedMs = 0
beforeAll(async () => {
  stub = await startStub((request, response) => {
    if (world.failures > 0) {
      world.failures--
      return sendJson(response, 503, { title: 'Service Unavailable' })
    }
    const page = pageOf(request)
    return page === null
      ? sendJson(response, 400, { title: 'Invalid Request' })
      : sendJson(response, 200, page)
  })
})
afterAll(() => stub.close())
beforeEach(() => reset(3))

function reset(pageSize: number): void {
  startedMs = Date.now() - 600_000
  Object.assign(world, { ids: [], pageSize, failures: 0, age: 0, endless: false, connectedAt: new Date() })
}

function say(count: number): string[] {
  const said = Array.from({ length: count }, (_, n) => idAt(startedMs, world.ids.length + n))
  world.ids.push(...said)
  return said
}

function pageOf({ url }: StubRequest): unknown {
  const asked = url.searchParams
  const isDirect = url.pathname === '/2/dm_events'
  const [age, below] = (asked.get('pagination_token') ?? asked.get('next_token'))?.split('.') ?? []
  if (age !== undefined && age !== String(world.age)) return null
  const since = isDirect ? null : asked.get('since_id')
  const until = below ?? (isDirect ? null : asked.get('until_id'))
  const window = world.ids
    .filter(
      id => (since === null || compareIds(id, since) > 0) && (until === null || compareIds(id, until) < 0),
    )
    .reverse()
  const shown = window.slice(0, world.pageSize)
  const oldest = shown.at(-1) ?? until ?? '1'
  const hasMore = window.length > shown.length || world.endless
  return {
    data: shown.map(id => (isDirect ? direct(id) : post(id))),
    meta: { result_count: shown.length, ...(hasMore ? { next_token: `${world.age}.${oldest}` } : {}) },
  }
}

const post = (id: string) => ({ id, text: `n ${id}`, author_id: '5', created_at: '2026-05-04T09:00:00Z' })
const direct = (id: string) => ({
  id,
  text: `n ${id}`,
  event_type: 'MessageCreate',
  sender_id: '5',
  dm_conversation_id: `5-${BRAND_ID}`,
  created_at: '2026-05-04T09:00:00Z',
})

async function sit(source: Source, cursor: string | null): Promise<{ ids: string[]; cursor: string | null }> {
  const ids: string[] = []
  let last = cursor
  for await (const page of xConnector.fetch(
    sessionAt(stub.url, { connectedAt: world.connectedAt }),
    source,
    cursor,
    new AbortController().signal,
  )) {
    ids.push(...page.batch.map(each => each.externalId))
    last = page.cursor
  }
  return { ids, cursor: last }
}

type Step =
  | { readonly kind: 'say'; readonly count: number }
  | { readonly kind: 'sit' | 'fail' | 'forgetTokens' }

/** Walks the steps, then reads to the end. A failed sitting moves nothing, as in the desk. */
async function walk(source: Source, first: string | null, steps: readonly Step[]): Promise<string[]> {
  const heard: string[] = []
  let cursor = first
  const once = async () => {
    const sitting = await sit(source, cursor).catch(error => {
      if (error instanceof ReadingTrouble) return null
      throw error
    })
    heard.push(...(sitting?.ids ?? []))
    const isMoved = sitting !== null && sitting.cursor !== cursor
    if (sitting !== null) cursor = sitting.cursor
    return isMoved
  }
  for (const step of steps) {
    if (step.kind === 'say') say(step.count)
    else if (step.kind === 'forgetTokens') world.age++
    else {
      world.failures = step.kind === 'fail' ? 1 : 0
      await once()
    }
  }
  world.failures = 0
  for (let n = 0; await once(); n++) if (n > 200) throw new Error('never comes to an end')
  return heard
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('say' as const), count: fc.integer({ min: 0, max: 60 }) }),
  },
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'sit' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'fail' }) },
)
const forgetting = fc.oneof(step, fc.constant<Step>({ kind: 'forgetTokens' }))

describe.each(['mentions', 'keywords', 'directs'] as const)('%s', source => {
  test('whatever is said after the first sitting is heard, once, and nothing beyond the mark', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 20 }),
        fc.array(step, { maxLength: 12 }),
        async (pageSize, before, steps) => {
          reset(pageSize)
          say(before)
          const beginning = await sit(source, null)
          const known = new Set(world.ids)
          const heard = await walk(source, beginning.cursor, steps)
          expect(heard.filter(id => known.has(id))).toEqual([])
          expect(heard.length).toBe(new Set(heard).size)
          expect(new Set(heard)).toEqual(new Set(world.ids.filter(id => !known.has(id))))
        },
      ),
      { numRuns: 40 },
    ))

  test('also when the network forgets its page tokens: then some come twice', () =>
    fc.assert(
      fc.asyncProperty(fc.array(forgetting, { maxLength: 10 }), async steps => {
        reset(3)
        const beginning = await sit(source, null)
        const heard = await walk(source, beginning.cursor, steps)
        expect(new Set(heard)).toEqual(new Set(world.ids))
      }),
      { numRuns: 15 },
    ))

  test('the first sitting reads two pages back and calls that the beginning', async () => {
    const said = say(20)
    const { ids, cursor } = await sit(source, null)
    expect(ids.toSorted(compareIds)).toEqual(said.slice(-6))
    expect(readMark(cursor)).toEqual({ sinceId: said.at(-1), gap: null })
  })

  test('the first sitting, come late, owes all that was said since the account was connected', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 40 }),
        fc.array(step, { maxLength: 4 }),
        async (pageSize, before, steps) => {
          reset(pageSize)
          say(before)
          startedMs += 3 * 60_000
          world.connectedAt = new Date(startedMs)
          const owed = say(60)
          const heard = await walk(source, null, steps)
          expect(heard.length).toBe(new Set(heard).size)
          expect(owed.filter(id => !heard.includes(id))).toEqual([])
        },
      ),
      { numRuns: 15 },
    ))

  test('a network whose pages never end is left when it has nothing new to say', async () => {
    say(5)
    world.endless = true
    const { cursor } = await sit(source, null)
    const before = stub.requests.length
    expect((await sit(source, cursor)).ids).toEqual([])
    expect(stub.requests.length - before).toBe(1)
  })

  test('news of one page costs one request', async () => {
    say(30)
    const { cursor } = await sit(source, null)
    const said = say(2)
    const before = stub.requests.length
    expect((await sit(source, cursor)).ids.toSorted(compareIds)).toEqual(said)
    expect(stub.requests.length - before).toBe(1)
  })
})

const dayMs = 86_400_000

describe('a mark older than search goes back', () => {
  test('is not asked for, and repeats nothing', async () => {
    startedMs = Date.now() - 8 * dayMs
    const [old] = say(1)
    startedMs = Date.now() - dayMs
    const fresh = say(2)
    const { ids } = await sit('keywords', JSON.stringify({ sinceId: old, gap: null }))
    expect(ids.toSorted(compareIds)).toEqual(fresh)
    expect(stub.requests.at(-1)?.url.searchParams.has('since_id')).toBe(false)
  })

  test('with a gap that can no longer be closed lets go of it', async () => {
    startedMs = Date.now() - 9 * dayMs
    const [oldest, older, newest] = say(3)
    startedMs = Date.now() - dayMs
    const fresh = say(2)
    const stuck = { sinceId: oldest, gap: { untilId: older, newestId: newest } }
    const { ids, cursor } = await sit('keywords', JSON.stringify(stuck))
    expect(ids.toSorted(compareIds)).toEqual(fresh)
    expect(readMark(cursor)).toEqual({ sinceId: fresh.at(-1), gap: null })
  })
})

test('a sitting says what it cost, and whether there is more behind it', async () => {
  const session = sessionAt(stub.url, { secrets: { accessToken: 'access-1', clientId: 'app of this test' } })
  const read = async (cursor: string | null) => {
    const pages = []
    const source = xConnector.fetch(session, 'mentions', cursor, new AbortController().signal)
    for await (const page of source) pages.push(page)
    return pages[0]
  }
  const begun = await read(null)
  say(30)
  const first = await read(begun?.cursor ?? null)
  expect(first).toMatchObject({ isBehind: true, spent: { reads: 21, micros: 105_000 } })
  const second = await read(first?.cursor ?? null)
  expect(second).toMatchObject({ isBehind: false, spent: { reads: 9, micros: 45_000 } })
  // The same things again, on the same day.
  expect(await read(begun?.cursor ?? null)).toMatchObject({ spent: { reads: 0, micros: 0 } })
})

test('cursors of before, without a page token, are read', () =>
  expect(readMark('{"sinceId":"5","gap":{"untilId":"7","newestId":"9"}}')).toEqual({
    sinceId: '5',
    gap: { untilId: '7', newestId: '9', token: null },
  }))

test('ids are compared as numbers of 64 bits', () => {
  const id = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n })
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(Math.sign(compareIds(String(a), String(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})
