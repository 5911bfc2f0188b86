import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { holdTags, readTags, type TagRow, updateTag } from '../../store/tag.ts'
import { giveBackTagged, moveTagged } from '../../store/tag-merge.ts'
import type { Desk } from '../desk.ts'
import { type TagDenied, type TagKeeper, tellTag } from './tell-tag.ts'

export interface TagMoved {
  readonly tag: TagRow
  /** How many tickets were touched. */
  readonly tickets: number
}

/** Its tickets have the other one from now on, and whoever tags with it tags with that. It is kept which they were. */
export async function mergeTag(
  desk: Desk,
  id: string,
  intoId: string,
  keeper: TagKeeper,
): Promise<Result<TagMoved, TagDenied>> {
  const { workspaceId } = keeper
  if (id === intoId) return refuse({ kind: 'sameTag' })
  return desk.database.inWorkspace(workspaceId, async trx => {
    const held = await holdTags(trx, workspaceId, [id, intoId])
    const [from, into] = [held.get(id), held.get(intoId)]
    if (from === undefined) return refuse({ kind: 'notFound' })
    if (into === undefined) return refuse({ kind: 'unknownTag' })
    if (from.merged_into !== null || into.merged_into !== null) return refuse({ kind: 'tagMerged' })
    const tickets = await moveTagged(trx, { workspaceId, from: id, into: intoId })
    const tag = await updateTag(trx, from, { merged_into: intoId }, { ...keeper, now: desk.now() })
    const data = { tagId: id, name: from.name, into: intoId, intoName: into.name, tickets }
    await tellTag(desk, trx, { type: 'tag.merged', data }, keeper)
    return ok({ tag, tickets })
  })
}

/** Undoes a merge. What the other one was merged into meanwhile is parted first: its tickets have that one now. */
export async function partTag(
  desk: Desk,
  id: string,
  keeper: TagKeeper,
): Promise<Result<TagMoved, TagDenied>> {
  const { workspaceId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const held = await holdPair(trx, workspaceId, id)
    if (held === undefined) return refuse({ kind: 'notFound' })
    const { from, into } = held
    if (into === null) return refuse({ kind: 'tagNotMerged' })
    if (into.merged_into !== null) return refuse({ kind: 'tagMerged' })
    const tickets = await giveBackTagged(trx, { workspaceId, from: id, into: into.id })
    const tag = await updateTag(trx, from, { merged_into: null }, { ...keeper, now: desk.now() })
    const data = { tagId: id, name: from.name, from: into.id, fromName: into.name, tickets }
    await tellTag(desk, trx, { type: 'tag.parted', data }, keeper)
    return ok({ tag, tickets })
  })
}

/** Both are held at once, in their order; `into` is null where it stands for itself. */
async function holdPair(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<{ from: TagRow; into: TagRow | null } | undefined> {
  const intoId = (await readTags(trx, workspaceId, [id])).get(id)?.merged_into
  if (intoId === undefined) return undefined
  const held = await holdTags(trx, workspaceId, intoId === null ? [id] : [id, intoId])
  const from = held.get(id)
  if (from === undefined) return undefined
  // Somebody was quicker: by now it stands for itself.
  if (from.merged_into !== intoId) return { from, into: null }
  return { from, into: intoId === null ? null : (held.get(intoId) ?? null) }
}
