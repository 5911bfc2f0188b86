import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { analyse, growBig } from '../big-desk.fixture.ts'
import type { Trx } from '../database.ts'
import { findMessages } from './find-messages.ts'

let world: Awaited<ReturnType<typeof openWorld>>

/** Each stands in every so many of the messages, from the newest of a few thousand to the oldest. */
const EACH = [3, 40, 150, 1_999, 30_000]

beforeAll(async () => {
  world = await openWorld()
  await world.openMatter(world.post({ text: 'Il contatore di Aurora', from: 'chiara' }))
  await growBig(world, world.clock.now())
  await analyse(world.database.kysely as Trx)
  const words = sql.join(
    EACH.map(n => sql`case when r.place % ${sql.lit(n)} = 1 then ${` ogni${n}`} else '' end`),
    sql` || `,
  )
  await world.see(trx =>
    sql`update message m set text = m.text || ${words}
      from (select id, row_number() over (order by written_at desc, id) as place from message) r where r.id = m.id`.execute(
      trx,
    ),
  )
})
afterAll(() => world.close())

test.each(EACH)('the newest with a word of one message in %i are found, and none is left out', async n => {
  const word = `ogni${n}`
  const terms = [{ text: word, isPhrase: false, isBeginning: false, near: [] }]
  const asking = { memberId: world.members.sara, now: world.clock.now() }
  const reach = { before: world.clock.after({ days: 1 }), limit: 300 }
  const [found, wanted] = await world.see(async trx => [
    await findMessages(trx, world.workspaceId, { terms, without: [], conditions: [] }, asking, reach),
    await sql<{ id: string }>`select id from message where text like ${`% ${word}%`}
      order by written_at desc, id limit 300`.execute(trx),
  ])
  expect(wanted.rows.length).toBeGreaterThan(0)
  expect(found.map(({ id }) => id)).toEqual(wanted.rows.map(({ id }) => id))
})
