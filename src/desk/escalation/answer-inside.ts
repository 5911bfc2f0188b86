import type { AnswerEscalationRequest } from '../../contract/escalation.ts'
import type { EscalationRefusal, EscalationWay } from '../../core/escalation/escalation.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listUnused } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { listDepartmentsOf } from '../../store/escalation/department.ts'
import { hasEntry } from '../../store/escalation/entry.ts'
import { type EscalationRow, findEscalation } from '../../store/escalation/escalation.ts'
import type { Desk } from '../desk.ts'
import { hearDepartment } from './hear-department.ts'

export type AnswerRefused = 'notFound' | EscalationRefusal | 'notYourDepartment' | 'attachmentGone'

/** Somebody answers for a department of his, inside the desk. What has an id is said once, however often it is sent. */
export async function answerInside(
  desk: Desk,
  workspaceId: string,
  id: string,
  { id: answerId, ...request }: AnswerEscalationRequest,
  member: { readonly id: string; readonly name: string },
): Promise<Result<EscalationRow, AnswerRefused>> {
  const told = answerId === undefined ? {} : { externalId: `answer ${answerId}` }
  const weighed = await desk.database.inWorkspace(workspaceId, trx =>
    weigh(trx, workspaceId, id, { ...request, ...told }, member.id),
  )
  if (!weighed.ok) return weighed
  if (weighed.value.isSaid) return ok(weighed.value.row)
  return hearDepartment(desk, workspaceId, id, {
    ...request,
    ...told,
    name: member.name,
    memberId: member.id,
    way: 'desk' satisfies EscalationWay,
  })
}

type ToWeigh = Omit<AnswerEscalationRequest, 'id'> & { readonly externalId?: string }

async function weigh(
  trx: Trx,
  workspaceId: string,
  id: string,
  { externalId, kind, fileIds }: ToWeigh,
  memberId: string,
): Promise<Result<{ readonly row: EscalationRow; readonly isSaid: boolean }, AnswerRefused>> {
  const row = await findEscalation(trx, workspaceId, id)
  if (row === undefined) return refuse('notFound')
  const departments = await listDepartmentsOf(trx, workspaceId, memberId)
  if (!departments.includes(row.department)) return refuse('notYourDepartment')
  if (externalId !== undefined && (await hasEntry(trx, workspaceId, id, externalId)))
    return ok({ row, isSaid: true })
  const files = await listUnused(trx, workspaceId, fileIds)
  if (files.length < new Set(fileIds).size) return refuse('attachmentGone')
  const late = findLate(row, { kind })
  return late === null ? ok({ row, isSaid: false }) : refuse(late)
}

/** Who writes before our eyes is told that it comes too late; only what comes from afar is kept as news. */
export function findLate(
  { state }: EscalationRow,
  { kind }: Pick<AnswerEscalationRequest, 'kind'>,
): EscalationRefusal | null {
  if (kind === 'answer' && state === 'withdrawn') return 'escalationOver'
  return kind === 'refusal' && state !== 'asked' ? 'escalationNotAsked' : null
}
