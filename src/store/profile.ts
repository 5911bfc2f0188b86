import { sql } from 'kysely'
import type { HeardAuthor } from '../core/ingest/heard.ts'
import type { Trx } from './database.ts'

/** The profile of somebody who has said nothing yet; made with its customer when it is new. @returns its id. */
export async function findOrMakeProfile(
  trx: Trx,
  { workspaceId, channel }: { readonly workspaceId: string; readonly channel: string },
  author: HeardAuthor,
  { newId, now }: { readonly newId: () => string; readonly now: Date },
): Promise<string> {
  const known = await trx
    .selectFrom('profile')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .where('external_id', '=', author.externalId)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const [id, customerId] = [newId(), newId()]
  await trx
    .insertInto('customer')
    .values({
      workspace_id: workspaceId,
      id: customerId,
      display_name: author.displayName,
      first_seen_at: now,
    })
    .execute()
  await trx
    .insertInto('profile')
    .values({
      workspace_id: workspaceId,
      id,
      channel,
      external_id: author.externalId,
      handle: author.handle,
      display_name: author.displayName,
      bio: author.bio,
      avatar_url: author.avatarUrl,
      followers: author.followers,
      is_verified: author.isVerified,
      customer_id: customerId,
      seen_at: now,
    })
    .execute()
  return id
}

/** @returns whether it was news: the profile did not follow the account before. */
export async function beginFollow(
  trx: Trx,
  workspaceId: string,
  accountId: string,
  profileId: string,
  at: Date,
): Promise<boolean> {
  const begun = await sql`insert into follow (workspace_id, account_id, profile_id, followed_at)
    values (${workspaceId}, ${accountId}, ${profileId}, ${at})
    on conflict (workspace_id, account_id, profile_id) do update set followed_at = excluded.followed_at, ended_at = null
      where follow.ended_at is not null`.execute(trx)
  return (begun.numAffectedRows ?? 0n) > 0n
}

/** @returns whether it was news: the profile followed the account until now. */
export async function endFollow(
  trx: Trx,
  workspaceId: string,
  accountId: string,
  profileId: string,
  at: Date,
): Promise<boolean> {
  const ended = await sql`update follow set ended_at = ${at} where workspace_id = ${workspaceId}
    and account_id = ${accountId} and profile_id = ${profileId} and ended_at is null`.execute(trx)
  return (ended.numAffectedRows ?? 0n) > 0n
}

export interface Follow {
  readonly profileId: string
  readonly accountHandle: string
  readonly since: Date
}

/** Which of the brand's accounts these profiles follow now. */
export const listFollows = (
  trx: Trx,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<Follow[]> =>
  trx
    .selectFrom('follow')
    .innerJoin('account', join =>
      join
        .onRef('account.workspace_id', '=', 'follow.workspace_id')
        .onRef('account.id', '=', 'follow.account_id'),
    )
    .select([
      'follow.profile_id as profileId',
      'account.handle as accountHandle',
      'follow.followed_at as since',
    ])
    .where('follow.workspace_id', '=', workspaceId)
    .where('follow.profile_id', 'in', [...profileIds])
    .where('follow.ended_at', 'is', null)
    .orderBy('follow.followed_at')
    .execute()

/** One of the ticket's people, as a network knows him. */
export interface TicketProfile {
  readonly id: string
  readonly channel: string
  readonly externalId: string
  readonly handle: string
}

/** The profiles with which the ticket is talked about: that which began it, and those that came to it. */
export async function listTicketProfiles(
  trx: Trx,
  workspaceId: string,
  ticket: { readonly id: string; readonly profile_id: string },
): Promise<TicketProfile[]> {
  const found = await sql<TicketProfile>`
    select p.id, p.channel, p.external_id as "externalId", p.handle from profile p
    where p.workspace_id = ${workspaceId} and (p.id = ${ticket.profile_id} or p.id in (
      select c.profile_id from conversation c where c.workspace_id = ${workspaceId} and c.ticket_id = ${ticket.id}))
    order by p.id`.execute(trx)
  return found.rows
}
