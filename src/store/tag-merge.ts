import { sql } from 'kysely'
import type { Trx } from './database.ts'

interface Merge {
  readonly workspaceId: string
  readonly from: string
  readonly into: string
}

/** Every ticket that has `from` has `into` instead, and it is kept which they were. @returns how many. */
export async function moveTagged(trx: Trx, { workspaceId, from, into }: Merge): Promise<number> {
  const tagged = sql`select ticket_id from ticket_tag where workspace_id = ${workspaceId} and tag_id = ${from}`
  // In the order of their ids, as everybody takes several.
  await sql`select from ticket where workspace_id = ${workspaceId} and id in (${tagged}) order by id for update`.execute(
    trx,
  )
  await sql`insert into tag_merge (workspace_id, tag_id, ticket_id, had_both)
    select workspace_id, ${from}, id, ${into} = any(tag_ids) from ticket
    where workspace_id = ${workspaceId} and id in (${tagged})`.execute(trx)
  const moved = await sql`update ticket set tag_ids = case when ${into} = any(tag_ids)
      then array_remove(tag_ids, ${from}::uuid) else array_replace(tag_ids, ${from}::uuid, ${into}::uuid) end
    where workspace_id = ${workspaceId} and id in (${tagged})`.execute(trx)
  return Number(moved.numAffectedRows ?? 0)
}

/** What `moveTagged` did is taken back where nobody has taken `into` away since. @returns how many have `from` again. */
export async function giveBackTagged(trx: Trx, { workspaceId, from, into }: Merge): Promise<number> {
  const merged = sql`tag_merge m where m.workspace_id = t.workspace_id and m.ticket_id = t.id
    and m.tag_id = ${from} and ${into} = any(t.tag_ids)`
  await sql`select from ticket t where t.workspace_id = ${workspaceId}
    and t.id in (select ticket_id from tag_merge where workspace_id = ${workspaceId} and tag_id = ${from})
    order by t.id for update`.execute(trx)
  const given = await sql`update ticket t set tag_ids = array_append(
      case when (select had_both from ${merged}) then t.tag_ids else array_remove(t.tag_ids, ${into}::uuid) end,
      ${from}::uuid)
    where t.workspace_id = ${workspaceId} and exists (select from ${merged})
      and not (${from} = any(t.tag_ids))`.execute(trx)
  await trx
    .deleteFrom('tag_merge')
    .where('workspace_id', '=', workspaceId)
    .where('tag_id', '=', from)
    .execute()
  return Number(given.numAffectedRows ?? 0)
}
