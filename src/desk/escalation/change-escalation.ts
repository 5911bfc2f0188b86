import type { AddToEscalationRequest, AskRefusal, RerouteRequest } from '../../contract/escalation.ts'
import type { EscalationRefusal } from '../../core/escalation/escalation.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listUnused } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { giveToEntry } from '../../store/escalation/entry.ts'
import { changeEscalation, type EscalationRow } from '../../store/escalation/escalation.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { actOnEscalation, changeHeld } from './act-on-escalation.ts'
import { hasLink } from './ask-department.ts'
import { LINK_LASTS_MS } from './link.ts'
import { findReach } from './reach.ts'
import { tellDepartment, tellStatus } from './tell-department.ts'

export type ChangeRefused = 'notFound' | EscalationRefusal | AskRefusal | 'attachmentGone'
type Changed = Promise<Result<EscalationRow, ChangeRefused>>

/** Adds to what was asked. Where the department has answered, or refused, it is asked once more. */
export function addToEscalation(
  desk: Desk,
  workspaceId: string,
  id: string,
  asked: AddToEscalationRequest,
  memberId: string,
): Changed {
  const { text, fileIds } = toStorable(asked)
  return changeHeld<Exclude<ChangeRefused, 'notFound'>>(desk, workspaceId, id, async (trx, row) => {
    const files = await listUnused(trx, workspaceId, fileIds)
    if (files.length < new Set(fileIds).size) return refuse('attachmentGone')
    const said = { kind: 'addition', text, by: { kind: 'member', memberId }, way: row.way } as const
    const act = row.state === 'asked' ? 'say' : 'askAgain'
    const acted = await actOnEscalation(desk, trx, row, { act }, said)
    if (!acted.ok) return acted
    const { row: updated, entryId } = acted.value
    if (entryId === null) return ok(updated)
    await giveToEntry(trx, workspaceId, entryId, fileIds)
    if (act === 'askAgain' && hasLink(updated)) await openLinkAgain(desk, trx, updated)
    await tellDepartment(desk, trx, updated, { kind: 'addition', text, entryId, fileIds })
    if (act === 'askAgain' && updated.way === 'ticketing') await tellStatus(desk, trx, updated, 'open')
    return ok(updated)
  })
}

/** Whoever is asked once more finds the page again by the link that he has, where nobody has taken it back. */
async function openLinkAgain(desk: Desk, trx: Trx, row: EscalationRow): Promise<void> {
  if (row.link_expires_at === null) return
  const expiresAt = new Date(desk.now().getTime() + LINK_LASTS_MS)
  await changeEscalation(trx, row, { link_expires_at: expiresAt })
}

/** Nobody needs to answer any more: the department is told so. */
export const withdrawEscalation = (
  desk: Desk,
  workspaceId: string,
  id: string,
  { text }: { readonly text: string },
  memberId: string,
): Changed =>
  changeHeld(desk, workspaceId, id, (trx, row) => withdraw(desk, trx, row, toStorable(text), memberId))

async function withdraw(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  text: string,
  memberId: string,
): Promise<Result<EscalationRow, EscalationRefusal>> {
  const said = { kind: 'withdrawal', text, by: { kind: 'member', memberId }, way: row.way } as const
  const acted = await actOnEscalation(desk, trx, row, { act: 'withdraw' }, said)
  if (!acted.ok) return acted
  const { row: updated, entryId } = acted.value
  if (entryId !== null) await tellDepartment(desk, trx, updated, { kind: 'withdrawal', text, entryId })
  return ok(updated)
}

/** The agent has made use of the answer, or makes an end without it. */
export const settleEscalation = (desk: Desk, workspaceId: string, id: string, memberId: string): Changed =>
  changeHeld(desk, workspaceId, id, (trx, row) => settle(desk, trx, row, memberId))

async function settle(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  memberId: string,
): Promise<Result<EscalationRow, EscalationRefusal>> {
  const said = { kind: 'end', text: '', by: { kind: 'member', memberId }, way: null } as const
  const acted = await actOnEscalation(desk, trx, row, { act: 'settle' }, said)
  if (!acted.ok) return acted
  const { row: updated } = acted.value
  if (
    updated.way === 'ticketing' &&
    updated.issue_status !== 'resolved' &&
    updated.issue_status !== 'refused'
  )
    await tellStatus(desk, trx, updated, 'resolved')
  return ok(updated)
}

/** It is another department's matter: that one is asked all that the first one was, the first one is told. */
export function rerouteEscalation(
  desk: Desk,
  workspaceId: string,
  id: string,
  asked: RerouteRequest,
  memberId: string,
): Changed {
  const { to, way, text } = toStorable(asked)
  return changeHeld<Exclude<ChangeRefused, 'notFound'>>(desk, workspaceId, id, async (trx, row) => {
    const { document } = await getPolicy(trx, workspaceId)
    const reach = await findReach(trx, workspaceId, document, to, way)
    if (!reach.ok) return reach
    const by = { kind: 'member', memberId } as const
    const said = { kind: 'forwarding', text, by, way: reach.value.way, department: to } as const
    const nowhere = { issue_id: null, issue_status: null, issue_read_at: null }
    const acted = await actOnEscalation(desk, trx, row, { act: 'reroute', to }, said, {
      ...reach.value,
      ...nowhere,
    })
    if (!acted.ok) return acted
    const { entryId } = acted.value
    if (entryId === null) return ok(acted.value.row)
    if (row.state === 'asked') await tellDepartment(desk, trx, row, { kind: 'withdrawal', text: '', entryId })
    const updated = await replaceLink(desk, trx, acted.value.row)
    await tellDepartment(desk, trx, updated, {
      kind: 'question',
      text: [text, await readQuestion(trx, row)].filter(Boolean).join('\n\n'),
      entryId,
    })
    return ok(updated)
  })
}

/** What was asked goes on to whoever is asked next, with what was added. */
async function readQuestion(trx: Trx, row: EscalationRow): Promise<string> {
  const entries = await trx
    .selectFrom('escalation_entry')
    .select('text')
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.id)
    .where('kind', 'in', ['question', 'addition'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return entries.map(({ text }) => text).join('\n\n')
}

/** The first department's link opens the page of the second no more. */
async function replaceLink(desk: Desk, trx: Trx, row: EscalationRow): Promise<EscalationRow> {
  const link = {
    link_version: row.link_version + 1,
    link_expires_at: hasLink(row) ? new Date(desk.now().getTime() + LINK_LASTS_MS) : null,
    link_opened_at: null,
  }
  await changeEscalation(trx, row, link)
  return { ...row, ...link }
}

/** The matter is at its end: whoever was asked need not answer, and what was answered has been made use of. */
export async function endEscalations(
  desk: Desk,
  trx: Trx,
  rows: readonly EscalationRow[],
  memberId: string | null,
): Promise<void> {
  for (const row of rows) {
    const by = memberId ?? row.asked_by
    if (row.state === 'asked') await withdraw(desk, trx, row, '', by)
    else if (row.state === 'answered' || row.state === 'refused') await settle(desk, trx, row, by)
  }
}
