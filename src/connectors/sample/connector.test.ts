import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountSession, Outgoing } from '../connector.ts'
import { CHANNELS, CONNECTORS, findConnector } from '../registry.ts'
import { sampleConnector } from './connector.ts'

const session: AccountSession<object, object> = {
  accountId: 'a',
  externalId: 'sample',
  handle: 'aurora_sample',
  connectedAt: new Date(0),
  settings: {},
  secrets: {},
  keywords: [],
  brandHandles: [],
  watchedThreads: [],
  watchedProfiles: [],
  renewSecrets: async () => null,
}
const outgoing: Outgoing = {
  id: 'd1',
  kind: 'reply',
  text: 'Ciao',
  subject: '',
  target: '1',
  recipient: null,
  answers: null,
  firstTriedAt: new Date(5),
  lastTriedAt: new Date(7),
  attempt: 1,
  media: [],
  poll: null,
  invitesDirect: false,
}

beforeEach(() => void vi.stubGlobal('fetch', vi.fn()))
afterEach(() => void vi.unstubAllGlobals())

test('what is sent is sent, and goes nowhere', async () => {
  const signal = new AbortController().signal
  const sent = await sampleConnector.send(session, outgoing, signal)
  expect(sent).toEqual({ kind: 'sent', externalId: 'sent-d1', at: new Date(7) })
  expect(await sampleConnector.send(session, { ...outgoing, attempt: 2 }, signal)).toEqual(sent)
  expect(fetch).not.toHaveBeenCalled()
})

test('nothing is heard, and nobody can connect it', async () => {
  const pages = []
  for await (const page of sampleConnector.fetch(session, 'mentions', null, new AbortController().signal))
    pages.push(page)
  expect(pages).toEqual([])
  expect(await sampleConnector.check(session, new AbortController().signal)).toMatchObject({ ok: false })
  expect(CHANNELS).not.toContain(sampleConnector.channel)
  expect(CONNECTORS).not.toContain(sampleConnector)
  expect(findConnector(sampleConnector.channel)).toBe(sampleConnector)
})
