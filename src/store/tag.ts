import { type Selectable, sql } from 'kysely'
import type { Tag } from '../core/tag/tag.ts'
import type { Trx } from './database.ts'
import type { TagTable } from './schema/tag-tables.ts'

export type TagRow = Selectable<TagTable>

/** All that there are and were, by name. */
export const listTags = (trx: Trx, workspaceId: string): Promise<TagRow[]> =>
  trx
    .selectFrom('tag')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('name_key')
    .orderBy('id')
    .execute()

/** Those of these ids, by id. */
export async function readTags(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TagRow>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('tag')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** Tickets by the tag that they have, in every status. Plan: the primary key of ticket_tag. */
export async function countTagged(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('ticket_tag')
    .select(['tag_id', eb => eb.fn.countAll<string>().as('n')])
    .where('workspace_id', '=', workspaceId)
    .groupBy('tag_id')
    .execute()
  return new Map(rows.map(({ tag_id, n }) => [tag_id, Number(n)]))
}

/** These tags, locked in the order of their ids: nobody tags with them, or merges them, meanwhile. */
export async function holdTags(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TagRow>> {
  const rows = await trx
    .selectFrom('tag')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * What these tags mean by now: themselves, or what they were merged into. They stay so until the transaction ends.
 * @returns undefined where one of them is not there.
 */
export async function followMerged(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[] | undefined> {
  const rows = await trx
    .selectFrom('tag')
    .select(['id', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forKeyShare()
    .execute()
  const known = new Map(rows.map(row => [row.id, row.merged_into]))
  if (ids.some(id => !known.has(id))) return undefined
  const meant = ids.map(id => known.get(id) ?? id)
  return meant.every((id, at) => id === ids[at]) ? [...meant] : followMerged(trx, workspaceId, meant)
}

export interface TagWriting {
  readonly memberId: string
  readonly now: Date
}

/** @returns undefined where the name is taken, also by one that was put away or merged. */
export const insertTag = (
  trx: Trx,
  workspaceId: string,
  id: string,
  tag: Tag,
  { memberId, now }: TagWriting,
): Promise<TagRow | undefined> =>
  trx
    .insertInto('tag')
    .values({ workspace_id: workspaceId, id, ...tag, changed_at: now, changed_by: memberId })
    .onConflict(conflict => conflict.columns(['workspace_id', 'name_key']).doNothing())
    .returningAll()
    .executeTakeFirst()

export type TagChange = Partial<
  Pick<TagRow, 'name' | 'colour' | 'description' | 'archived_at' | 'merged_into'>
>

export const updateTag = (
  trx: Trx,
  { workspace_id, id }: Pick<TagRow, 'workspace_id' | 'id'>,
  change: TagChange,
  { memberId, now }: TagWriting,
): Promise<TagRow> =>
  trx
    .updateTable('tag')
    .set({ ...change, changed_at: now, changed_by: memberId })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Who has this name, however it is written. */
export const findTagByName = (trx: Trx, workspaceId: string, name: string): Promise<TagRow | undefined> =>
  trx
    .selectFrom('tag')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('name_key', '=', sql<string>`lower(${name})`)
    .executeTakeFirst()
