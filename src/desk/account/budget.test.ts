import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { Source } from '../../connectors/connector.ts'
import type { AccountChange } from '../../contract/account.ts'
import { deliverDue } from '../deliver.ts'
import { planStreams } from '../plan-streams.ts'
import { readDueSources } from '../read-sources.ts'
import { changeAccount } from './change-account.ts'

const NEVER = new AbortController().signal

const change = (world: World, limits: AccountChange) =>
  changeAccount(world.desk, world.workspaceId, world.care.id, limits, world.members.giulia)

/** Spends so many things read, at a thousandth of a dollar each, through mentions. */
async function spendOnReading(world: World, reads: number): Promise<void> {
  world.network.readPrice = 1_000
  const posts = Array.from({ length: reads }, () => world.post({ text: 'Buongiorno' }))
  world.network.publish(world.care.id, 'mentions', ...posts)
  await readAll(world)
}

async function readAll(world: World): Promise<void> {
  while ((await readDueSources(world.desk, NEVER)) > 0);
}

const cursors = async (world: World) => {
  const rows = await world.see(trx =>
    trx
      .selectFrom('account_cursor')
      .selectAll()
      .where('account_id', '=', world.care.id)
      .orderBy('source')
      .execute(),
  )
  return new Map(rows.map(row => [row.source as Source, row]))
}

const held = async (world: World) =>
  [...(await cursors(world))].flatMap(([source, row]) => (row.stopped_at === null ? [] : [source]))

/** All that was told of the budget, in its order. */
const told = async (world: World) =>
  (await world.events()).flatMap(({ type, data }) =>
    type === 'account.budgetWarned' || type === 'account.budgetStopped'
      ? [[type, data.measure, ...('want' in data ? [data.want] : [])].join(' ')]
      : [],
  )

const passOfTime = (world: World) => world.clock.advance({ seconds: 11 })

describe('a source', () => {
  inWorld.for<[number, Source[]]>([
    [79, []],
    [80, ['keywords', 'threads']],
    [90, ['keywords', 'own', 'threads']],
    [100, ['directs', 'keywords', 'mentions', 'own', 'threads']],
  ])('at %i of 100 reads: waiting are %s', async ([reads, waiting], { world }) => {
    await change(world, { dailyReads: 100 })
    await spendOnReading(world, reads)
    passOfTime(world)
    await readAll(world)
    expect(await held(world)).toEqual(waiting)
  })

  inWorld('that waits is read again when the day has turned', async ({ world }) => {
    await change(world, { dailyReads: 1 })
    await spendOnReading(world, 1)
    passOfTime(world)
    await readAll(world)
    const midnight = new Date(`${world.clock.after({ days: 1 }).toISOString().slice(0, 10)}T00:00:00Z`)
    expect((await cursors(world)).get('mentions')?.next_read_at).toEqual(midnight)
    world.clock.advance({ days: 1 })
    world.network.publish(world.care.id, 'mentions', world.post())
    await readAll(world)
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld('that waits is read at once when the budget is raised', async ({ world }) => {
    await change(world, { dailyReads: 1 })
    await spendOnReading(world, 1)
    passOfTime(world)
    await readAll(world)
    world.network.publish(world.care.id, 'mentions', world.post())
    await change(world, { dailyReads: null })
    await readAll(world)
    expect(await world.messages()).toHaveLength(2)
    expect(await held(world)).toEqual([])
  })

  inWorld('of another account is read on', async ({ world }) => {
    await change(world, { dailyReads: 0 })
    world.network.publish(world.marketing.id, 'mentions', world.post())
    world.network.publish(world.care.id, 'mentions', world.post())
    await readAll(world)
    expect(await world.messages()).toHaveLength(1)
  })
})

describe('an answer', () => {
  inWorld('is queued though readings have stopped by money, until the last cent', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await change(world, { dailyBudgetMicros: 100_000 })
    await spendOnReading(world, 90)
    passOfTime(world)
    await readAll(world)
    expect(await held(world)).toContain('mentions')
    expect((await world.answer(ticketId)).ok).toBe(true)
    expect((await world.answer(ticketId, { text: 'Ancora noi.' })).ok).toBe(false)
  })

  inWorld('beyond the posts of the day is refused, and the limit told of once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await change(world, { dailyPosts: 1 })
    await world.reply(ticketId, { text: 'uno' })
    for (const text of ['due', 'tre'])
      expect(await world.answer(ticketId, { text })).toMatchObject({ refusal: { refusal: 'overBudget' } })
    expect(await told(world)).toEqual(['account.budgetStopped posts answer'])
  })

  inWorld(
    'that was queued waits when the day was spent meanwhile, and goes when the budget is raised',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      const id = await world.reply(ticketId)
      await change(world, { dailyBudgetMicros: 0 })
      world.clock.advance({ seconds: 10 })
      await deliverDue(world.desk, NEVER)
      expect(world.network.tries).toEqual([])
      expect(await world.delivery(id)).toMatchObject({ state: 'pending' })
      await change(world, { dailyBudgetMicros: 1_000_000 })
      await deliverDue(world.desk, NEVER)
      expect(await world.delivery(id)).toMatchObject({ state: 'sent' })
    },
  )

  inWorld('that can still be taken back is not hurried by a raised budget', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    const { not_before: before } = await world.delivery(id)
    await change(world, { dailyBudgetMicros: 1_000_000 })
    expect((await world.delivery(id)).not_before).toEqual(before)
  })
})

describe('a stream', () => {
  const served = async (world: World) => {
    world.network.live.isOffered = true
    await planStreams(world.desk)
    const streams = await world.see(trx => trx.selectFrom('stream').select('account_ids').execute())
    return streams.map(each => each.account_ids.toSorted())
  }

  inWorld(
    'serves an account until its reads are used up, and again when there are more',
    async ({ world }) => {
      const both = [[world.care.id, world.marketing.id].sort()]
      await change(world, { dailyReads: 100 })
      await spendOnReading(world, 99)
      expect(await served(world)).toEqual(both)
      passOfTime(world)
      await spendOnReading(world, 1)
      expect(await served(world)).toEqual([[world.marketing.id]])
      await change(world, { dailyReads: 200 })
      expect(await served(world)).toEqual(both)
    },
  )
})

inWorld('each threshold is told of once a day', async ({ world }) => {
  await change(world, { dailyReads: 100 })
  await spendOnReading(world, 85)
  for (let n = 0; n < 3; n++) {
    passOfTime(world)
    await readAll(world)
  }
  const once = ['account.budgetStopped reads readAside', 'account.budgetWarned reads']
  expect((await told(world)).sort()).toEqual(once)
  world.clock.advance({ days: 1 })
  await spendOnReading(world, 85)
  passOfTime(world)
  await readAll(world)
  expect((await told(world)).sort()).toEqual([...once, ...once].sort())
})
