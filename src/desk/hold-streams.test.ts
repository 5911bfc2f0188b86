import { afterEach, describe, expect } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { CUSTOMERS } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { ReadingTrouble, type Source } from '../connectors/connector.ts'
import type { EventType } from '../core/events.ts'
import { releaseSource, takeDueSources } from '../store/account-cursor.ts'
import { openDueStreams } from './hold-streams.ts'
import { planStreams } from './plan-streams.ts'

let stopped = new AbortController()
afterEach(() => {
  stopped.abort()
  stopped = new AbortController()
})

/** One round of a node: the streams that are due are opened; waits until the network is listened to. */
async function openStreams(world: World) {
  world.network.live.isOffered = true
  await planStreams(world.desk)
  const { opened, ended } = await openDueStreams(world.desk, stopped.signal)
  return { opened, ended }
}

async function listenIn(world: World) {
  const { ended } = await openStreams(world)
  await eventually(async () => expect(await streamOf(world)).toMatchObject({ opened_at: world.clock.now() }))
  return { ended }
}

const streamOf = (world: World) => world.see(trx => trx.selectFrom('stream').selectAll().executeTakeFirst())

const heard = (world: World, externalId: string) =>
  world.see(trx =>
    trx.selectFrom('message').selectAll().where('external_id', '=', externalId).executeTakeFirst(),
  )

describe('an open stream', () => {
  inWorld('makes a matter of what it brings, at once', async ({ world }) => {
    await listenIn(world)
    const post = world.post({ from: 'chiara' })
    world.network.live.say({ accountId: world.care.id, batch: [post] })
    await eventually(async () =>
      expect(await heard(world, post.externalId)).toMatchObject({ text: post.text }),
    )
    expect(await world.tickets()).toHaveLength(1)
  })

  inWorld('brings nothing twice of what was read already', async ({ world }) => {
    const post = world.post({ from: 'chiara' })
    await world.hear(post)
    await listenIn(world)
    world.network.live.say({ accountId: world.care.id, batch: [post] })
    const next = world.post({ from: 'tom' })
    world.network.live.say({ accountId: world.care.id, batch: [next] })
    await eventually(async () => expect(await heard(world, next.externalId)).toBeDefined())
    expect(await world.tickets()).toHaveLength(2)
  })

  inWorld('goes on from where it was heard, when it is opened again', async ({ world }) => {
    const { ended } = await listenIn(world)
    const post = world.post({ from: 'chiara' })
    world.network.live.say({ accountId: world.care.id, batch: [post], cursor: '41' })
    world.network.live.say({ cursor: '42' })
    await eventually(async () => expect(await streamOf(world)).toMatchObject({ cursor: '42' }))
    expect(await heard(world, post.externalId)).toBeDefined()
    world.network.live.end()
    await ended
    world.clock.advance({ minutes: 5 })
    await listenIn(world)
    expect(world.network.live.since).toEqual([null, '42'])
  })

  inWorld('may only knock: the source is read at once, also by who reads it already', async ({ world }) => {
    await listenIn(world)
    const soon = { minutes: 5 }
    await world.see(trx =>
      trx
        .updateTable('account_cursor')
        .set({ next_read_at: new Date(world.clock.now().getTime() + soon.minutes * 60_000) })
        .execute(),
    )
    const [taken] = await world.see(trx => takeDueSources(trx, new Date(8e15), 60_000, 1))
    const source = (taken?.source ?? 'mentions') as Source
    world.network.live.say({ accountId: taken?.accountId ?? null, wakes: [source] })
    const cursor = () =>
      world.see(trx =>
        trx
          .selectFrom('account_cursor')
          .selectAll()
          .where('account_id', '=', taken?.accountId ?? '')
          .where('source', '=', source)
          .executeTakeFirstOrThrow(),
      )
    await eventually(async () => expect(await cursor()).toMatchObject({ woken_at: world.clock.now() }))
    const now = world.clock.now()
    if (taken === undefined) throw new Error('no source was due')
    await world.see(trx => releaseSource(trx, taken, { nextReadAt: new Date(8e15), failures: 0, now }))
    expect(await cursor()).toMatchObject({ next_read_at: now })
  })

  inWorld('is opened by one node', async ({ world }) => {
    await listenIn(world)
    expect(await openDueStreams(world.desk, stopped.signal)).toMatchObject({ opened: 0 })
    expect(world.network.live.listeners).toBe(1)
  })

  inWorld('is let go when another node has taken it over', async ({ world }) => {
    const { ended } = await listenIn(world)
    world.clock.advance({ seconds: 61 })
    const other = await openDueStreams(world.desk, stopped.signal)
    expect(other.opened).toBe(1)
    await eventually(() => expect(world.network.live.listeners).toBe(2))
    world.network.live.say({})
    await ended
    expect(world.network.live.listeners).toBe(1)
  })

  inWorld('has what it covers read seldom, and at once when it ends', async ({ world }) => {
    const { ended } = await listenIn(world)
    world.network.publish(world.care.id, 'mentions', world.post({ from: 'chiara' }))
    await world.drain()
    const due = () =>
      world.see(trx =>
        trx
          .selectFrom('account_cursor')
          .select(['source', 'next_read_at'])
          .where('account_id', '=', world.care.id)
          .where('source', 'in', ['mentions', 'directs'])
          .orderBy('source')
          .execute(),
      )
    expect(await due()).toEqual([
      { source: 'directs', next_read_at: world.clock.after({ seconds: 10 }) },
      { source: 'mentions', next_read_at: world.clock.after({ seconds: 120 }) },
    ])
    world.network.live.end()
    await ended
    expect(await due()).toContainEqual({ source: 'mentions', next_read_at: world.clock.now() })
  })

  inWorld('is told of new keywords, a minute later at most', async ({ world }) => {
    await listenIn(world)
    await world.see(trx =>
      trx
        .updateTable('account')
        .set({ keywords: ['Aurora Fibra'] })
        .where('id', '=', world.care.id)
        .execute(),
    )
    world.clock.advance({ seconds: 59 })
    world.network.live.say({})
    world.clock.advance({ seconds: 2 })
    await eventually(() => {
      world.network.live.say({})
      expect(world.network.live.told).toHaveLength(2)
    })
    expect(world.network.live.told[1]).toContainEqual({
      handle: world.care.handle,
      keywords: ['Aurora Fibra'],
    })
  })

  inWorld('is closed when nobody wants it any more', async ({ world }) => {
    const { ended } = await listenIn(world)
    world.network.live.isOffered = false
    await planStreams(world.desk)
    world.clock.advance({ seconds: 6 })
    world.network.live.say({})
    await ended
    expect(world.network.live.listeners).toBe(0)
    expect(await streamOf(world)).toBeUndefined()
  })
})

