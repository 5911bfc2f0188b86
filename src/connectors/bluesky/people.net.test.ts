import { beforeAll, expect, test } from 'vitest'
import { givenNetwork } from '../../../test/networks/bluesky/given-network.ts'
import type { Person } from '../../../test/networks/bluesky/person.ts'
import { never, outgoing, sit } from '../conformance/under-test.ts'
import { blueskyConnector as connector } from './connector.ts'
import type { BlueskySession } from './session.ts'
import { sessionOf, withSecrets } from './testing/networked.ts'

const network = givenNetwork()
let brand: Person
let nora: Person
let session: BlueskySession

beforeAll(async () => {
  brand = await network.createPerson('brand')
  nora = await network.createPerson('nora')
  session = await sessionOf(network, brand, network.pdsUrl)
})

const post = async (text: string) => {
  const { uri } = await nora.agent.post({ text })
  await network.settle()
  return uri
}

test.each(['like', 'repost'] as const)('a %s is given once and taken back, however often', async reaction => {
  const uri = await post('Che bella sorpresa')
  const react = (isOn: boolean) => connector.react?.(session, uri, reaction, isOn, never())
  const count = async () => {
    const query = { repo: brand.did, collection: `app.bsky.feed.${reaction}` }
    return (await brand.agent.com.atproto.repo.listRecords(query)).data.records.length
  }
  for (const [isOn, standing] of [
    [true, 1],
    [true, 1],
    [false, 0],
    [false, 0],
  ] as const) {
    expect(await react(isOn)).toEqual({ ok: true })
    expect(await count()).toBe(standing)
  }
})

test('what was deleted is told, and what stands is not', async () => {
  const [gone, stands] = [await post('Questo lo cancello'), await post('Questo no')]
  await nora.agent.deletePost(gone)
  await network.settle()
  expect(await connector.listGone?.(session, [gone, stands, 'no address'], never())).toEqual([gone])
})

test('a spent session is renewed, and a dead one is opened again by the password', async () => {
  const { appPassword } = session.secrets
  for (const spent of [
    { accessJwt: 'spent', refreshJwt: brand.agent.session?.refreshJwt ?? '' },
    { accessJwt: 'a', refreshJwt: 'b' },
  ])
    expect(await connector.check(withSecrets(session, { appPassword, ...spent }), never())).toMatchObject({
      ok: true,
      externalId: brand.did,
    })
})

test('an ordinary app password reads no direct messages, and that is no trouble', async () => {
  const ordinary = withSecrets(session, { appPassword: await brand.createAppPassword() })
  expect(await sit({ connector: connector as never }, ordinary, 'directs', null)).toEqual({
    items: [],
    cursor: null,
  })
  expect(await connector.check(ordinary, never())).toMatchObject({
    rights: expect.arrayContaining([{ code: 'readDirects', has: false, costs: 'directsUnheard' }]),
  })
})

test('who lets nobody reply, or blocks us, is not answered', async () => {
  const closed = await post('Non rispondetemi')
  const gate = {
    $type: 'app.bsky.feed.threadgate',
    post: closed,
    allow: [],
    createdAt: new Date().toISOString(),
  }
  const rkey = closed.split('/').at(-1) ?? ''
  const place = { repo: nora.did, collection: 'app.bsky.feed.threadgate', rkey }
  await nora.agent.com.atproto.repo.putRecord({ ...place, record: gate })
  const shy = await network.createPerson('shy')
  const { uri: blocked } = await shy.agent.post({ text: 'Via di qui' })
  await shy.agent.app.bsky.graph.block.create(
    { repo: shy.did },
    { subject: brand.did, createdAt: gate.createdAt },
  )
  await network.settle()
  const send = (target: string) => connector.send(session, outgoing('reply', { target }), never())
  expect(await send(closed)).toMatchObject({ kind: 'refused', code: 'repliesClosed' })
  expect(await send(blocked)).toMatchObject({ kind: 'refused', code: 'blocked' })
  expect(await connector.listGone?.(session, [blocked], never())).toEqual([])
})

test('who follows is told', async () => {
  await nora.agent.follow(brand.did)
  await network.settle()
  const told: unknown[] = []
  for await (const page of connector.fetch(session, 'mentions', null, never()))
    told.push(...(page.happenings ?? []))
  expect(told).toMatchObject([{ kind: 'followed', by: { externalId: nora.did } }])
})
