import { z } from 'zod'
import { MEASURES, WANTS } from './account/budget.ts'
import { REACTIONS } from './message/message.ts'
import { PRIORITIES, RESOLUTIONS } from './ticket/ticket.ts'

/**
 * The one registry of events. An event is an append-only fact `noun.pastTense`; the timeline, the audit log,
 * live updates and reports are readings of it. A new event is one entry here.
 */
const id = z.string()
const nullableId = z.string().nullable()
const correctedValue = z.union([z.string(), z.boolean(), z.null()])

export const EVENT_DATA = {
  'message.received': z.object({ messageId: id, decisionId: id, engage: z.boolean() }),
  'message.seenElsewhere': z.object({ messageId: id }),
  'message.edited': z.object({ messageId: id, revision: z.number().int() }),
  'message.deleted': z.object({ messageId: id }),
  'message.reposted': z.object({ messageId: id, times: z.number().int() }),
  'message.hidden': z.object({ messageId: id }),
  'message.shown': z.object({ messageId: id }),
  'note.written': z.object({ messageId: id }),
  'decision.overruled': z.object({ messageId: id, decisionId: id, parts: z.array(z.string()) }),
  'fact.corrected': z.object({
    messageId: id,
    decisionId: id,
    fact: z.string(),
    from: correctedValue,
    to: correctedValue,
  }),
  'ticket.opened': z.object({ messageId: id }),
  'ticket.reopened': z.object({ messageId: nullableId }),
  'ticket.customerWrote': z.object({ messageId: id }),
  'ticket.answered': z.object({ messageId: id, elsewhere: z.boolean() }),
  'ticket.assigned': z.object({ from: nullableId, to: id }),
  'ticket.unassigned': z.object({ from: id }),
  'ticket.enqueued': z.object({ from: nullableId, to: id }),
  'ticket.prioritised': z.object({ from: z.enum(PRIORITIES), to: z.enum(PRIORITIES) }),
  'ticket.snoozed': z.object({ until: z.string() }),
  'ticket.answerReturned': z.object({ messageId: id }),
  'ticket.woken': z.object({}),
  'ticket.resolved': z.object({ how: z.enum(RESOLUTIONS) }),
  'clock.breached': z.object({ metric: z.string(), dueAt: z.string() }),
  'delivery.queued': z.object({ deliveryId: id, messageId: id, notBefore: z.string() }),
  'delivery.undone': z.object({ deliveryId: id, text: z.string() }),
  'delivery.sent': z.object({ deliveryId: id, messageId: id, externalId: id }),
  'delivery.failed': z.object({ deliveryId: id, messageId: id, code: z.string() }),
  'delivery.unknown': z.object({ deliveryId: id, messageId: id, code: z.string() }),
  'delivery.retried': z.object({ deliveryId: id, messageId: id }),
  'delivery.settled': z.object({ deliveryId: id, messageId: id, landed: z.boolean() }),
  'passage.offered': z.object({ passageId: id, accountId: id }),
  'passage.opened': z.object({ passageId: id, accountId: id }),
  'passage.arrived': z.object({ passageId: id, accountId: id }),
  'message.reacted': z.object({ messageId: id, reaction: z.enum(REACTIONS), on: z.boolean() }),
  'account.connected': z.object({ handle: z.string() }),
  'account.changed': z.object({ fields: z.array(z.string()) }),
  'account.checked': z.object({ healthy: z.boolean(), code: z.string().nullable() }),
  'account.budgetWarned': z.object({ measure: z.enum(MEASURES), used: z.number(), limit: z.number() }),
  'account.budgetStopped': z.object({
    measure: z.enum(MEASURES),
    want: z.enum(WANTS),
    used: z.number(),
    limit: z.number(),
  }),
  'account.silent': z.object({ since: z.string() }),
  'account.heardAgain': z.object({ since: z.string() }),
  'account.caughtUp': z.object({ absenceId: id, from: z.string(), to: z.string(), late: z.number().int() }),
  'account.removed': z.object({ handle: z.string() }),
  'account.accessRevoked': z.object({ handle: z.string() }),
  'profile.followed': z.object({ profileId: id, accountId: id }),
  'profile.unfollowed': z.object({ profileId: id, accountId: id }),
  'member.joined': z.object({ role: z.string() }),
  'policy.published': z.object({ version: z.number().int() }),
  'learning.reset': z.object({ lessons: z.number().int() }),
  'learning.rightChanged': z.object({ channel: z.string(), isConfirmed: z.boolean() }),
} as const

export type EventType = keyof typeof EVENT_DATA
export type EventData<T extends EventType> = z.infer<(typeof EVENT_DATA)[T]>

/** An event before it has been written: the store adds id, time, actor, subject and ticket. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType]

export const EVENT_TYPES = Object.keys(EVENT_DATA) as EventType[]