describe('a stream that the network does not open', () => {
  inWorld('says why, and is tried again ever later', async ({ world }) => {
    world.network.live.refusal = new ReadingTrouble('forbidden', 'Not in your plan.', 0)
    for (const failures of [1, 2, 3]) {
      const { ended } = await openStreams(world)
      await ended
      expect(await streamOf(world)).toMatchObject({
        failures,
        trouble: { code: 'forbidden', explain: 'Not in your plan.' },
        next_open_at: world.clock.after({ seconds: failures }),
        lease_until: null,
      })
      world.clock.advance({ seconds: failures })
    }
    world.network.live.refusal = null
    await listenIn(world)
    expect(await streamOf(world)).toMatchObject({ failures: 0, trouble: null })
  })
})

describe('what befalls an account', () => {
  const { chiara } = CUSTOMERS
  const events = (world: World, type: EventType) =>
    world.see(trx => trx.selectFrom('event').selectAll().where('type', '=', type).execute())

  inWorld('followers come and go, each told once', async ({ world }) => {
    await listenIn(world)
    const at = world.clock.now()
    const tell = (kind: 'followed' | 'unfollowed') =>
      world.network.live.say({ accountId: world.care.id, happenings: [{ kind, by: chiara, at }] })
    for (const kind of ['followed', 'followed', 'unfollowed', 'unfollowed', 'followed'] as const) tell(kind)
    await eventually(async () => expect(await events(world, 'profile.followed')).toHaveLength(2))
    expect(await events(world, 'profile.unfollowed')).toHaveLength(1)
    expect(await world.see(trx => trx.selectFrom('follow').selectAll().execute())).toMatchObject([
      { account_id: world.care.id, ended_at: null },
    ])
  })

  inWorld('a consent taken back stops the account until somebody logs in', async ({ world }) => {
    await listenIn(world)
    const at = world.clock.now()
    world.network.live.say({ accountId: world.care.id, happenings: [{ kind: 'accessRevoked', at }] })
    await eventually(async () => expect(await events(world, 'account.accessRevoked')).toHaveLength(1))
    const account = await world.see(trx =>
      trx.selectFrom('account').selectAll().where('id', '=', world.care.id).executeTakeFirstOrThrow(),
    )
    expect(account).toMatchObject({ status: 'needsLogin', trouble: { code: 'needsLogin' } })
  })
})
