import type { AddTagRequest, ChangeTagRequest } from '../../contract/tag.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import {
  findTagByName,
  holdTags,
  insertTag,
  type TagChange,
  type TagRow,
  updateTag,
} from '../../store/tag.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { type TagDenied, type TagKeeper, tellTag } from './tell-tag.ts'

/** A new tag; the same request again gives what it made. */
export async function addTag(
  desk: Desk,
  asked: AddTagRequest,
  keeper: TagKeeper,
): Promise<Result<TagRow, TagDenied>> {
  const { id, ...tag } = toStorable(asked)
  const { workspaceId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = (await holdTags(trx, workspaceId, [id])).get(id)
    if (known !== undefined) return ok(known)
    const row = await insertTag(trx, workspaceId, id, tag, { ...keeper, now: desk.now() })
    if (row === undefined) return refuse(await tellTaken(trx, workspaceId, tag.name))
    const data = { tagId: id, name: row.name, deed: 'added' } as const
    await tellTag(desk, trx, { type: 'tag.changed', data }, keeper)
    return ok(row)
  })
}

/** Another name, another colour; put away, or brought back. One that was merged is parted first. */
export async function changeTag(
  desk: Desk,
  id: string,
  asked: ChangeTagRequest,
  keeper: TagKeeper,
): Promise<Result<TagRow, TagDenied>> {
  const { workspaceId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = (await holdTags(trx, workspaceId, [id])).get(id)
    if (before === undefined) return refuse({ kind: 'notFound' })
    if (before.merged_into !== null) return refuse({ kind: 'tagMerged' })
    const change = changeOf(before, toStorable(asked), desk.now())
    if (Object.keys(change).length === 0) return ok(before)
    if (change.name !== undefined) {
      const by = await findTagByName(trx, workspaceId, change.name)
      if (by !== undefined && by.id !== id) return refuse({ kind: 'tagNameTaken', by })
    }
    const row = await updateTag(trx, before, change, { ...keeper, now: desk.now() })
    const data = { tagId: id, name: row.name, deed: deedOf(change) } as const
    await tellTag(desk, trx, { type: 'tag.changed', data }, keeper)
    return ok(row)
  })
}

const tellTaken = async (trx: Trx, workspaceId: string, name: string): Promise<TagDenied> => ({
  kind: 'tagNameTaken',
  by: (await findTagByName(trx, workspaceId, name)) ?? null,
})

/** What is really another than before. */
function changeOf(
  before: TagRow,
  { name, colour, description, isArchived }: ChangeTagRequest,
  now: Date,
): TagChange {
  const isOther = isArchived !== undefined && isArchived !== (before.archived_at !== null)
  return {
    ...(name !== undefined && name !== before.name && { name }),
    ...(colour !== undefined && colour !== before.colour && { colour }),
    ...(description !== undefined && description !== before.description && { description }),
    ...(isOther && { archived_at: isArchived ? now : null }),
  }
}

const deedOf = ({ archived_at }: TagChange): 'changed' | 'archived' | 'restored' =>
  archived_at === undefined ? 'changed' : archived_at === null ? 'restored' : 'archived'
