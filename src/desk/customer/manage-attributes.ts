import type { AttributeKind } from '../../core/customer/attribute.ts'
import type { LocalText } from '../../core/language.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type AttributeRow,
  deleteAttribute,
  findAttribute,
  insertAttribute,
  listAttributes,
  updateAttribute,
} from '../../store/customer/attribute.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { tellOfCustomer } from './customer-parts.ts'

export type AttributeRefusal =
  | 'notFound'
  | 'keyTaken'
  | 'tooManyAttributes'
  | 'choicesMissing'
  | 'choicesUnwanted'

const MOST_ATTRIBUTES = 60

export interface NewAttribute {
  readonly key: string
  readonly name: LocalText
  readonly kind: AttributeKind
  readonly choices: readonly string[]
}

export function addAttribute(
  desk: Desk,
  workspaceId: string,
  { key, name, kind, choices }: NewAttribute,
  memberId: string,
): Promise<Result<AttributeRow, AttributeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const misfit = findMisfit(kind, choices)
    if (misfit !== null) return refuse(misfit)
    if ((await listAttributes(trx, workspaceId)).length >= MOST_ATTRIBUTES) return refuse('tooManyAttributes')
    const row = await insertAttribute(trx, {
      workspace_id: workspaceId,
      id: desk.newId(),
      key,
      name,
      kind,
      choices: [...new Set(choices)],
      made_at: desk.now(),
    })
    if (row === undefined) return refuse('keyTaken')
    await tell(desk, trx, row, 'added', memberId)
    return ok(row)
  })
}

const findMisfit = (kind: AttributeKind, choices: readonly string[]): AttributeRefusal | null => {
  if (kind === 'choice') return choices.length === 0 ? 'choicesMissing' : null
  return choices.length > 0 ? 'choicesUnwanted' : null
}

/** Name and choices. A customer keeps a choice that is no longer offered until somebody changes it. */
export function changeAttribute(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: { readonly name?: LocalText | undefined; readonly choices?: readonly string[] | undefined },
  memberId: string,
): Promise<Result<AttributeRow, AttributeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAttribute(trx, workspaceId, id)
    if (row === undefined) return refuse('notFound')
    const choices = [...new Set(change.choices ?? row.choices)]
    const misfit = findMisfit(row.kind, choices)
    if (misfit !== null) return refuse(misfit)
    const changed = await updateAttribute(trx, { ...row, name: change.name ?? row.name, choices })
    await tell(desk, trx, changed, 'changed', memberId)
    return ok(changed)
  })
}

/** Its values stay in the rows; one made again under the same key shows them again. @returns false when there is none. */
export function removeAttribute(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAttribute(trx, workspaceId, id)
    if (row === undefined) return false
    await deleteAttribute(trx, workspaceId, id)
    await tell(desk, trx, row, 'removed', memberId)
    return true
  })
}

const tell = (
  desk: Desk,
  trx: Trx,
  { workspace_id, id, key }: AttributeRow,
  deed: 'added' | 'changed' | 'removed',
  memberId: string,
) =>
  tellOfCustomer(
    desk,
    trx,
    workspace_id,
    id,
    { type: 'attribute.changed', data: { key, deed } },
    { kind: 'person', memberId },
  )
