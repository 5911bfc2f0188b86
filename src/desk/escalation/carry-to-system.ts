import type { Errand } from '../../core/escalation/errand.ts'
import type { ErrandRow } from '../../store/escalation/errand.ts'
import { findTicketingSystem } from '../../store/escalation/ticketing-system.ts'
import type { OutgoingErrand } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'
import { type Carrier, listErrandFiles } from './carrier.ts'
import { openSystem } from './ticketing-session.ts'

/** Into the system in which the department works. Null where that is not connected. */
export async function carrierToSystem(desk: Desk, row: ErrandRow): Promise<Carrier | null> {
  const system = await desk.database.inWorkspace(row.workspace_id, trx =>
    findTicketingSystem(trx, row.workspace_id, row.system_id ?? ''),
  )
  const open = system === undefined || system.removed_at !== null ? null : openSystem(desk, system)
  if (open === null) return null
  const { ticketing, session } = open
  const outgoing = await toErrand(desk, row)
  if (outgoing === null) return NOWHERE
  return {
    carry: signal => ticketing.carry(session, outgoing, signal),
    lookup: signal => ticketing.lookup(session, outgoing, signal),
  }
}

/** There is no issue to which it could be said, since it could not be made. */
const NOWHERE: Carrier = {
  carry: async () => ({
    kind: 'refused',
    code: 'issueMissing',
    explain: 'There is no issue to which it belongs.',
  }),
  lookup: async () => ({ kind: 'absent' }),
}

async function toErrand(desk: Desk, row: ErrandRow): Promise<OutgoingErrand | null> {
  const payload = row.payload as Errand
  const errand = payload.kind === 'create' ? payload : await withIssue(desk, row, payload)
  if (errand === null) return null
  return {
    id: row.id,
    errand,
    files: await listErrandFiles(desk, row),
    firstTriedAt: row.first_tried_at ?? row.created_at,
    lastTriedAt: row.last_tried_at ?? row.created_at,
    attempt: row.attempts,
  }
}

/** The issue that the newest errand before it has made in the same system. */
async function withIssue(
  desk: Desk,
  row: ErrandRow,
  errand: Exclude<Errand, { kind: 'create' }>,
): Promise<Errand | null> {
  if (errand.issueId !== '') return errand
  const made = await desk.database.inWorkspace(row.workspace_id, trx =>
    trx
      .selectFrom('errand')
      .select('external_id')
      .where('workspace_id', '=', row.workspace_id)
      .where('escalation_id', '=', row.escalation_id)
      .where('kind', '=', 'create')
      .where('system_id', '=', row.system_id)
      .where('state', '=', 'sent')
      .where('place', '<', row.place)
      .orderBy('place', 'desc')
      .executeTakeFirst(),
  )
  return made?.external_id == null ? null : { ...errand, issueId: made.external_id }
}
