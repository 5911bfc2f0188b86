import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { writeArrivals } from './write-arrivals.ts'
import type { WriteContext } from './write-context.ts'
import { writeConversations } from './write-conversations.ts'
import { writeFacts } from './write-facts.ts'
import { writeFiles } from './write-files.ts'
import { writeMessages } from './write-messages.ts'
import { writePeople } from './write-people.ts'
import { writeSketches } from './write-sketches.ts'
import { writeTickets } from './write-tickets.ts'

/** Writes a plan: one statement a table, in the order that foreign keys ask for. */
export async function writePlan(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  await writePeople(trx, plan, context)
  await writeTickets(trx, plan, context)
  await writeConversations(trx, plan, context)
  await writeMessages(trx, plan, context)
  await writeFacts(trx, plan, context)
  await writeSketches(trx, plan, context)
  await writeFiles(trx, plan, context)
  await writeArrivals(trx, plan, context)
}
