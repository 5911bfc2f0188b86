import { z } from 'zod'
import { DELIVERY_STATES } from '../core/delivery/delivery.ts'
import { LANGUAGES } from '../core/language.ts'
import { PROOFS } from '../core/message/letter.ts'
import { DIRECTIONS, GATES, REACTIONS, SIGHTING_SOURCES, VISIBILITIES } from '../core/message/message.ts'
import { EMOJI_USES } from '../core/policy/policy.ts'
import { CLOCK_STATES, METRICS } from '../core/promise/clock.ts'
import { MOST_TICKET_TAGS, TAG_COLOURS } from '../core/tag/tag.ts'
import { LENGTH_METRICS } from '../core/text/length-metric.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES, RESOLUTIONS, TICKET_STATUSES } from '../core/ticket/ticket.ts'
import { VIEWS } from '../core/ticket/view.ts'
import { customerFacts } from './customer.ts'
import { decisionView } from './decision.ts'
import { facetQuery } from './facets.ts'
import { incidentMark, ticketIncidents } from './incident.ts'
import { ticketMatters } from './matter.ts'
import { instant, localText, money, uuid } from './parts.ts'
import { passageView } from './passage.ts'
import { profileView } from './profile.ts'
import { publicLoopView } from './public-loop.ts'
import { poll } from './reply.ts'

export const ticketTag = z.object({ id: uuid, name: z.string(), colour: z.enum(TAG_COLOURS) })
export type TicketTag = z.infer<typeof ticketTag>

export const ticketRow = z.object({
  id: uuid,
  number: z.number().int(),
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  queueId: uuid.nullable(),
  assigneeId: uuid.nullable(),
  customerName: z.string(),
  handle: z.string(),
  avatarUrl: z.string().nullable(),
  channel: z.string(),
  accountId: uuid,
  accountHandle: z.string(),
  /** Where the customer spoke last. */
  visibility: z.enum(['public', 'direct']),
  /** The customer's last words, one line. */
  preview: z.string(),
  language: z.enum(LANGUAGES),
  lastMessageAt: instant,
  waitingSince: instant.nullable(),
  /** When the next answer is due; null while none is owed. */
  dueAt: instant.nullable(),
  snoozedUntil: instant.nullable(),
  openedAt: instant,
  /** An answer to it waits for a second person, or was refused and its author has not gone on. */
  approval: z.enum(['waiting', 'refused']).nullable(),
  /** It is solved elsewhere, and the public has not heard so: `dueAt` says by when it shall. */
  owesPublic: z.boolean(),
  /** Keys of the departments that owe an answer to a question about it. */
  askedDepartments: z.array(z.string()),
  /** Keys of those that answered, or refused, where nobody has made an end yet. */
  answeredDepartments: z.array(z.string()),
  /** The customer has written since I looked. */
  isUnread: z.boolean(),
  /** A note that names me was written since I looked. */
  namesMe: z.boolean(),
  /** When the next answer goes that waits for a time of its own; null where none does. */
  replyGoesAt: instant.nullable(),
  /** In the order in which it got them. */
  tags: z.array(ticketTag),
  /** The one cause behind it and others. */
  incident: incidentMark.nullable(),
})
export type TicketRow = z.infer<typeof ticketRow>

