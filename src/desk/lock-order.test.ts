import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { findAgentForChange } from '../store/agent.ts'
import { findDeliveryForChange } from '../store/delivery.ts'
import type { Schema } from '../store/schema.ts'
import { findTicketForChange } from '../store/ticket.ts'
import { untilPast } from '../store/until-past.fixture.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { climbLate } from './climb-late.ts'
import { mergeTickets } from './matter/merge-tickets.ts'
import { notifyNow } from './notification/notify-now.fixture.ts'
import { notifyPeople } from './notification/notify-people.ts'
import { openTickets } from './routing/crowd.fixture.ts'
import { takeNext } from './routing/take-next.ts'

/** Resolves when some session of the database waits for a row that another one holds. */
async function untilSomebodyWaits(kysely: Kysely<Schema>): Promise<void> {
  for (;;) {
    const waiting = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(kysely)
    if (waiting.rows.length > 0) return
  }
}

inWorld('a reply may be queued behind a delivery that is just being concluded', async ({ world }) => {
  const { ticketId } = await world.openMatter()
  const first = await world.reply(ticketId)
  await world.see(async trx => {
    await findDeliveryForChange(trx, world.workspaceId, first)
    expect((await world.answer(ticketId, { text: 'E un’altra cosa.' })).ok).toBe(true)
  })
  const [, second] = await world.deliveries()
  expect(second?.predecessor_id).toBe(first)
})

inWorld(
  'whoever hears our own reply waits for its delivery before he takes the ticket',
  async ({ world }) => {
    const { ticketId, said } = await world.openMatter()
    world.network.answers.push('lost')
    const text = 'Ciao Luca, ci pensiamo noi.'
    const id = await world.reply(ticketId, { text })
    await world.drain({ seconds: 10 })
    const own = world.own({ text, inReplyTo: said.externalId, networkThread: said.networkThread })
    let hearing: Promise<unknown> = Promise.resolve()
    await world.see(async trx => {
      await findDeliveryForChange(trx, world.workspaceId, id)
      hearing = world.hearAll([own])
      await untilSomebodyWaits(world.database.kysely)
      // Whoever concludes a delivery goes on to its ticket: somebody who held that would wait for us for ever.
      await sql`select from ticket where id = ${ticketId} for update nowait`.execute(trx)
    })
    await hearing
  },
)

inWorld('whoever asks for the next ticket waits for nobody who holds one', async ({ world }) => {
  const [best, other] = await openTickets(world.desk, world, [{ priority: 'urgent' }, {}])
  await world.see(async trx => {
    await findTicketForChange(trx, world.workspaceId, best ?? '')
    const taken = await takeNext(world.desk, world.workspaceId, world.members.sara)
    expect(taken.ok && taken.value.next?.ticket.id).toBe(other)
  })
})

inWorld('whoever gives a ticket to somebody waits for him before he takes the ticket', async ({ world }) => {
  const [ticketId] = await openTickets(world.desk, world, [{}])
  let taking: Promise<unknown> = Promise.resolve()
  await world.see(async trx => {
    await findAgentForChange(trx, world.workspaceId, world.members.sara)
    taking = takeNext(world.desk, world.workspaceId, world.members.sara)
    await untilSomebodyWaits(world.database.kysely)
    await sql`select from ticket where id = ${ticketId} for update nowait`.execute(trx)
  })
  await taking
  expect(await world.ticket(ticketId ?? '')).toMatchObject({ assignee_id: world.members.sara })
})

inWorld('who writes while his tickets are merged is heard by the survivor', async ({ world }) => {
  const older = await world.openMatter()
  const newer = await world.openMatter()
  let merging: Promise<unknown> = Promise.resolve()
  let hearing: Promise<unknown> = Promise.resolve()
  const { externalId, networkThread } = older.said
  const further = world.post({ text: 'e allora?', inReplyTo: externalId, networkThread })
  await world.see(async trx => {
    await sql`select from ticket where id = ${newer.ticketId} for update`.execute(trx)
    const survivors = { survivorId: newer.ticketId, mergedId: older.ticketId }
    merging = mergeTickets(world.desk, world.workspaceId, survivors, world.members.sara)
    await untilSomebodyWaits(world.database.kysely)
    hearing = world.hearAll([further])
  })
  expect(await merging).toMatchObject({ ok: true })
  await hearing
  expect((await world.message(further.externalId)).ticket_id).toBe(newer.ticketId)
})

inWorld('what climbs holds no ticket while it waits for another', async ({ world }) => {
  const tickets = await openTickets(world.desk, world, [{ priority: 'urgent' }, {}])
  world.clock.advance({ days: 14 })
  let climbing: Promise<unknown> = Promise.resolve()
  await world.see(async trx => {
    const [late] = await sql<{ id: string }>`select id from ticket order by due_at desc, id desc`
      .execute(trx)
      .then(({ rows }) => rows)
    await findTicketForChange(trx, world.workspaceId, late?.id ?? '')
    climbing = climbLate(world.desk)
    await untilSomebodyWaits(world.database.kysely)
    // Whoever hears a batch takes its tickets in their own order.
    for (const id of tickets.filter(each => each !== late?.id))
      await sql`select from ticket where id = ${id} for update nowait`.execute(trx)
  })
  expect(await climbing).toBeGreaterThan(1)
})

inWorld(
  'whoever is to tell of several tickets takes them in the order in which everybody does',
  async ({ world }) => {
    await notifyNow(world.desk)
    const [low = '', high = ''] = (await openTickets(world.desk, world, [{}, {}])).toSorted()
    const by = { kind: 'person', memberId: world.members.marc } as const
    for (const id of [high, low])
      await actOnTicket(world.desk, world.workspaceId, id, { act: 'assign', to: world.members.sara }, by)
    await untilPast(world.database.kysely)
    let telling: Promise<unknown> = Promise.resolve()
    await world.see(async trx => {
      await findTicketForChange(trx, world.workspaceId, low)
      telling = notifyPeople(world.desk)
      await untilSomebodyWaits(world.database.kysely)
      // Somebody who held that, and waited for ours, would wait for ever once we go on to it.
      await sql`select from ticket where id = ${high} for update nowait`.execute(trx)
    })
    await telling
  },
)
