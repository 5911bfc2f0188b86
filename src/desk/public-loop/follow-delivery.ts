import type { Actor } from '../../core/actor.ts'
import { findPassageCodes } from '../../core/customer/passage-code.ts'
import type { LedWay, LoopAct } from '../../core/public-loop/public-loop.ts'
import { findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import type { DeliveryRow } from '../../store/delivery.ts'
import { listPassages } from '../../store/passage.ts'
import { hasSpokenInPublic, readLoop } from '../../store/public-loop.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { actOnLoop } from './act-on-loop.ts'

/** One of ours stands on the network: it led elsewhere, told the public so, or told it that the matter is solved. */
export async function followSent(
  desk: Desk,
  trx: Trx,
  row: DeliveryRow,
  by: Actor,
  sentAt: Date,
): Promise<void> {
  const act = row.kind === 'direct' ? await readLead(desk, trx, row) : await readPublicWord(desk, trx, row)
  if (act === null) return
  const ticket = await findTicketForChange(trx, row.workspace_id, row.ticket_id)
  if (ticket !== undefined) await actOnLoop(desk, trx, ticket, act, by, sentAt)
}

/** Nobody has read it. */
export async function followReturned(desk: Desk, trx: Trx, row: DeliveryRow, by: Actor): Promise<void> {
  const ticket = await findTicketForChange(trx, row.workspace_id, row.ticket_id)
  if (ticket === undefined) return
  await actOnLoop(desk, trx, ticket, { act: 'returned', messageId: row.message_id }, by)
}

/** Only who spoke in public was led out of it; after a loop that ended, only who has spoken there since. */
async function readLead(desk: Desk, trx: Trx, row: DeliveryRow): Promise<LoopAct | null> {
  const { endedAt } = await readLoop(trx, row.workspace_id, row.ticket_id)
  if (!(await hasSpokenInPublic(trx, row.workspace_id, row.ticket_id, endedAt))) return null
  const way = await wayOf(desk, trx, row.workspace_id, row.account_id)
  return { act: 'ledElsewhere', way, messageId: row.message_id }
}

async function readPublicWord(desk: Desk, trx: Trx, row: DeliveryRow): Promise<LoopAct | null> {
  const { message_id: messageId, loop_word: word } = row
  if (word === 'followUp') return { act: 'posted', messageId }
  const way = await readInvitation(desk, trx, row)
  if (way !== null) return { act: 'promisedInPublic', way, messageId }
  return word === 'promise' ? { act: 'promisedInPublic', way: 'direct', messageId } : null
}

/** An invitation shows everybody that it goes on elsewhere: a button to direct messages, or a passage to another channel. */
async function readInvitation(desk: Desk, trx: Trx, row: DeliveryRow): Promise<LedWay | null> {
  if (row.invites_direct) return 'direct'
  const codes = findPassageCodes(row.text)
  if (codes.length === 0) return null
  const passages = await listPassages(trx, row.workspace_id, row.ticket_id)
  const offered = passages.find(({ code }) => codes.includes(code))
  return offered === undefined ? null : wayOf(desk, trx, row.workspace_id, offered.account_id)
}

async function wayOf(desk: Desk, trx: Trx, workspaceId: string, accountId: string): Promise<LedWay> {
  const account = await findAccount(trx, workspaceId, accountId)
  if (account === undefined) return 'direct'
  return desk.getConnector(account.channel).capabilities.letters ? 'email' : 'direct'
}
