import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../../src/store/database.ts'
import { findRunningServer } from '../../../src/store/engine/find-running-server.ts'
import { getPlaces } from './places.ts'

/** As if the public had been owed its word for so much longer: nobody can wait for days here. */
export async function agePublicWord(ticketId: string, hours: number): Promise<void> {
  const server = await findRunningServer(join(getPlaces().home, 'data', 'postgres'))
  if (server === undefined) throw new Error('the desk has no database of its own')
  const database = openDatabase({ url: server.url, maxConnections: 1 })
  try {
    await database.inEveryWorkspace(async trx => {
      const back = sql`make_interval(hours => ${hours})`
      await sql`update ticket set due_at = due_at - ${back} where id = ${ticketId}`.execute(trx)
      await sql`update clock set started_at = started_at - ${back}, due_at = due_at - ${back}, next_tick_at = now()
        where ticket_id = ${ticketId} and metric = 'publicClosure' and ended_at is null`.execute(trx)
    })
  } finally {
    await database.close()
  }
}
