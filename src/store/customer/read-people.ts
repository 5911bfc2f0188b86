import { sql } from 'kysely'
import type { Heard, KnownOwner, KnownParting, KnownPerson, KnownProfile } from '../../core/ingest/heard.ts'
import type { Trx } from '../database.ts'

/** Activity is told apart up to here; beyond it is much, whatever it is. */
export const MOST_RECENT = 100
export const RECENT_MS = 30 * 24 * 3_600_000

interface Owned {
  readonly customerId: string
}

/** What is known of these customers, and how much each has written lately on all channels. One question for a batch. */
export async function readPeople(
  trx: Trx,
  workspaceId: string,
  owned: readonly Owned[],
  now: Date,
): Promise<KnownPerson[]> {
  const ids = [...new Set(owned.map(each => each.customerId))]
  if (ids.length === 0) return []
  const monthAgo = new Date(now.getTime() - RECENT_MS)
  const found = await sql<KnownPerson>`
    select c.id, c.plan, c.value_micros::double precision as value, c.external_key is not null as "hasExternalKey",
      (select count(*)::int from (select from profile p cross join lateral (
        select from judgement j where j.workspace_id = p.workspace_id and j.profile_id = p.id
          and j.written_at > ${monthAgo}::timestamptz limit ${MOST_RECENT}) j
        where p.workspace_id = ${workspaceId} and p.customer_id = c.id limit ${MOST_RECENT}) recent) as "recentMessages"
    from unnest(${ids}::uuid[]) as wanted (id)
    cross join lateral (select * from customer c where c.workspace_id = ${workspaceId} and c.id = wanted.id limit 1) c`.execute(
    trx,
  )
  return found.rows
}

/**
 * Whose addresses the authors of a batch have. A letter's is looked for on every channel, for an address of mail is the
 * same on all; a handle's on its own alone.
 */
export async function readOwners(
  trx: Trx,
  workspaceId: string,
  channel: string,
  batch: readonly Heard[],
): Promise<KnownOwner[]> {
  const wanted = new Map(
    batch.map(({ author, letter }) => [
      author.externalId,
      { ...author, isLetter: letter !== undefined } as const,
    ]),
  )
  if (wanted.size === 0) return []
  const authors = [...wanted.values()]
  const addresses = authors.map(({ externalId, handle, isLetter }) =>
    (isLetter ? externalId : handle).toLowerCase().replaceAll('\0', '').toWellFormed(),
  )
  const found = await sql<KnownOwner>`
    select a.address, a.customer_id as "customerId", a.source, exists (select from profile p
        where p.workspace_id = ${workspaceId} and p.customer_id = a.customer_id and p.channel = ${channel}
          and p.external_id <> wanted.external_id) as "hasOtherProfile"
    from unnest(${addresses}::text[], ${authors.map(each => each.externalId.replaceAll('\0', '').toWellFormed())}::text[],
      ${authors.map(each => each.isLetter)}::boolean[]) as wanted (address, external_id, is_letter)
    cross join lateral (select a.address, a.customer_id, a.source from customer_address a
      where a.workspace_id = ${workspaceId} and a.address = wanted.address
        and (wanted.is_letter or a.channel = ${channel})
      order by a.channel <> ${channel}, a.added_at limit 1) a`.execute(trx)
  return found.rows
}

/** From which of these customers a person has parted which of these profiles. */
export async function readPartings(
  trx: Trx,
  workspaceId: string,
  profiles: readonly KnownProfile[],
  owners: readonly KnownOwner[],
): Promise<KnownParting[]> {
  if (profiles.length === 0 || owners.length === 0) return []
  const found = await sql<KnownParting>`
    select l.profile_id as "profileId", case when l.proof = 'split' then l.from_customer_id else l.to_customer_id end
      as "customerId"
    from customer_link l where l.workspace_id = ${workspaceId} and l.profile_id = any(${profiles.map(each => each.id)}::uuid[])
      and (l.proof = 'split') = (l.undone_at is null)`.execute(trx)
  return found.rows.filter(each => each.customerId !== null)
}
