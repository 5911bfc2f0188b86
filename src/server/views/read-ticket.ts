import type { TicketDetail, WayView } from '../../contract/ticket.ts'
import { permalinkOf, type Way } from '../../desk/decide-ways.ts'
import type { Desk } from '../../desk/desk.ts'
import { mayHide } from '../../desk/hide-message.ts'
import { listLeadable } from '../../desk/passage.ts'
import { mayReact } from '../../desk/react-to-message.ts'
import { readWays } from '../../desk/read-ways.ts'
import type { AccountRow } from '../../store/account.ts'
import { listMessageFiles } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { listOwnRoots } from '../../store/message.ts'
import { listPassages } from '../../store/passage.ts'
import { getPolicy, getPolicyVersion } from '../../store/policy.ts'
import { listFollows } from '../../store/profile.ts'
import { findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import {
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
import { toDecisionView } from './decision-view.ts'
import { toMessageView } from './message-views.ts'
import { toPassageView } from './passage-views.ts'
import { toTicketRow } from './ticket-views.ts'

const SHOWN_EVENTS = 60

/** One ticket with all that is known of it; undefined when there is none of that id. */
export async function readTicket(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
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
  return {
    ticket: {
      ...toTicketRow(ticket, accountOf(accounts, ticket.account_id), profile?.avatarUrl ?? null),
      resolution: ticket.resolution,
    },
    customer,
    messages: await viewMessages(desk, trx, ticket, accounts, shown),
    hasEarlierMessages: own.length > SHOWN_MESSAGES,
    decision: await readDecision(trx, workspaceId, own),
    ways: (await readWays(desk, trx, ticket)).map(toWayView),
    tone: (await getPolicy(trx, workspaceId)).document.tone,
    timeline: await readTimeline(trx, workspaceId, id),
    passages: (await listPassages(trx, workspaceId, id)).map(each => toPassageView(desk, each)),
    leadsTo: (await listLeadable(desk, trx, ticket)).map(each => ({
      accountId: each.id,
      channel: each.channel,
      handle: each.handle,
    })),
  }
}

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
  return row === undefined
    ? null
    : toDecisionView(row, await getPolicyVersion(trx, workspaceId, row.policy_version))
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
    profiles: [...profiles]
      .sort((a, b) => first(a.id) - first(b.id))
      .map(each => ({
        id: each.id,
        channel: each.channel,
        handle: each.handle,
        displayName: each.display_name,
        bio: each.bio,
        avatarUrl: each.avatar_url,
        followers: each.followers,
        isVerified: each.is_verified,
        permalink: profileLink(desk, accounts, each),
        follows: follows
          .filter(follow => follow.profileId === each.id)
          .map(({ accountHandle, since }) => ({ accountHandle, since: since.toISOString() })),
      })),
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

function profileLink(
  desk: Desk,
  accounts: readonly AccountRow[],
  profile: { channel: string; handle: string },
): string | null {
  const account = accounts.find(each => each.channel === profile.channel)
  if (account === undefined) return null
  const connector = desk.getConnector(profile.channel)
  const settings = connector.settingsSchema.safeParse(account.settings)
  return settings.success ? connector.profileLink(profile.handle, settings.data) : null
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
})

async function readTimeline(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<TicketDetail['timeline']> {
  const events = await listTicketEvents(trx, workspaceId, ticketId, SHOWN_EVENTS)
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

async function memberNames(trx: Trx, workspaceId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.name'])
    .where('member.workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
