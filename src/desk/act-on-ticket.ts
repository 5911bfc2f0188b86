import type { Actor } from '../core/actor.ts'
import type { Promised } from '../core/promise/terms.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { applyAct } from '../core/ticket/apply-act.ts'
import type { TicketAct, TicketRefusal } from '../core/ticket/ticket.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { hasIncident } from '../store/incident.ts'
import { hasQueue } from '../store/policy.ts'
import { followMerged } from '../store/tag.ts'
import { fact, findTicketForChange, type TicketRecord, toTicket, updateTicket } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { tellOfTicket } from './escalation/tell-of-ticket.ts'
import { followTicket } from './public-loop/follow-ticket.ts'
import { settleAct } from './settle-promises.ts'

export type ActRefusal =
  | TicketRefusal
  | 'notFound'
  | 'unknownAssignee'
  | 'unknownQueue'
  | 'unknownTag'
  | 'unknownIncident'

/** One act on one ticket, by whomever: state, events and clocks in one transaction. */
export async function actOnTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  act: TicketAct,
  by: Actor,
): Promise<Result<TicketRecord, ActRefusal>> {
  return desk.database.inWorkspace(workspaceId, trx => actWithin(desk, trx, workspaceId, ticketId, act, by))
}

/** When it was done, if we learn of it only now; what was promised by the decision that the act follows. */
export interface Circumstances {
  readonly at?: Date
  readonly promised?: Promised
}

/** The same inside a transaction that has more to do. */
export async function actWithin(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  asked: TicketAct,
  by: Actor,
  { at = desk.now(), promised }: Circumstances = {},
): Promise<Result<TicketRecord, ActRefusal>> {
  const act = await followTags(trx, workspaceId, asked)
  if (act === null) return refuse('unknownTag')
  const row = await findTicketForChange(trx, workspaceId, ticketId)
  if (row === undefined) return refuse('notFound')
  const missing = await findMissing(trx, workspaceId, act)
  if (missing !== null) return refuse(missing)
  const applied = applyAct(toTicket(row), act, desk.now())
  if (!applied.ok) return applied
  const { ticket, events } = applied.value
  const dueAt = await settleAct(desk, trx, workspaceId, ticketId, { act, at, promised }, by)
  const updated = await updateTicket(trx, workspaceId, ticket, dueAt === undefined ? row.due_at : dueAt)
  const facts = events.map(event => fact(event, by, ticketId, ticketId))
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  if (facts.length > 0) await wakeEverybody(trx)
  await tellOfTicket(desk, trx, updated, act, by)
  return ok(await followTicket(desk, trx, updated, act, by))
}

/** A person or a queue that does not exist here is refused in words, not by a foreign key. */
async function findMissing(trx: Trx, workspaceId: string, act: TicketAct): Promise<ActRefusal | null> {
  if (act.act === 'assign') {
    const member = await trx
      .selectFrom('member')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', act.to)
      .where('role', 'in', ['owner', 'supervisor', 'agent'])
      .executeTakeFirst()
    return member === undefined ? 'unknownAssignee' : null
  }
  if (act.act === 'enqueue' && !(await hasQueue(trx, workspaceId, act.queueId))) return 'unknownQueue'
  if (act.act === 'incident' && act.incidentId !== null)
    return (await hasIncident(trx, workspaceId, act.incidentId)) ? null : 'unknownIncident'
  return null
}

/** A tag that was merged means the one that stands for it. Held before the ticket, as who merges tags holds them. @returns null where one is not there. */
async function followTags(trx: Trx, workspaceId: string, act: TicketAct): Promise<TicketAct | null> {
  if (act.act !== 'tag' || act.add.length === 0) return act
  const add = await followMerged(trx, workspaceId, act.add)
  return add === undefined ? null : { ...act, add }
}
