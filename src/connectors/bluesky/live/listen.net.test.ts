import { beforeAll, expect, test } from 'vitest'
import { givenNetwork } from '../../../../test/networks/bluesky/given-network.ts'
import type { Person } from '../../../../test/networks/bluesky/person.ts'
import type { LivePage } from '../../connector.ts'
import type { BlueskySession } from '../session.ts'
import { sessionOf } from '../testing/networked.ts'
import { live } from './live.ts'

const network = givenNetwork()
let nora: Person
let session: BlueskySession

beforeAll(async () => {
  nora = await network.createPerson('nora')
  const brand = await network.createPerson('brand')
  session = { ...(await sessionOf(network, brand, network.pdsUrl)), watchedProfiles: [nora.did] }
})

/** Hears until a page is the awaited one; `begin` is called as soon as the network listens. */
async function hearUntil(
  isAwaited: (page: LivePage) => boolean,
  begin: () => Promise<unknown>,
  since: string | null = null,
  sessions: () => readonly BlueskySession[] = () => [session],
): Promise<LivePage> {
  const stop = new AbortController()
  const [stream] = live.streamsOf(session)
  if (stream === undefined) throw new Error('no stream')
  let hasBegun = false
  for await (const page of live.listen(stream, sessions, since, stop.signal)) {
    if (!hasBegun) await begin()
    hasBegun = true
    if (!isAwaited(page)) continue
    stop.abort()
    return page
  }
  throw new Error('the stream ended')
}

const says = (text: string) => (page: LivePage) => page.batch.some(each => each.text === text)
const post = (text: string) => nora.agent.post({ text })

test('a word that is new is heard, with its author in full', async () => {
  let keywords: readonly string[] = []
  const text = `Aurora nuova ${nora.handle}`
  let current = session
  const sessions = () => [current]
  const begin = async () => {
    keywords = ['aurora nuova']
    current = { ...session, keywords }
    await post(text)
  }
  const page = await hearUntil(says(text), begin, null, sessions)
  expect(page).toMatchObject({ accountId: session.accountId, cursor: expect.stringMatching(/^\d+$/) })
  expect(page.batch[0]).toMatchObject({ source: 'keyword', author: { handle: nora.handle } })
})

test('what is said while nobody listens is heard from the place before', async () => {
  const [first, missed] = [`Aurora uno ${nora.handle}`, `Aurora due ${nora.handle}`]
  const sessions = () => [{ ...session, keywords: ['Aurora'] }]
  const { cursor = null } = await hearUntil(says(first), () => post(first), null, sessions)
  await post(missed)
  const page = await hearUntil(says(missed), async () => undefined, cursor, sessions)
  expect(says(first)(page)).toBe(false)
})

test('a deletion by somebody with an open matter is told, and a new name', async () => {
  const { uri } = await post('Da cancellare')
  const deleted = await hearUntil(
    page => page.happenings.some(each => each.kind === 'messageDeleted'),
    () => nora.agent.deletePost(uri),
  )
  expect(deleted.happenings).toMatchObject([{ externalId: uri }])
  const changed = await hearUntil(
    page => page.happenings.some(each => each.kind === 'profileChanged'),
    () => nora.agent.upsertProfile(() => ({ displayName: 'Nora Neri' })),
  )
  expect(changed.happenings).toMatchObject([{ author: { externalId: nora.did } }])
})
