import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { xConnector } from './connector.ts'
import type { XSession } from './session.ts'
import { join, sessionOf, told } from './testing/sandboxed.ts'

let sandbox: RunningSandbox
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'relaxed' })
})
afterEach(() => sandbox.close())

async function read(session: XSession, cursor: string | null) {
  const ids: string[] = []
  let last = cursor
  for await (const page of xConnector.fetch(session, 'threads', cursor, new AbortController().signal)) {
    ids.push(...page.batch.map(each => each.externalId))
    last = page.cursor
  }
  return { ids: new Set(ids), cursor: last }
}

const post = (author: string, text: string, inReplyToId?: string): string =>
  told(sandbox.network.post(author, { text, ...(inReplyToId === undefined ? {} : { inReplyToId }) }, 'cast'))
    .id

test('a thread that is watched later is read from its beginning, and the others are not read again', async () => {
  const nora = join(sandbox, 'nora_neri')
  const tom = join(sandbox, 'tom_verdi')
  const care = sessionOf(sandbox, 'aurora_aiuta')
  const late = post(nora, 'Chi mi spiega la bolletta?')
  const old = post(tom, 'Anche io vorrei saperlo', late)
  const first = post(nora, 'Niente rete da ieri')
  const answer = post(tom, 'Pure da me', first)

  const begun = await read({ ...care, watchedThreads: [first] }, null)
  expect(begun.ids).toEqual(new Set([first, answer]))

  const news = post(tom, 'Ancora niente', first)
  const both = { ...care, watchedThreads: [late, first] }
  const caughtUp = await read(both, begun.cursor)
  expect(caughtUp.ids).toEqual(new Set([late, old, news, ...caughtUp.ids].filter(id => id !== answer)))
  expect(caughtUp.ids.has(old) && caughtUp.ids.has(news)).toBe(true)
  expect((await read(both, caughtUp.cursor)).ids).toEqual(new Set())
})

test('a cursor of before is the mark of all threads, whose past is read once', async () => {
  const nora = join(sandbox, 'nora_neri')
  const care = { ...sessionOf(sandbox, 'aurora_aiuta') }
  const root = post(nora, 'Niente rete da ieri')
  const { ids, cursor } = await read(
    { ...care, watchedThreads: [root] },
    JSON.stringify({ sinceId: root, gap: null }),
  )
  expect(ids).toEqual(new Set([root]))
  expect(JSON.parse(cursor ?? '{}').read).toEqual([root])
})
