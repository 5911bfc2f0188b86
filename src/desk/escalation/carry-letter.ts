import type { Outgoing } from '../../connectors/connector.ts'
import type { Letter } from '../../core/escalation/errand.ts'
import { findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import type { ErrandRow } from '../../store/escalation/errand.ts'
import type { Desk } from '../desk.ts'
import { openSession } from '../session.ts'
import { type Carrier, listErrandFiles } from './carrier.ts'

/** A letter goes through the mailbox that writes to the department. Null where that is not connected. */
export async function carrierByLetter(desk: Desk, row: ErrandRow): Promise<Carrier | null> {
  const account = await desk.database.inWorkspace(row.workspace_id, trx =>
    findAccount(trx, row.workspace_id, row.account_id ?? ''),
  )
  if (account === undefined || account.removed_at !== null) return null
  const session = await openSession(desk, account)
  if (session === null) return null
  const connector = desk.getConnector(account.channel)
  const outgoing = await toOutgoing(desk, row)
  return {
    carry: signal => connector.send(session, outgoing, signal),
    lookup: signal => connector.lookup(session, outgoing, signal),
  }
}

/** A letter to a department, in the thread of those before it. */
async function toOutgoing(desk: Desk, row: ErrandRow): Promise<Outgoing> {
  const { to, subject, text } = row.payload as Letter
  const references = await desk.database.inWorkspace(row.workspace_id, trx => listThread(trx, row))
  const last = references.at(-1)
  return {
    id: row.id,
    kind: 'direct',
    text,
    subject,
    target: null,
    recipient: to,
    answers: last === undefined ? null : { externalId: last, references },
    firstTriedAt: row.first_tried_at ?? row.created_at,
    lastTriedAt: row.last_tried_at ?? row.created_at,
    attempt: row.attempts,
    media: (await listErrandFiles(desk, row)).map(file => ({ ...file, alt: '' })),
    poll: null,
    invitesDirect: false,
  }
}

const LONGEST_THREAD = 20

/**
 * The letters that went to the same address before, and what came back, the oldest first. A letter stands where its first
 * try began: times of mail have seconds, and an answer may seem to come before the word that the letter had gone.
 */
async function listThread(trx: Trx, row: ErrandRow): Promise<string[]> {
  const letters = await trx
    .selectFrom('errand')
    .select(['external_id', 'first_tried_at as at', 'payload'])
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.escalation_id)
    .where('kind', '=', 'letter')
    .where('state', '=', 'sent')
    .where('place', '<', row.place)
    .execute()
  const { to } = row.payload as Letter
  const same = letters.filter(each => (each.payload as Letter).to === to)
  if (same.length === 0) return []
  const answers = await trx
    .selectFrom('escalation_entry')
    .select(['external_id', 'at'])
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.escalation_id)
    .where('way', '=', 'letter')
    .where('external_id', 'is not', null)
    .execute()
  return [...same, ...answers]
    .toSorted((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
    .flatMap(({ external_id }) => external_id ?? [])
    .slice(-LONGEST_THREAD)
}
