import type { Actor } from '../../core/actor.ts'
import type { EscalationWay } from '../../core/escalation/escalation.ts'
import {
  applyEscalationAct,
  type Escalation,
  type EscalationAct,
  type EscalationRefusal,
} from '../../core/escalation/escalation.ts'
import type { EntryKind, Speaker } from '../../core/escalation/history.ts'
import type { NewEvent } from '../../core/events.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import type { Happening } from '../../core/promise/settle-clocks.ts'
import type { Terms } from '../../core/promise/terms.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { insertEntry } from '../../store/escalation/entry.ts'
import {
  type EscalationRow,
  findEscalation,
  findEscalationForChange,
  markEscalated,
  type Reach,
  toEscalation,
  updateEscalation,
} from '../../store/escalation/escalation.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy } from '../../store/policy.ts'
import { fact, findTicketForChange, findTicketRecord } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { readDepartmentTerms, settlePromises } from '../settle-promises.ts'

/** What goes into the history with an act. */
export interface Said {
  readonly kind: EntryKind
  readonly text: string
  readonly by: Speaker
  readonly way: EscalationWay | null
  /** Of the department that said it or was told it; absent: the one that is asked. */
  readonly department?: string
  readonly externalId?: string
  readonly at?: Date
}

export interface ActedOnEscalation {
  readonly row: EscalationRow
  /** Of what was said; null where the very same was told before, and nothing changed. */
  readonly entryId: string | null
}

/** The ticket first, then the escalation: everybody locks in that order. Undefined when there is none. */
export async function holdEscalation(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<EscalationRow | undefined> {
  const found = await findEscalation(trx, workspaceId, id)
  if (found === undefined) return undefined
  await findTicketForChange(trx, workspaceId, found.ticket_id)
  return findEscalationForChange(trx, workspaceId, id)
}

/**
 * One act on an escalation that the caller holds, by whomever: state, history, clock, ticket and event in one transaction.
 * What was told before, by whichever way, changes nothing.
 */
export async function actOnEscalation(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  act: EscalationAct,
  said: Said,
  reach: Partial<Reach> = {},
): Promise<Result<ActedOnEscalation, EscalationRefusal>> {
  const at = said.at ?? desk.now()
  const applied = applyEscalationAct(toEscalation(row), act, at)
  if (!applied.ok) return applied
  const entryId = desk.newId()
  const isNew = await insertEntry(trx, {
    workspace_id: row.workspace_id,
    id: entryId,
    escalation_id: row.id,
    kind: said.kind,
    text: said.text,
    by: said.by,
    way: said.way,
    department: said.department ?? applied.value.department,
    external_id: said.externalId ?? null,
    at,
  })
  if (!isNew) return ok({ row, entryId: null })
  const updated = await updateEscalation(trx, row, applied.value, reach)
  await markEscalated(trx, row.workspace_id, row.ticket_id)
  await settleClock(desk, trx, updated, act, at)
  await tell(desk, trx, updated, eventOf(row, applied.value, act, said), said.by)
  return ok({ row: updated, entryId })
}

/** The same from its beginning: the lock, the act, and what follows from it. */
export const changeHeld = <R extends string>(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: (trx: Trx, row: EscalationRow) => Promise<Result<EscalationRow, R>>,
): Promise<Result<EscalationRow, R | 'notFound'>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const row = await holdEscalation(trx, workspaceId, id)
    return row === undefined ? refuse('notFound') : change(trx, row)
  })

/** The department's clock: what it owes since when, by what the policy promises of the matter. */
async function settleClock(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  act: EscalationAct,
  at: Date,
): Promise<void> {
  const { workspace_id: workspaceId, ticket_id: ticketId } = row
  const { document } = await getPolicy(trx, workspaceId)
  const happening = await happeningOf()
  if (happening !== null)
    await settlePromises(desk, trx, { workspaceId, ticketId, document }, happening, { kind: 'clock' })

  async function happeningOf(): Promise<Happening | null> {
    const of = { at, escalationId: row.id }
    switch (act.act) {
      case 'answer':
      case 'refuse':
        return { kind: 'departmentAnswered', ...of }
      case 'withdraw':
        return { kind: 'released', ...of }
      case 'reroute':
      case 'askAgain':
        return {
          kind: 'asked',
          ...of,
          terms: await readTermsOf(trx, row, document),
        }
      default:
        return null
    }
  }
}

async function readTermsOf(trx: Trx, row: EscalationRow, document: PolicyDocument): Promise<Terms> {
  const { workspace_id: workspaceId, ticket_id: id } = row
  const ticket = await findTicketRecord(trx, workspaceId, id)
  return readDepartmentTerms(trx, workspaceId, { id, priority: ticket?.priority ?? 'normal' }, document)
}

function eventOf(before: EscalationRow, after: Escalation, act: EscalationAct, said: Said): NewEvent | null {
  const data = { escalationId: before.id, department: said.department ?? after.department }
  switch (act.act) {
    case 'answer':
      return { type: 'escalation.answered', data }
    case 'refuse':
      return { type: 'escalation.refused', data: { ...data, reason: said.text } }
    case 'say':
      return { type: 'escalation.said', data }
    case 'remind':
      return { type: 'escalation.reminded', data: { ...data, isLate: said.kind === 'climb' } }
    case 'climb':
      return { type: 'escalation.climbed', data }
    case 'reroute':
      return {
        type: 'escalation.rerouted',
        data: { escalationId: before.id, from: before.department, to: act.to },
      }
    case 'askAgain':
      return { type: 'escalation.askedAgain', data }
    case 'settle':
      return { type: 'escalation.settled', data }
    case 'withdraw':
      return { type: 'escalation.withdrawn', data }
  }
}

export const actorOf = (by: Speaker, department: string): Actor => {
  switch (by.kind) {
    case 'member':
      return { kind: 'person', memberId: by.memberId }
    case 'department':
      return by.memberId === null
        ? { kind: 'department', department, name: by.name }
        : { kind: 'person', memberId: by.memberId }
    case 'clock':
      return { kind: 'clock' }
  }
}

export async function tell(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  event: NewEvent | null,
  by: Speaker,
): Promise<void> {
  if (event === null) return
  const facts = [fact(event, actorOf(by, row.department), row.id, row.ticket_id)]
  await insertEvents(trx, row.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
