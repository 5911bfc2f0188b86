import { createHash } from 'node:crypto'
import type { AnswerEscalationRequest } from '../../contract/escalation.ts'
import type { EscalationRefusal } from '../../core/escalation/escalation.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { hasEntry } from '../../store/escalation/entry.ts'
import type { EscalationRow } from '../../store/escalation/escalation.ts'
import type { Desk } from '../desk.ts'
import { findLate } from './answer-inside.ts'
import { type HeardFile, hearDepartment } from './hear-department.ts'

export interface LinkAnswer extends Pick<AnswerEscalationRequest, 'kind' | 'text'> {
  /** As he signs. */
  readonly name: string
  /** Of the form in which it was written: each that is given out has another. */
  readonly formId: string
  readonly files: readonly HeardFile[]
}

/** Somebody of the department answers on the page that a link has opened. A form that is sent twice was said once. */
export async function answerByLink(
  desk: Desk,
  row: EscalationRow,
  { formId, ...answer }: LinkAnswer,
): Promise<Result<EscalationRow, EscalationRefusal | 'notFound'>> {
  const { workspace_id: workspaceId, id } = row
  const externalId = toldId({ formId, ...answer })
  const isKnown = await desk.database.inWorkspace(workspaceId, trx =>
    hasEntry(trx, workspaceId, id, externalId),
  )
  if (isKnown) return ok(row)
  const late = findLate(row, answer)
  if (late !== null) return refuse(late)
  return hearDepartment(desk, workspaceId, id, {
    ...answer,
    memberId: null,
    way: 'link',
    department: row.department,
    externalId,
  })
}

/** What entries begin with that came by one form. */
export const toldBy = (formId: string): string => `form ${formId} `

/** Who goes back, changes his words and sends them again has said something else: its words belong to the id. */
function toldId({ formId, kind, name, text, files }: LinkAnswer): string {
  const said = JSON.stringify([kind, name, text, files.map(file => [file.name, file.bytes.length])])
  return toldBy(formId) + createHash('sha256').update(said).digest('base64url')
}
