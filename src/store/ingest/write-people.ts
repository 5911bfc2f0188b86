import { sql } from 'kysely'
import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import { followProof } from '../customer/follow-proof.ts'
import type { Trx } from '../database.ts'
import { insertSet, unnest } from '../insert-set.ts'
import type { WriteContext } from './write-context.ts'

export async function writePeople(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, channel, now }: WriteContext,
): Promise<void> {
  await insertSet(
    trx,
    'customer',
    plan.customers.map(each => ({
      workspace_id: workspaceId,
      id: each.id,
      display_name: each.displayName,
      first_seen_at: each.firstSeenAt,
    })),
  )
  await insertSet(
    trx,
    'profile',
    plan.profiles.map(each => ({
      workspace_id: workspaceId,
      id: each.id,
      channel,
      external_id: each.author.externalId,
      handle: each.author.handle,
      display_name: each.author.displayName,
      bio: each.author.bio,
      avatar_url: each.author.avatarUrl,
      followers: each.author.followers,
      is_verified: each.author.isVerified,
      customer_id: each.customerId,
      seen_at: each.seenAt,
    })),
  )
  await updateProfiles(trx, plan, workspaceId)
  // Few and far between: a statement each.
  for (const link of plan.profilesLinked) await followProof(trx, workspaceId, link, now)
}

const PROFILE_COLUMNS = [
  ['id', 'uuid'],
  ['handle', 'text'],
  ['display_name', 'text'],
  ['bio', 'text'],
  ['avatar_url', 'text'],
  ['followers', 'integer'],
  ['is_verified', 'boolean'],
] as const

/** Only rows that differ are touched: most authors are as they were. */
async function updateProfiles(trx: Trx, plan: IngestPlan, workspaceId: string): Promise<void> {
  if (plan.profileUpdates.size === 0) return
  const rows = [...plan.profileUpdates.values()].map(({ id, author }) => ({
    id,
    handle: author.handle,
    display_name: author.displayName,
    bio: author.bio,
    avatar_url: author.avatarUrl,
    followers: author.followers,
    is_verified: author.isVerified,
  }))
  await sql`update profile p set handle = r.handle, display_name = r.display_name, bio = r.bio,
      avatar_url = r.avatar_url, followers = r.followers, is_verified = r.is_verified
    from ${unnest(PROFILE_COLUMNS, rows)} where p.workspace_id = ${workspaceId} and p.id = r.id
    and (p.handle, p.display_name, p.bio, p.followers, p.is_verified)
      is distinct from (r.handle, r.display_name, r.bio, r.followers, r.is_verified)`.execute(trx)
}
