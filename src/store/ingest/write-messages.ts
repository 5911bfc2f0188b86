import { sql } from 'kysely'
import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { insertSet } from '../insert-set.ts'
import type { WriteContext } from './write-context.ts'

export async function writeMessages(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  const { workspaceId, channel, now } = context
  await insertSet(
    trx,
    'message',
    plan.messages.map(({ heard, ...each }) => ({
      workspace_id: workspaceId,
      id: each.id,
      channel,
      external_id: heard.externalId,
      conversation_id: each.conversationId,
      ticket_id: each.ticketId,
      profile_id: each.profileId,
      account_id: each.accountId,
      direction: each.direction,
      visibility: heard.visibility,
      text: heard.text,
      language: each.language,
      media: heard.media,
      in_reply_to: heard.inReplyTo,
      quotes: heard.quotes,
      network_thread: heard.networkThread,
      addressed: each.addressed,
      is_sealed: heard.isSealed ?? false,
      letter: heard.letter ?? null,
      labels: heard.labels ?? [],
      gate: heard.gate ?? null,
      is_automatic: heard.isAutomatic ?? false,
      reposts: 0,
      written_at: heard.writtenAt,
      received_at: now,
    })),
  )
  await insertSet(
    trx,
    'message_raw',
    plan.messages.map(each => ({ workspace_id: workspaceId, message_id: each.id, payload: each.heard.raw })),
  )
  await writeRevisions(trx, plan, context)
  await insertSet(
    trx,
    'sighting',
    plan.sightings.map(each => ({
      workspace_id: workspaceId,
      message_id: each.messageId,
      account_id: each.accountId,
      source: each.source,
      seen_at: now,
    })),
    'on conflict do nothing',
  )
  await writeReposts(trx, plan, context)
}

async function writeRevisions(trx: Trx, plan: IngestPlan, { workspaceId, now }: WriteContext): Promise<void> {
  for (const each of plan.revisions) {
    await trx
      .insertInto('message_revision')
      .values({
        workspace_id: workspaceId,
        message_id: each.messageId,
        revision: each.revision - 1,
        text: each.text,
        replaced_at: now,
      })
      .execute()
    await trx
      .updateTable('message')
      .set({ text: each.newText, revision: each.revision, external_id: each.newExternalId })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', each.messageId)
      .execute()
  }
}

/** Counts a repost once, and also one that was heard before the post that it repeats. */
async function writeReposts(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, channel }: WriteContext,
): Promise<void> {
  await insertSet(
    trx,
    'repost',
    plan.reposts.map(each => ({
      workspace_id: workspaceId,
      channel,
      external_id: each.externalId,
      of_external_id: each.of,
      author_external_id: each.authorExternalId,
      reposted_at: each.at,
    })),
    'on conflict do nothing',
  )
  const touched = [...plan.reposts.map(each => each.of), ...plan.messages.map(each => each.heard.externalId)]
  if (touched.length === 0) return
  await sql`update message m set reposts = counted.n from (
      select r.of_external_id, count(*)::integer as n from repost r
      where r.workspace_id = ${workspaceId} and r.channel = ${channel} and r.of_external_id = any(${touched}::text[])
      group by 1) as counted
    where m.workspace_id = ${workspaceId} and m.channel = ${channel} and m.external_id = counted.of_external_id
      and m.reposts <> counted.n`.execute(trx)
}
