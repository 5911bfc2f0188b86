import type { ChangeIncidentRequest, OpenIncidentRequest } from '../../contract/incident.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import {
  findIncidentForChange,
  type IncidentChange,
  type IncidentRow,
  insertIncident,
  updateIncident,
} from '../../store/incident.ts'
import { findMacroForChange } from '../../store/macro.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { type IncidentDenied, type IncidentKeeper, tellIncident } from './tell-incident.ts'

/** A new incident; the same request again gives what it made. */
export function openIncident(
  desk: Desk,
  asked: OpenIncidentRequest,
  keeper: IncidentKeeper,
): Promise<Result<IncidentRow, IncidentDenied>> {
  const { workspaceId, memberId } = keeper
  const { id, title, description, words, macroId, since } = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findIncidentForChange(trx, workspaceId, id)
    if (known !== undefined) return ok(known)
    if (!(await isMacro(trx, workspaceId, macroId))) return refuse('unknownMacro')
    const now = desk.now()
    const row = await insertIncident(trx, {
      workspace_id: workspaceId,
      id,
      title,
      description,
      words,
      macro_id: macroId,
      since: since === undefined ? now : new Date(since),
      opened_at: now,
      opened_by: memberId,
    })
    await tellIncident(desk, trx, { type: 'incident.opened', data: { incidentId: id, title } }, keeper)
    return ok(row)
  })
}

/** Also of one that is over: what is known of a cause grows behind it. */
export function changeIncident(
  desk: Desk,
  id: string,
  asked: ChangeIncidentRequest,
  keeper: IncidentKeeper,
): Promise<Result<IncidentRow, IncidentDenied>> {
  const { workspaceId, memberId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findIncidentForChange(trx, workspaceId, id)
    if (before === undefined) return refuse('notFound')
    const change = changeOf(before, toStorable(asked))
    const fields = Object.keys(change).map(column => FIELD_OF[column] ?? column)
    if (fields.length === 0) return ok(before)
    if (!(await isMacro(trx, workspaceId, change.macro_id ?? null))) return refuse('unknownMacro')
    const row = await updateIncident(trx, before, change, { memberId, now: desk.now() })
    const data = { incidentId: id, title: row.title, fields }
    await tellIncident(desk, trx, { type: 'incident.changed', data }, keeper)
    return ok(row)
  })
}

const FIELD_OF: Readonly<Record<string, string>> = { macro_id: 'macroId' }

/** What is really another than before. */
function changeOf(
  before: IncidentRow,
  { title, description, words, macroId, since }: ChangeIncidentRequest,
): IncidentChange {
  const isOtherSince = since !== undefined && Date.parse(since) !== before.since.getTime()
  return {
    ...(title !== undefined && title !== before.title && { title }),
    ...(description !== undefined && description !== before.description && { description }),
    ...(words !== undefined && words.join('\n') !== before.words.join('\n') && { words }),
    ...(macroId !== undefined && macroId !== before.macro_id && { macro_id: macroId }),
    ...(isOtherSince && { since: new Date(since) }),
  }
}

const isMacro = async (trx: Trx, workspaceId: string, id: string | null): Promise<boolean> =>
  id === null || (await findMacroForChange(trx, workspaceId, id)) !== undefined