export const ticketListQuery = z.object({
  view: z.enum(VIEWS).default('all'),
  ...facetQuery,
  search: z.string().trim().max(200).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
/**
 * Open views come due first; waiting, snoozed and resolved come newest first; `goesLater` by when the answer goes,
 * `namingMe` by the newest note that names me.
 */
export const ticketList = z.object({ tickets: z.array(ticketRow), nextCursor: z.string().nullable() })
export type TicketList = z.infer<typeof ticketList>

export const ticketCounts = z.object({
  /** Of `namingMe` those that I have not seen. */
  views: z.record(z.enum(VIEWS), z.number().int()),
  queues: z.record(z.string(), z.number().int()),
  notAnswered: z.number().int(),
})
export type TicketCounts = z.infer<typeof ticketCounts>

export const deliveryView = z.object({
  id: uuid,
  state: z.enum(DELIVERY_STATES),
  notBefore: instant,
  /** Why the network refused, in our words (`code`, translated on the screen) and in its own. */
  refusal: z.object({ code: z.string(), explain: z.string() }).nullable(),
  cost: money,
  /** The place in an answer of several posts; null for one that stands alone. */
  part: z.object({ n: z.number().int(), of: z.number().int() }).nullable(),
  /** The part of the same answer that failed and must go first; null when nothing holds it. */
  heldByPart: z.number().int().nullable(),
  poll: poll.nullable(),
  inviteDirect: z.boolean(),
})
export type DeliveryView = z.infer<typeof deliveryView>

const correspondent = z.object({ name: z.string(), address: z.string() })

export const letterView = z.object({
  subject: z.string(),
  /** Safe to show in a frame without scripts. Pictures of the letter itself stand in it as addresses of files. */
  html: z.string().nullable(),
  /** Left out of the text: earlier mails that it quotes, its signature. */
  rest: z.string(),
  to: z.array(correspondent),
  cc: z.array(correspondent),
  forwardedBy: correspondent.nullable(),
  /** Whether it comes from whom it says. */
  proofs: z.object({ dkim: z.enum(PROOFS), spf: z.enum(PROOFS), dmarc: z.enum(PROOFS) }),
  /** Pictures left out because showing them would tell their owner that somebody reads. */
  blockedImages: z.number().int(),
})

/** A file that came with a message. Shown in the letter's HTML where `isInline`; never shown where it is dangerous. */
export const fileView = z.object({
  id: uuid,
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  isInline: z.boolean(),
  isDangerous: z.boolean(),
})

export const messageView = z.object({
  id: uuid,
  conversationId: uuid,
  direction: z.enum(DIRECTIONS),
  visibility: z.enum(VISIBILITIES),
  author: z.object({
    /** `brand`: written by somebody on the network itself, outside this desk. */
    kind: z.enum(['customer', 'member', 'brand', 'stranger']),
    name: z.string(),
    handle: z.string().nullable(),
    avatarUrl: z.string().nullable(),
  }),
  text: z.string(),
  language: z.enum(LANGUAGES),
  writtenAt: instant,
  media: z.array(z.object({ kind: z.string(), url: z.string().nullable(), alt: z.string().nullable() })),
  /** Our own message that this one answers, when we have it. */
  inReplyToId: uuid.nullable(),
  /** The message that it quotes, when we have it. */
  quoted: z.object({ id: uuid, author: z.string(), text: z.string() }).nullable(),
  reposts: z.number().int(),
  revision: z.number().int(),
  isDeleted: z.boolean(),
  /** Encrypted: its words can be read on the network alone. */
  isSealed: z.boolean(),
  isHidden: z.boolean(),
  channel: z.string(),
  /** What it has beside its words where it is a letter: mail. */
  letter: letterView.nullable(),
  files: z.array(fileView),
  /** Colleagues whom a note names, each with his name as it stands there behind an `@`. */
  mentions: z.array(z.object({ memberId: uuid, name: z.string() })),
  /** What the network's moderators or its author say of it, in the network's words. */
  labels: z.array(z.string()),
  /** Written by a machine: it is owed no answer. */
  isAutomatic: z.boolean(),
  /** Why the account cannot answer it, where its author does not let it. */
  gate: z.enum(GATES).nullable(),
  /** What the account may do with it beside answering, and what it has done. */
  reactions: z.object({ may: z.array(z.enum(REACTIONS)), has: z.array(z.enum(REACTIONS)) }),
  /** Whether it can be hidden from the public, or shown again: it answers a post of ours. */
  mayHide: z.boolean(),
  /** Said by others in the same public thread: shown as context, no part of this matter. */
  isContext: z.boolean(),
  permalink: z.string().nullable(),
  sightings: z.array(z.object({ source: z.enum(SIGHTING_SOURCES), accountHandle: z.string() })),
  delivery: deliveryView.nullable(),
})
export type MessageView = z.infer<typeof messageView>

/** A way in which this ticket may be answered now, known before anyone types. */
export const wayView = z.object({
  mode: z.enum(['public', 'direct']),
  channel: z.string(),
  isAllowed: z.boolean(),
  /** Why not: `notSummoned`, `directClosed`, `gone`, `unsupported`. */
  code: z.string().nullable(),
  targetMessageId: uuid.nullable(),
  accountId: uuid,
  accountHandle: z.string(),
  recipientHandle: z.string(),
  /** Null: as long as one likes. */
  length: z.object({ metric: z.enum(LENGTH_METRICS), max: z.number().int().nullable() }),
  /** The subject that an answer has unless its author writes another; null where there are no subjects. */
  subject: z.string().nullable(),
  /** Whether the answer may stand on our own timeline instead, and show the post that it answers. */
  mayQuote: z.boolean(),
  price: money,
  priceWithLink: money,
  /** Files, polls and invitations that may go this way, as the desk and the network allow together. */
  media: z
    .object({
      kinds: z.array(z.object({ mime: z.string(), maxBytes: z.number().int(), isAlone: z.boolean() })),
      max: z.number().int(),
      altMax: z.number().int(),
    })
    .nullable(),
  poll: z
    .object({
      optionsMin: z.number().int(),
      optionsMax: z.number().int(),
      optionMax: z.number().int(),
      minutesMin: z.number().int(),
      minutesMax: z.number().int(),
    })
    .nullable(),
  inviteDirect: z.boolean(),
  /** Whether a long answer may go as several posts, and what each further one costs. */
  chain: z.object({ price: money, priceWithLink: money }).nullable(),
  /** Where to answer by hand. */
  permalink: z.string().nullable(),
  /** An invented customer's: what is sent stays here. */
  isSample: z.boolean(),
})
export type WayView = z.infer<typeof wayView>

export const timelineEntry = z.object({
  id: uuid,
  at: instant,
  type: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const customerView = z.object({
  id: uuid,
  displayName: z.string(),
  language: z.enum(LANGUAGES),
  firstSeenAt: instant,
  messageCount: z.number().int(),
  ...customerFacts,
  profiles: z.array(profileView),
  /** Other matters of this customer, newest first, at most ten. */
  otherTickets: z.array(
    z.object({
      id: uuid,
      number: z.number().int(),
      status: z.enum(TICKET_STATUSES),
      preview: z.string(),
      openedAt: instant,
      channel: z.string(),
    }),
  ),
})
export type CustomerView = z.infer<typeof customerView>

/** How the policy in force wants the brand to speak. */
export const toneView = z.object({
  address: z.object({ it: z.enum(['tu', 'lei']).optional(), fr: z.enum(['tu', 'vous']).optional() }),
  greets: z.boolean(),
  thanks: z.boolean(),
  /** `{initials}` are its author's. */
  signature: z.string().nullable(),
  forbiddenWords: z.array(z.string()),
  emoji: z.enum(EMOJI_USES),
  maxCharacters: z.number().int().nullable(),
})

/** A promise on the ticket, running or over. */
export const clockView = z.object({
  id: uuid,
  metric: z.enum(METRICS),
  /** `breached` runs on while `endedAt` is null; `paused` while the next word is the customer's. */
  state: z.enum(CLOCK_STATES),
  startedAt: instant,
  dueAt: instant,
  pausedAt: instant.nullable(),
  breachedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** A warning was given: its time is running out. */
  isWarned: z.boolean(),
  /** It counts in the desk's hours alone. */
  isInHours: z.boolean(),
})
export type ClockView = z.infer<typeof clockView>

export const ticketDetail = z.object({
  ticket: ticketRow.extend({ resolution: z.enum(RESOLUTIONS).nullable() }),
  customer: customerView,
  /** Until when I had read it; null where I never did. */
  seenUntil: instant.nullable(),
  messages: z.array(messageView),
  hasEarlierMessages: z.boolean(),
  /** Of the customer's newest message. */
  decision: decisionView.nullable(),
  ways: z.array(wayView),
  tone: toneView,
  /** In the order of their starts. */
  clocks: z.array(clockView),
  /** What the policy has prepared for telling the customer that his request is in progress. */
  progressMacro: localText.nullable(),
  publicLoop: publicLoopView,
  timeline: z.array(timelineEntry),
  /** Ways to another channel that were offered to the customer, newest first. */
  passages: z.array(passageView),
  /** Accounts on other channels to which the customer can be led. */
  leadsTo: z.array(z.object({ accountId: uuid, channel: z.string(), handle: z.string() })),
  ...ticketMatters,
  ...ticketIncidents,
})
export type TicketDetail = z.infer<typeof ticketDetail>

const tagIds = z.array(uuid).max(MOST_TICKET_TAGS).default([])

export const ticketAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('assign'), to: uuid }),
  z.strictObject({ act: z.literal('unassign') }),
  z.strictObject({ act: z.literal('enqueue'), queueId: uuid }),
  z.strictObject({ act: z.literal('prioritise'), priority: z.enum(PRIORITIES) }),
  z.strictObject({ act: z.literal('snooze'), until: instant }),
  z.strictObject({ act: z.literal('wake') }),
  z.strictObject({ act: z.literal('resolve'), how: z.enum(CHOSEN_RESOLUTIONS) }),
  z.strictObject({ act: z.literal('reopen') }),
  z.strictObject({ act: z.literal('tag'), add: tagIds, remove: tagIds }),
  /** Null: none any more. */
  z.strictObject({ act: z.literal('incident'), incidentId: uuid.nullable() }),
])
export type TicketActRequest = z.infer<typeof ticketAct>
export const ticketActAnswer = z.object({ ticket: ticketRow })

export const queueList = z.object({
  queues: z.array(z.object({ id: uuid, key: z.string(), name: localText })),
})
export type QueueList = z.infer<typeof queueList>
