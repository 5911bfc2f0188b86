import type { TicketDetail, WayView } from '../../contract/ticket.ts'
import { permalinkOf, type Way } from '../../desk/decide-ways.ts'
import type { Desk } from '../../desk/desk.ts'
import { mayHide } from '../../desk/hide-message.ts'
import { listLeadable } from '../../desk/passage.ts'
import { mayReact } from '../../desk/react-to-message.ts'
import { readWays } from '../../desk/read-ways.ts'
import type { AccountRow } from '../../store/account.ts'
import { listMessageFiles } from '../../store/attachment.ts'
import { listClocks } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { listAnswered } from '../../store/escalation/answered.ts'
import { readIncidents } from '../../store/incident.ts'
import { readSpokenPolicy } from '../../store/macro.ts'
import { listMentions, listUnseenMentions } from '../../store/mention.ts'
import { listOwnRoots } from '../../store/message.ts'
import { listPassages } from '../../store/passage.ts'
import { getPolicy, getPolicyVersion } from '../../store/policy.ts'
import { listFollows } from '../../store/profile.ts'
import { listStrands } from '../../store/related-tickets.ts'
import { readTags } from '../../store/tag.ts'
import { findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import {
  type CurrentDecision,
  type EventRow,
  listCurrentDecisions,
  listDeliveries,
  listShownMessages,
  listSightings,
  listTicketEvents,
  readCustomer,
  SHOWN_MESSAGES,
  type ShownMessage,
} from '../../store/ticket-detail.ts'
import { listSeen } from '../../store/ticket-seen.ts'
import { findProgressMacro, toClockView } from './clock-views.ts'
import { viewCustomerFacts } from './customer-facts.ts'
import { toDecisionView } from './decision-view.ts'
import { viewTicketIncidents } from './incident-views.ts'
import { toMessageView } from './message-views.ts'
import { toPassageView } from './passage-views.ts'
import { toProfileView } from './profile-view.ts'
import { viewPublicLoop } from './public-loop-view.ts'
import { readMatters } from './read-matters.ts'
import { toTicketRow } from './ticket-views.ts'
import type { Reader } from './view-ticket-rows.ts'

const SHOWN_EVENTS = 60

/** One ticket with all that is known of it; undefined when there is none of that id. */
export async function readTicket(
  desk: Desk,
  trx: Trx,
  { workspaceId, memberId }: Reader,
  id: string,
): Promise<TicketDetail | undefined> {
  const ticket = await findTicketRecord(trx, workspaceId, id)
  if (ticket === undefined) return undefined
  const accounts = await trx
    .selectFrom('account')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute()
  const shown = await listShownMessages(trx, workspaceId, id)
  const own = shown.filter(each => each.ticket_id === id)
  const customer = await readCustomerView(desk, trx, ticket, accounts)
  const profile = customer.profiles[0]
  const { document } = await readSpokenPolicy(trx, workspaceId, await getPolicy(trx, workspaceId))
  const clocks = await listClocks(trx, workspaceId, id)
  const answered = await listAnswered(trx, workspaceId, [ticket])
  const naming = await listUnseenMentions(trx, workspaceId, memberId, [id])
  const seenUntil = (await listSeen(trx, workspaceId, memberId, [id])).get(id)
  return {
    ticket: {
      ...toTicketRow(
        ticket,
        accountOf(accounts, ticket.account_id),
        profile?.avatarUrl ?? null,
        answered.get(id) ?? [],
        { until: seenUntil, namesMe: naming.has(id) },
        await readTags(trx, workspaceId, ticket.tag_ids),
        await readIncidents(trx, workspaceId, [ticket.incident_id]),
      ),
      resolution: ticket.resolution,
    },
    customer,
    seenUntil: seenUntil?.toISOString() ?? null,
    messages: await viewMessages(desk, trx, ticket, accounts, shown),
    hasEarlierMessages: own.length > SHOWN_MESSAGES,
    decision: await readDecision(trx, workspaceId, own),
    ways: (await readWays(desk, trx, ticket)).map(toWayView),
    tone: document.tone,
    clocks: clocks.map(toClockView),
    progressMacro: findProgressMacro(clocks, document),
    publicLoop: await viewPublicLoop(trx, workspaceId, id, document),
    timeline: await readTimeline(trx, workspaceId, id),
    passages: (await listPassages(trx, workspaceId, id)).map(each => toPassageView(desk, each)),
    leadsTo: (await listLeadable(desk, trx, ticket)).map(each => ({
      accountId: each.id,
      channel: each.channel,
      handle: each.handle,
    })),
    ...(await readMatters(trx, ticket, desk.now())),
    ...(await viewTicketIncidents(trx, ticket, own)),
  }
}

/** The policy that decided so, with its macros as they are now. */
const readPolicyOf = async (trx: Trx, workspaceId: string, { policy_version }: CurrentDecision) =>
  readSpokenPolicy(trx, workspaceId, await getPolicyVersion(trx, workspaceId, policy_version))

const accountOf = (accounts: readonly AccountRow[], id: string): AccountRow | { handle: string } =>
  accounts.find(each => each.id === id) ?? { handle: '' }

async function viewMessages(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  accounts: readonly AccountRow[],
  shown: readonly ShownMessage[],
) {
  const ids = shown.map(each => each.id)
  const sightings = await listSightings(trx, ticket.workspace_id, ids)
  const deliveries = await listDeliveries(trx, ticket.workspace_id, ticket.id)
  const files = await listMessageFiles(trx, ticket.workspace_id, ids)
  const mentions = await listMentions(trx, ticket.workspace_id, ids)
  const ownRoots = await listRootsOfChannels(trx, ticket.workspace_id, shown)
  return [...shown].reverse().map(row => {
    const connector = desk.getConnector(row.channel)
    const account = accounts.find(each => each.id === row.account_id)
    const handle = row.direction === 'inbound' ? (row.author_handle ?? '') : (account?.handle ?? '')
    return toMessageView(row, {
      ticketId: ticket.id,
      accountHandle: account?.handle ?? '',
      sightings: sightings
        .filter(each => each.messageId === row.id)
        .map(({ source, accountHandle }) => ({ source, accountHandle })),
      deliveries,
      mayHide: mayHide(connector, row, ownRoots.get(row.channel) ?? new Map()),
      mayReact: mayReact(connector, row),
      files: files.filter(each => each.message_id === row.id),
      mentions: mentions
        .filter(each => each.messageId === row.id)
        .map(({ memberId, name }) => ({ memberId, name })),
      permalink: account === undefined ? null : permalinkOf(connector, account, row, handle),
    })
  })
}

/** Threads that we began, channel by channel. */
async function listRootsOfChannels(trx: Trx, workspaceId: string, shown: readonly ShownMessage[]) {
  const roots = new Map<string, Awaited<ReturnType<typeof listOwnRoots>>>()
  for (const [channel, said] of Map.groupBy(shown, each => each.channel))
    roots.set(channel, await listOwnRoots(trx, workspaceId, channel, said))
  return roots
}

/** Of the customer's newest message: `messages` come newest first. */
async function readDecision(trx: Trx, workspaceId: string, messages: readonly ShownMessage[]) {
  const newest = messages.find(each => each.direction === 'inbound')
  if (newest === undefined) return null
  const [row] = await listCurrentDecisions(trx, workspaceId, [newest.id])
  return row === undefined ? null : toDecisionView(row, await readPolicyOf(trx, workspaceId, row))
}

async function readCustomerView(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  accounts: readonly AccountRow[],
): Promise<TicketDetail['customer']> {
  const { customer, profiles, tickets, messageCount } = await readCustomer(
    trx,
    ticket.workspace_id,
    ticket.customer_id,
  )
  const follows = await listFollows(
    trx,
    ticket.workspace_id,
    profiles.map(each => each.id),
  )
  const first = (id: string) => (id === ticket.profile_id ? 0 : 1)
  return {
    id: customer.id,
    displayName: customer.display_name,
    language: ticket.language,
    firstSeenAt: customer.first_seen_at.toISOString(),
    messageCount,
    ...(await viewCustomerFacts(trx, customer, desk.now())),
    profiles: [...profiles]
      .sort((a, b) => first(a.id) - first(b.id))
      .map(each => toProfileView(desk, accounts, follows, each)),
    otherTickets: tickets
      .filter(each => each.id !== ticket.id)
      .slice(0, 10)
      .map(each => ({
        id: each.id,
        number: Number(each.number),
        status: each.status,
        preview: each.preview,
        openedAt: each.opened_at.toISOString(),
        channel: each.channel,
      })),
  }
}

const toWayView = (way: Way): WayView => ({
  mode: way.mode,
  channel: way.account.channel,
  isAllowed: way.isAllowed,
  code: way.code,
  targetMessageId: way.target?.id ?? null,
  accountId: way.account.id,
  accountHandle: way.account.handle,
  recipientHandle: way.recipientHandle,
  length: way.length,
  subject: way.subject,
  mayQuote: way.mayQuote,
  price: way.price,
  priceWithLink: way.priceWithLink,
  media:
    way.limits.media === null
      ? null
      : { ...way.limits.media, kinds: way.limits.media.kinds.map(kind => ({ ...kind })) },
  poll: way.limits.poll,
  inviteDirect: way.limits.inviteDirect,
  chain: way.chain,
  permalink: way.permalink,
  isSample: way.isSample,
})

async function readTimeline(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<TicketDetail['timeline']> {
  const events = await listStory(trx, workspaceId, ticketId)
  const names = await memberNames(trx, workspaceId)
  const nameOf = ({ actor }: EventRow): string | null =>
    actor.kind === 'person' ? (names.get(actor.memberId) ?? null) : null
  return events.reverse().map(event => ({
    id: event.id,
    at: event.at.toISOString(),
    type: event.type,
    actor: { kind: event.actor.kind, name: nameOf(event) },
    data: event.data,
  }))
}

/** What happened in the ticket and in those that went on in it, the newest first. */
async function listStory(trx: Trx, workspaceId: string, ticketId: string): Promise<EventRow[]> {
  const own = await listTicketEvents(trx, workspaceId, ticketId, SHOWN_EVENTS)
  const stories = [...own]
  for (const id of await listStrands(trx, workspaceId, ticketId)) {
    const strand = await listTicketEvents(trx, workspaceId, id, SHOWN_EVENTS)
    // That it went on here is said here already.
    stories.push(...strand.filter(({ type }) => type !== 'ticket.merged'))
  }
  if (stories.length === own.length) return own
  return stories
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, SHOWN_EVENTS)
}

async function memberNames(trx: Trx, workspaceId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.name'])
    .where('member.workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
