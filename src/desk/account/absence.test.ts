import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { type HealthCode, ReadingTrouble } from '../../connectors/connector.ts'
import type { AccountChange } from '../../contract/account.ts'
import { readDueSources } from '../read-sources.ts'
import { changeAccount } from './change-account.ts'

const NEVER = new AbortController().signal

async function readAll(world: World): Promise<void> {
  while ((await readDueSources(world.desk, NEVER)) > 0);
}

const absences = (world: World) =>
  world.see(trx =>
    trx
      .selectFrom('absence')
      .selectAll()
      .where('account_id', '=', world.care.id)
      .orderBy('resumed_at')
      .execute(),
  )

const late = (world: World) =>
  world.see(trx =>
    trx.selectFrom('absence_message').select(['kind', 'was_due', 'ticket_id']).orderBy('kind').execute(),
  )

const change = (world: World, what: AccountChange) =>
  changeAccount(world.desk, world.workspaceId, world.care.id, what, world.members.giulia)

/** Heard once, then not for so long; what is said meanwhile waits on the network. */
async function goAway(world: World, minutes: number, whileAway: () => unknown = () => undefined) {
  await readAll(world)
  const from = world.clock.now()
  world.clock.advance({ minutes: minutes / 2 })
  await whileAway()
  world.clock.advance({ minutes: minutes / 2 })
  return { from, to: world.clock.now() }
}

describe('after an absence', () => {
  inWorld('the report says from when to when, why, and what came late', async ({ world }) => {
    const { from, to } = await goAway(world, 600, () => {
      world.network.publish(world.care.id, 'mentions', world.post(), world.post({ from: 'tom' }))
      world.network.publish(world.care.id, 'directs', world.direct())
    })
    world.network.publish(world.care.id, 'mentions', world.post({ from: 'tom' }))
    await readAll(world)
    expect(await absences(world)).toMatchObject([
      { from_at: from, resumed_at: to, ended_at: to, code: 'deskDown', unreached: [], dismissed_at: null },
    ])
    expect((await late(world)).map(each => each.kind)).toEqual(['direct', 'mention', 'mention'])
    const told = (await world.events()).filter(each => each.type === 'account.caughtUp')
    expect(Object.fromEntries(told.map(each => [each.subject_id, each.data]))).toMatchObject({
      [world.care.id]: { late: 3, from: from.toISOString(), to: to.toISOString() },
      [world.marketing.id]: { late: 0 },
    })
    expect(told).toHaveLength(2)
  })

  inWorld(
    'the customer’s wait counts from when he wrote: some were past due when heard',
    async ({ world }) => {
      await goAway(world, 600, () => world.network.publish(world.care.id, 'mentions', world.post()))
      await readAll(world)
      const [row] = await late(world)
      expect(row).toMatchObject({ was_due: true })
      const clocks = await world.clocks(row?.ticket_id ?? '')
      expect(clocks).toHaveLength(1)
      expect(clocks[0]?.started_at).toEqual(world.clock.ago({ minutes: 300 }))
    },
  )

  inWorld('of ten minutes there is nothing to report', async ({ world }) => {
    await goAway(world, 10, () => world.network.publish(world.care.id, 'mentions', world.post()))
    await readAll(world)
    expect(await absences(world)).toEqual([])
  })

  inWorld('a first reading is none', async ({ world }) => {
    world.clock.advance({ days: 3 })
    await readAll(world)
    expect(await absences(world)).toEqual([])
  })

  inWorld('context that is older still did not come late', async ({ world }) => {
    await goAway(world, 60, () => {
      const old = world.post({ writtenAt: world.clock.ago({ days: 20 }) })
      world.network.publish(world.care.id, 'mentions', old)
    })
    await readAll(world)
    expect(await late(world)).toEqual([])
  })

  inWorld('the report waits until all of a long backlog is read', async ({ world }) => {
    world.network.sittingSize = 2
    await goAway(world, 60, () => {
      world.network.publish(world.care.id, 'mentions', ...Array.from({ length: 5 }, () => world.post()))
    })
    for (const heard of [2, 4]) {
      await readAll(world)
      expect(await late(world)).toHaveLength(heard)
      expect(await absences(world)).toMatchObject([{ ended_at: null }])
      world.clock.advance({ seconds: 10 })
    }
    await readAll(world)
    expect(await late(world)).toHaveLength(5)
    expect(await absences(world)).toMatchObject([{ ended_at: world.clock.now() }])
  })

  inWorld('a storm in which the present is never reached is none', async ({ world }) => {
    await readAll(world)
    world.network.sittingSize = 1
    for (let n = 0; n < 30; n++) {
      world.network.publish(world.care.id, 'mentions', world.post(), world.post())
      world.clock.advance({ minutes: 1 })
      await readAll(world)
    }
    expect(await absences(world)).toEqual([])
  })

  inWorld('the report waits for the last source', async ({ world }) => {
    await goAway(world, 60)
    const trouble = new ReadingTrouble('unreachable', 'Gone.', 1000)
    world.network.whileReading = async () => {
      world.network.trouble = trouble
    }
    await readAll(world)
    expect(await absences(world)).toEqual([])
    world.clock.advance({ minutes: 5 })
    world.network.trouble = null
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code: 'unreachable', ended_at: world.clock.now() }])
  })
})

describe('the reason', () => {
  inWorld.for<[string, HealthCode]>([
    ['unreachable', 'unreachable'],
    ['rateLimited', 'rateLimited'],
  ])('%s', async ([code, trouble], { world }) => {
    await readAll(world)
    world.network.trouble = new ReadingTrouble(trouble, 'Not now.', 1000)
    for (let n = 0; n < 5; n++) {
      world.clock.advance({ minutes: 5 })
      await readAll(world)
    }
    world.network.trouble = null
    world.clock.advance({ hours: 1 })
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code }])
  })

  inWorld('a login that was lost, and given anew', async ({ world }) => {
    await readAll(world)
    world.network.trouble = new ReadingTrouble('needsLogin', 'Who are you?', 1000)
    world.clock.advance({ minutes: 1 })
    await readAll(world)
    world.network.trouble = null
    world.clock.advance({ hours: 2 })
    await change(world, { secrets: { accessToken: `${world.care.external_id}:${world.care.handle}` } })
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code: 'needsLogin' }])
  })

  inWorld('a person paused the account', async ({ world }) => {
    await readAll(world)
    await change(world, { status: 'paused' })
    world.clock.advance({ hours: 2 })
    await change(world, { status: 'connected' })
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code: 'paused' }])
    world.clock.advance({ hours: 2 })
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code: 'paused' }, { code: 'deskDown' }])
  })

  inWorld('the day’s budget', async ({ world }) => {
    await readAll(world)
    await change(world, { dailyReads: 0 })
    await readAll(world)
    world.clock.advance({ hours: 2 })
    await change(world, { dailyReads: null })
    await readAll(world)
    expect(await absences(world)).toMatchObject([{ code: 'overBudget' }])
  })
})
