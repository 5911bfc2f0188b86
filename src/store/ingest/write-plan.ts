import { sql } from 'kysely'
import type { KnownTicket } from '../../core/ingest/heard.ts'
import type { IngestPlan, PlannedTicket } from '../../core/ingest/ingest-plan.ts'
import type { ClockState } from '../../core/promise/clock.ts'
import type { Trx } from '../database.ts'
import { insertEvents } from '../event.ts'
import { insertSet, unnest } from '../insert-set.ts'

export interface WriteContext {
  readonly workspaceId: string
  readonly channel: string
  readonly queueIds: ReadonlyMap<string, string>
  readonly newId: () => string
  readonly now: Date
}

/** Writes a plan: one statement a table, in the order that foreign keys ask for. */
export async function writePlan(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  await writePeople(trx, plan, context)
  await writeTickets(trx, plan, context)
  await writeConversations(trx, plan, context)
  await writeMessages(trx, plan, context)
  await writeFacts(trx, plan, context)
}

async function writePeople(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, channel }: WriteContext,
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

async function writeTickets(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  await insertSet(
    trx,
    'ticket',
    plan.tickets.map(ticket => newTicketRow(ticket, context)),
  )
  await updateTickets(trx, context.workspaceId, [...plan.ticketUpdates.values()])
}

const newTicketRow = (ticket: PlannedTicket, { workspaceId, channel }: WriteContext) => ({
  workspace_id: workspaceId,
  ...ticketColumns(ticket),
  customer_id: ticket.customerId,
  opened_at: ticket.openedAt,
  profile_id: ticket.profileId,
  account_id: ticket.accountId,
  channel,
  customer_name: ticket.customerName,
  handle: ticket.handle,
})

const ticketColumns = (ticket: KnownTicket) => ({
  id: ticket.id,
  status: ticket.status,
  priority: ticket.priority,
  queue_id: ticket.queueId,
  assignee_id: ticket.assigneeId,
  snoozed_until: ticket.snoozedUntil,
  waiting_since: ticket.waitingSince,
  due_at: ticket.dueAt,
  resolution: ticket.resolution,
  resolved_at: ticket.resolvedAt,
  last_message_at: ticket.lastMessageAt,
  visibility: ticket.visibility,
  preview: ticket.preview,
  language: ticket.language,
})

const TICKET_UPDATE_COLUMNS = [
  ['id', 'uuid'],
  ['status', 'text'],
  ['priority', 'text'],
  ['snoozed_until', 'timestamptz'],
  ['waiting_since', 'timestamptz'],
  ['due_at', 'timestamptz'],
  ['resolution', 'text'],
  ['resolved_at', 'timestamptz'],
  ['last_message_at', 'timestamptz'],
  ['visibility', 'text'],
  ['preview', 'text'],
  ['language', 'text'],
] as const

async function updateTickets(trx: Trx, workspaceId: string, tickets: readonly KnownTicket[]): Promise<void> {
  if (tickets.length === 0) return
  await sql`update ticket t set status = r.status, priority = r.priority, snoozed_until = r.snoozed_until, waiting_since = r.waiting_since,
      due_at = r.due_at, resolution = r.resolution, resolved_at = r.resolved_at, last_message_at = r.last_message_at,
      visibility = r.visibility, preview = r.preview, language = r.language
    from ${unnest(TICKET_UPDATE_COLUMNS, tickets.map(ticketColumns))}
    where t.workspace_id = ${workspaceId} and t.id = r.id`.execute(trx)
}

const CONVERSATION_UPDATE_COLUMNS = [
  ['id', 'uuid'],
  ['ticket_id', 'uuid'],
  ['last_message_at', 'timestamptz'],
] as const

async function writeConversations(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, channel, now }: WriteContext,
): Promise<void> {
  const isNew = new Set(plan.conversations.map(each => each.id))
  await insertSet(
    trx,
    'conversation',
    plan.conversations.map(each => ({
      workspace_id: workspaceId,
      id: each.id,
      account_id: each.accountId,
      profile_id: each.profileId,
      channel,
      kind: each.kind,
      network_thread: each.networkThread,
      ticket_id: plan.conversationUpdates.get(each.id)?.ticketId ?? null,
      last_message_at: plan.conversationUpdates.get(each.id)?.lastMessageAt ?? now,
    })),
  )
  const updates = [...plan.conversationUpdates]
    .filter(([id]) => !isNew.has(id))
    .map(([id, each]) => ({ id, ticket_id: each.ticketId, last_message_at: each.lastMessageAt }))
  if (updates.length === 0) return
  await sql`update conversation c set ticket_id = r.ticket_id, last_message_at = greatest(c.last_message_at, r.last_message_at)
    from ${unnest(CONVERSATION_UPDATE_COLUMNS, updates)} where c.workspace_id = ${workspaceId} and c.id = r.id`.execute(
    trx,
  )
}

async function writeMessages(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
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

async function writeFacts(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  const { workspaceId, queueIds, now } = context
  await insertSet(
    trx,
    'decision',
    plan.decisions.map(({ id, messageId, facts, decision }) => ({
      workspace_id: workspaceId,
      id,
      message_id: messageId,
      policy_version: decision.policyVersion,
      facts,
      engage: decision.if,
      queue_id: queueIds.get(decision.who.queue) ?? null,
      how: decision.how,
      priority: decision.when.priority,
      answer_within_minutes: decision.when.answerWithinMinutes,
      because: decision.because,
      decided_at: now,
      overruled_by: null,
    })),
  )
  await endAnsweredClocks(trx, plan, workspaceId)
  await insertSet(
    trx,
    'clock',
    plan.clocks.map(each => ({
      workspace_id: workspaceId,
      id: each.id,
      ticket_id: each.ticketId,
      metric: each.metric,
      state: stateOf(each),
      started_at: each.startedAt,
      due_at: each.dueAt,
      ended_at: each.endedAt,
    })),
  )
  await insertEvents(trx, workspaceId, plan.events, context)
}

/** A batch may bring a question together with its answer: that clock has ended before it is written. */
const stateOf = ({ dueAt, endedAt }: IngestPlan['clocks'][number]): ClockState =>
  endedAt === null ? 'running' : endedAt > dueAt ? 'breached' : 'met'

async function endAnsweredClocks(trx: Trx, plan: IngestPlan, workspaceId: string): Promise<void> {
  for (const { ticketId, at } of plan.answered) await endResponseClocks(trx, workspaceId, ticketId, at)
}

/** An answer ends the response clocks of its ticket: met, or breached when it came too late. */
export async function endResponseClocks(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  at: Date,
): Promise<void> {
  await sql`update clock set ended_at = ${at}, state = case when state = 'breached' or due_at < ${at} then 'breached' else 'met' end
    where workspace_id = ${workspaceId} and ticket_id = ${ticketId} and ended_at is null
      and metric in ('firstResponse', 'nextResponse')`.execute(trx)
}
