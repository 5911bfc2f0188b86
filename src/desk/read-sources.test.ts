import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { type HealthCode, ReadingTrouble, type Source } from '../connectors/connector.ts'
import { FencedOff, takeDueSources } from '../store/account-cursor.ts'
import { changeAccount } from './account/change-account.ts'
import { removeAccount } from './account/remove-account.ts'
import { ingest } from './ingest.ts'
import { readDueSources } from './read-sources.ts'
import { createVault } from './vault.ts'

const NEVER = new AbortController().signal

const cursorOf = (world: World, source: Source, accountId = world.care.id) =>
  world.see(trx =>
    trx
      .selectFrom('account_cursor')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('source', '=', source)
      .executeTakeFirstOrThrow(),
  )

const careAccount = (world: World) =>
  world.see(trx =>
    trx.selectFrom('account').selectAll().where('id', '=', world.care.id).executeTakeFirstOrThrow(),
  )

/** Reads all that is due, however many rounds that takes. */
async function readAll(world: World): Promise<void> {
  while ((await readDueSources(world.desk, NEVER)) > 0);
}

describe('a source', () => {
  inWorld('is read page by page, and the cursor stands behind what was stored', async ({ world }) => {
    world.network.pageSize = 2
    world.network.publish(world.care.id, 'mentions', ...Array.from({ length: 5 }, () => world.post()))
    await readAll(world)
    expect(await world.messages()).toHaveLength(5)
    expect(await cursorOf(world, 'mentions')).toMatchObject({ cursor: '5', last_heard_at: world.clock.now() })
  })

  inWorld('goes on where it stopped', async ({ world }) => {
    world.network.publish(world.care.id, 'mentions', world.post())
    await readAll(world)
    world.clock.advance({ minutes: 1 })
    world.network.publish(world.care.id, 'mentions', world.post())
    await readAll(world)
    expect(await world.messages()).toHaveLength(2)
    expect((await cursorOf(world, 'mentions')).cursor).toBe('2')
  })

  inWorld('adds what reading it cost to the day of its account', async ({ world }) => {
    world.network.pageSize = 2
    world.network.readPrice = 5_000
    world.network.publish(world.care.id, 'mentions', ...Array.from({ length: 3 }, () => world.post()))
    await readAll(world)
    const days = await world.see(trx => trx.selectFrom('budget').selectAll().execute())
    expect(days).toMatchObject([
      { account_id: world.care.id, reads: 3, read_micros: '15000', spent_micros: '15000', deliveries: 0 },
    ])
  })

  inWorld('is given back and read again after its pause only', async ({ world }) => {
    await readAll(world)
    const asked = world.network.sessions.length
    expect(await readDueSources(world.desk, NEVER)).toBe(0)
    world.clock.advance({ seconds: 11 })
    await readAll(world)
    expect(world.network.sessions).toHaveLength(asked * 2)
  })

  inWorld('is read by one node at a time', async ({ world }) => {
    await Promise.all([1, 2, 3].map(() => readDueSources(world.desk, NEVER)))
    await readAll(world)
    const asked = world.network.sessions.map(session => session.accountId)
    expect(asked.filter(id => id === world.care.id)).toHaveLength(5)
    expect(asked.filter(id => id === world.marketing.id)).toHaveLength(5)
  })

  inWorld('of an account that is paused or removed is not read', async ({ world }) => {
    await changeAccount(
      world.desk,
      world.workspaceId,
      world.care.id,
      { status: 'paused' },
      world.members.giulia,
    )
    await removeAccount(world.desk, world.workspaceId, world.marketing.id, world.members.giulia)
    world.clock.advance({ hours: 1 })
    expect(await readDueSources(world.desk, NEVER)).toBe(0)
  })
})

describe('the cursor', () => {
  inWorld('does not move when its rows cannot be written', async ({ world }) => {
    const broken = world.post({ writtenAt: new Date(Number.NaN) })
    world.network.publish(world.care.id, 'mentions', world.post(), broken)
    await expect(readAll(world)).rejects.toThrow()
    expect((await cursorOf(world, 'mentions')).cursor).toBeNull()
    expect(await world.messages()).toEqual([])
  })

  inWorld('does not move for a reader that was fenced off, and its batch is undone', async ({ world }) => {
    const [first] = await world.database.inEveryWorkspace(trx =>
      takeDueSources(trx, world.clock.now(), 1000, 1),
    )
    if (first === undefined) throw new Error('nothing is due')
    world.clock.advance({ seconds: 2 })
    await world.database.inEveryWorkspace(trx => takeDueSources(trx, world.clock.now(), 1000, 100))
    const account = first.accountId === world.care.id ? world.care : world.marketing
    const move = { source: first.source as Source, cursor: 'stale', leaseToken: first.leaseToken }
    await expect(ingest(world.desk, account, [world.post()], move)).rejects.toThrow(FencedOff)
    expect(await world.messages()).toEqual([])
    expect((await cursorOf(world, move.source, account.id)).cursor).toBeNull()
  })

  inWorld(
    'is moved by whoever took over from a reader thought dead; nothing is lost or doubled',
    async ({ world }) => {
      world.network.publish(world.care.id, 'mentions', world.post(), world.post({ from: 'tom' }))
      world.network.whileReading = async () => {
        world.clock.advance({ minutes: 5 })
        await readAll(world)
      }
      await readAll(world)
      expect(await world.messages()).toHaveLength(2)
      expect((await cursorOf(world, 'mentions')).cursor).toBe('2')
    },
  )
})

describe('trouble while reading', () => {
  const trouble = (code: HealthCode, retryAfterMs: number) =>
    new ReadingTrouble(code, 'The network is not well.', retryAfterMs)

  inWorld('is kept with the time since when, and forgotten when it is over', async ({ world }) => {
    const since = world.clock.now().toISOString()
    world.network.trouble = trouble('unreachable', 1000)
    await readAll(world)
    world.clock.advance({ minutes: 3 })
    await readAll(world)
    expect((await careAccount(world)).trouble).toEqual({
      code: 'unreachable',
      explain: 'The network is not well.',
      since,
    })
    world.network.trouble = null
    world.clock.advance({ minutes: 3 })
    await readAll(world)
    expect((await careAccount(world)).trouble).toBeNull()
  })

  inWorld('keeps what was read before it, and waits as long as the network asks', async ({ world }) => {
    world.network.publish(world.care.id, 'mentions', world.post())
    world.network.trouble = trouble('rateLimited', 15 * 60_000)
    await readAll(world)
    expect(await world.messages()).toHaveLength(1)
    expect(await cursorOf(world, 'mentions')).toMatchObject({
      cursor: '1',
      next_read_at: world.clock.after({ minutes: 15 }),
    })
  })

  inWorld('that a login must heal stops the reading', async ({ world }) => {
    world.network.trouble = trouble('needsLogin', 0)
    await readAll(world)
    expect(await careAccount(world)).toMatchObject({ status: 'needsLogin', trouble: { code: 'needsLogin' } })
    world.clock.advance({ hours: 1 })
    expect(await readDueSources(world.desk, NEVER)).toBe(0)
  })

  inWorld('with secrets that do not open asks for a login and sends nothing', async ({ world }) => {
    const desk = { ...world.desk, vault: createVault('the key of another installation') }
    while ((await readDueSources(desk, NEVER)) > 0);
    expect(await careAccount(world)).toMatchObject({ status: 'needsLogin', trouble: { code: 'needsLogin' } })
    expect(world.network.sessions).toEqual([])
  })
})
