import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { findDeliveryForChange } from '../store/delivery.ts'
import type { Schema } from '../store/schema.ts'

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
