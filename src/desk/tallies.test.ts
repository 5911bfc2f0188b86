import fc from 'fast-check'
import { expect } from 'vitest'
import { CUSTOMERS } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES, type TicketAct } from '../core/ticket/ticket.ts'
import { readTallies, type TallyRow } from '../store/ticket-list.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { foldTallies } from './run-clocks.ts'

/** Tickets counted one by one: what the kept counts must say. */
async function countTickets(world: World): Promise<TallyRow[]> {
  const tickets = await world.tickets()
  const rows = Map.groupBy(tickets, each => `${each.status}|${each.queue_id}|${each.assignee_id}`)
  return [...rows.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    return [{ status: first.status, queueId: first.queue_id, assigneeId: first.assignee_id, n: group.length }]
  })
}

const keptTallies = async (world: World): Promise<TallyRow[]> =>
  (await world.see(trx => readTallies(trx, world.workspaceId))).filter(row => row.n !== 0)

const inOrder = (rows: readonly TallyRow[]): string[] =>
  rows.map(row => JSON.stringify(Object.entries(row))).toSorted()

async function expectTrueTallies(world: World): Promise<void> {
  expect(inOrder(await keptTallies(world))).toEqual(inOrder(await countTickets(world)))
}

const anyActIn = (world: World, queues: readonly string[]): fc.Arbitrary<TicketAct> =>
  fc.oneof(
    fc.constantFrom(world.members.sara, world.members.marc).map(to => ({ act: 'assign', to }) as const),
    fc.constant({ act: 'unassign' } as const),
    fc.constantFrom(...queues).map(queueId => ({ act: 'enqueue', queueId }) as const),
    fc.constantFrom(...PRIORITIES).map(priority => ({ act: 'prioritise', priority }) as const),
    fc.constant({ act: 'snooze', until: world.clock.after({ hours: 1 }) } as const),
    fc.constant({ act: 'wake' } as const),
    fc.constantFrom(...CHOSEN_RESOLUTIONS).map(how => ({ act: 'resolve', how }) as const),
    fc.constant({ act: 'reopen' } as const),
  )

inWorld('the kept counts are the counted tickets, after any acts, folded or not', async ({ world }) => {
  await world.hearAll(Object.values(CUSTOMERS).map(from => world.post({ from })))
  const tickets = (await world.tickets()).map(each => each.id)
  const queues = (await world.see(trx => trx.selectFrom('queue').select('id').execute())).map(each => each.id)
  const anyLife = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...tickets), anyActIn(world, queues)) },
      { weight: 1, arbitrary: fc.constant('fold' as const) },
      { weight: 1, arbitrary: fc.constant('hear' as const) },
    ),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(anyLife, async life => {
      for (const step of life) {
        if (step === 'fold') await foldTallies(world.desk)
        else if (step === 'hear')
          await world.hear(world.post({ from: { ...CUSTOMERS.tom, externalId: world.desk.newId() } }))
        else await actOnTicket(world.desk, world.workspaceId, step[0], step[1], { kind: 'clock' })
      }
      await expectTrueTallies(world)
    }),
    { numRuns: 15 },
  )
  await foldTallies(world.desk)
  await expectTrueTallies(world)
})

inWorld('counts stay true when many act and fold at once', async ({ world }) => {
  await world.hearAll(Object.values(CUSTOMERS).map(from => world.post({ from })))
  const tickets = (await world.tickets()).map(each => each.id)
  const queues = (await world.see(trx => trx.selectFrom('queue').select('id').execute())).map(each => each.id)
  const lives = fc.sample(fc.tuple(fc.constantFrom(...tickets), anyActIn(world, queues)), 60)
  await Promise.all(
    lives.flatMap(([id, act], n) => [
      actOnTicket(world.desk, world.workspaceId, id, act, { kind: 'clock' }),
      ...(n % 6 === 0 ? [foldTallies(world.desk)] : []),
    ]),
  )
  await expectTrueTallies(world)
  await foldTallies(world.desk)
  await expectTrueTallies(world)
})

inWorld('folding leaves one row a count, in each workspace its own', async ({ world }) => {
  const borea = await world.settleBorea()
  await borea.openMatter()
  const { ticketId } = await world.openMatter()
  for (const to of [world.members.sara, world.members.marc, world.members.sara])
    await actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'assign', to }, { kind: 'clock' })
  await foldTallies(world.desk)
  const rows = await world.see(trx => trx.selectFrom('ticket_tally').selectAll().execute())
  expect(rows).toMatchObject([{ assignee_id: world.members.sara, n: 1 }])
  expect(await borea.see(trx => trx.selectFrom('ticket_tally').selectAll().execute())).toMatchObject([
    { n: 1 },
  ])
})
