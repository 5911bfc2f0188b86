import { z } from 'zod'
import { MEASURES, WANTS } from './account/budget.ts'
import { LINK_PROOFS } from './customer/link.ts'
import { DRAFT_MODES } from './draft/draft.ts'
import { ESCALATION_WAYS } from './escalation/escalation.ts'
import { LANGUAGES } from './language.ts'
import { ROLES } from './member/role.ts'
import { REACTIONS } from './message/message.ts'
import { LED_WAYS } from './public-loop/public-loop.ts'
import { PRESENCES } from './queue/agent.ts'
import { PICK_REASONS, RETURN_REASONS } from './queue/words.ts'
import { PRIORITIES, RESOLUTIONS } from './ticket/ticket.ts'

/**
 * The one registry of events. An event is an append-only fact `noun.pastTense`; the timeline, the audit log,
 * live updates and reports are readings of it. A new event is one entry here.
 */
const id = z.string()
const nullableId = z.string().nullable()
const otherTicket = z.object({ ticketId: id, number: z.number().int() })
const pickReason = z.object({ code: z.enum(PICK_REASONS), points: z.number(), figure: z.number().nullable() })
const correctedValue = z.union([z.string(), z.boolean(), z.null()])

const leaveOf = z.object({ memberId: id, from: z.string(), to: z.string() })
/** A gap in the cover: how many people are missing, and languages that nobody speaks who is there. */
const foundGap = z.object({
  from: z.string(),
  to: z.string(),
  people: z.number().int(),
  isEmpty: z.boolean(),
  languages: z.array(z.enum(LANGUAGES)),
})

const ofIncident = z.object({ incidentId: id, title: z.string() })

const sampleCount = z.object({
  customers: z.number().int(),
  tickets: z.number().int(),
  messages: z.number().int(),
})

export const EVENT_DATA = {
  'message.received': z.object({ messageId: id, decisionId: id, engage: z.boolean() }),
  'message.seenElsewhere': z.object({ messageId: id }),
  'message.edited': z.object({ messageId: id, revision: z.number().int() }),
  'message.deleted': z.object({ messageId: id }),
  'message.reposted': z.object({ messageId: id, times: z.number().int() }),
  'message.hidden': z.object({ messageId: id }),
  'message.shown': z.object({ messageId: id }),
  'note.written': z.object({ messageId: id }),
  'note.withdrawn': z.object({ messageId: id }),
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
  'ticket.acknowledged': z.object({ messageId: id }),
  'ticket.climbed': z.object({
    climb: z.string(),
    lateMinutes: z.number().int(),
    tellsSupervisors: z.boolean(),
    /** It is solved, and the public waits to hear so. */
    owesPublic: z.literal(true).optional(),
  }),
  'ticket.assigned': z.object({ from: nullableId, to: id, why: z.array(pickReason).optional() }),
  'ticket.unassigned': z.object({ from: id, why: z.enum(RETURN_REASONS).optional() }),
  'ticket.handedOver': z.object({ to: nullableId, noteId: nullableId }),
  'ticket.enqueued': z.object({ from: nullableId, to: id }),
  'ticket.prioritised': z.object({ from: z.enum(PRIORITIES), to: z.enum(PRIORITIES) }),
  'ticket.snoozed': z.object({ until: z.string() }),
  'ticket.tagged': z.object({ tagIds: z.array(id) }),
  'ticket.untagged': z.object({ tagIds: z.array(id) }),
  'ticket.incidentChanged': z.object({ from: nullableId, to: nullableId }),
  'ticket.incidentDismissed': z.object({ incidentId: id, isTakenBack: z.boolean() }),
  'ticket.answerReturned': z.object({ messageId: id }),
  'ticket.woken': z.object({}),
  'ticket.resolved': z.object({ how: z.enum(RESOLUTIONS) }),
  'ticket.merged': otherTicket,
  'ticket.absorbed': otherTicket,
  'ticket.unmerged': otherTicket,
  'ticket.split': otherTicket,
  'ticket.unsplit': otherTicket,
  'ticket.linked': otherTicket,
  'ticket.unlinked': otherTicket,
  'clock.warned': z.object({ metric: z.string(), dueAt: z.string(), share: z.number() }),
  'clock.breached': z.object({ metric: z.string(), dueAt: z.string() }),
  'clock.moved': z.object({ metric: z.string(), from: z.string(), to: z.string() }),
  'delivery.queued': z.object({ deliveryId: id, messageId: id, notBefore: z.string() }),
  'delivery.undone': z.object({ deliveryId: id, text: z.string() }),
  'delivery.sent': z.object({ deliveryId: id, messageId: id, externalId: id }),
  'delivery.failed': z.object({ deliveryId: id, messageId: id, code: z.string() }),
  'delivery.unknown': z.object({ deliveryId: id, messageId: id, code: z.string() }),
  'delivery.retried': z.object({ deliveryId: id, messageId: id }),
  'delivery.settled': z.object({ deliveryId: id, messageId: id, landed: z.boolean() }),
  'loop.opened': z.object({ way: z.enum(LED_WAYS), messageId: nullableId }),
  'loop.promised': z.object({ messageId: nullableId }),
  'loop.due': z.object({}),
  'loop.reopened': z.object({}),
  'loop.posted': z.object({ messageId: nullableId }),
  'loop.returned': z.object({ messageId: id }),
  'loop.waived': z.object({ why: z.string() }),
  'loop.takenBack': z.object({}),
  'loop.withdrawn': z.object({}),
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
  'escalation.asked': z.object({ escalationId: id, department: z.string(), way: z.enum(ESCALATION_WAYS) }),
  'escalation.answered': z.object({ escalationId: id, department: z.string() }),
  'escalation.refused': z.object({ escalationId: id, department: z.string(), reason: z.string() }),
  'escalation.said': z.object({ escalationId: id, department: z.string() }),
  'escalation.reminded': z.object({ escalationId: id, department: z.string(), isLate: z.boolean() }),
  'escalation.climbed': z.object({ escalationId: id, department: z.string() }),
  'escalation.rerouted': z.object({ escalationId: id, from: z.string(), to: z.string() }),
  'escalation.askedAgain': z.object({ escalationId: id, department: z.string() }),
  'escalation.settled': z.object({ escalationId: id, department: z.string() }),
  'escalation.withdrawn': z.object({ escalationId: id, department: z.string() }),
  'link.opened': z.object({ escalationId: id }),
  'link.renewed': z.object({ escalationId: id }),
  'link.revoked': z.object({ escalationId: id }),
  'errand.sent': z.object({ errandId: id, escalationId: id }),
  'errand.failed': z.object({ errandId: id, escalationId: id, code: z.string() }),
  'errand.unknown': z.object({ errandId: id, escalationId: id, code: z.string() }),
  'errand.retried': z.object({ errandId: id, escalationId: id }),
  'department.changed': z.object({ department: z.string() }),
  'ticketing.connected': z.object({ systemId: id }),
  'ticketing.changed': z.object({ systemId: id }),
  'ticketing.removed': z.object({ systemId: id }),
  'ticketing.troubled': z.object({ systemId: id, code: z.string() }),
  'ticketing.recovered': z.object({ systemId: id }),
  'approval.asked': z.object({ approvalId: id, mode: z.enum(['public', 'direct']) }),
  'approval.given': z.object({ approvalId: id, authorId: id, deliveryId: id, isEdited: z.boolean() }),
  'approval.refused': z.object({ approvalId: id, authorId: id, note: z.string() }),
  'approval.withdrawn': z.object({ approvalId: id }),
  'reply.scheduled': z.object({
    scheduledReplyId: id,
    goesAt: z.string(),
    mode: z.enum(['public', 'direct']),
  }),
  'reply.moved': z.object({ scheduledReplyId: id, from: z.string(), to: z.string() }),
  'reply.withdrawn': z.object({ scheduledReplyId: id }),
  'reply.stopped': z.object({ scheduledReplyId: id, authorId: id, reason: z.string() }),
  'draft.takenOver': z.object({ draftId: id, mode: z.enum(DRAFT_MODES), from: id }),
  'customer.linked': z.object({
    linkId: id,
    profileIds: z.array(id),
    from: nullableId,
    proof: z.enum(LINK_PROOFS),
  }),
  'customer.split': z.object({ linkId: id, profileId: id, to: id }),
  'customer.linkUndone': z.object({ linkId: id }),
  'customer.changed': z.object({ fields: z.array(z.string()) }),
  'customer.noted': z.object({ noteId: id, deed: z.enum(['written', 'changed', 'removed']) }),
  'customer.suggestionDismissed': z.object({ otherId: id }),
  'customer.imported': z.object({
    from: z.enum(['file', 'crm']),
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    error: z.number().int(),
  }),
  'attribute.changed': z.object({ key: z.string(), deed: z.enum(['added', 'changed', 'removed']) }),
  'integration.changed': z.object({ kind: z.string(), deed: z.enum(['set', 'removed']) }),
  'macro.changed': z.object({
    macroId: id,
    key: z.string(),
    deed: z.enum(['added', 'changed', 'archived', 'restored']),
  }),
  'abbreviation.changed': z.object({
    abbreviationId: id,
    isShared: z.boolean(),
    deed: z.enum(['added', 'changed', 'removed']),
  }),
  'tag.changed': z.object({
    tagId: id,
    name: z.string(),
    deed: z.enum(['added', 'changed', 'archived', 'restored']),
  }),
  'tag.merged': z.object({
    tagId: id,
    name: z.string(),
    into: id,
    intoName: z.string(),
    tickets: z.number().int(),
  }),
  'tag.parted': z.object({
    tagId: id,
    name: z.string(),
    from: id,
    fromName: z.string(),
    tickets: z.number().int(),
  }),
  'article.published': z.object({ articleId: id, title: z.string() }),
  'article.changed': z.object({
    articleId: id,
    title: z.string(),
    deed: z.enum(['added', 'changed', 'withdrawn', 'restored']),
  }),
  'article.removed': z.object({ articleId: id, title: z.string() }),
  'incident.opened': ofIncident,
  'incident.changed': ofIncident.extend({ fields: z.array(z.string()) }),
  'incident.resolved': ofIncident,
  'incident.reopened': ofIncident,
  'view.changed': z.object({
    viewId: id,
    /** Null for one that is one person's alone. */
    name: z.string().nullable(),
    isShared: z.boolean(),
    deed: z.enum(['added', 'changed', 'ordered', 'removed', 'restored']),
  }),
  'roster.changed': z.object({ memberIds: z.array(id) }),
  'roster.gapFound': z.object({ gaps: z.array(foundGap) }),
  'leave.asked': leaveOf,
  'leave.planned': leaveOf,
  'leave.granted': leaveOf,
  'leave.refused': leaveOf,
  'leave.withdrawn': leaveOf,
  'leave.reopened': leaveOf,
  'member.joined': z.object({ role: z.string() }),
  'member.changed': z.object({ fields: z.array(z.string()) }),
  'member.roleChanged': z.object({ from: z.enum(ROLES), to: z.enum(ROLES) }),
  'member.removed': z.object({ role: z.enum(ROLES) }),
  'member.sessionsEnded': z.object({ sessions: z.number().int() }),
  'member.resetAsked': z.object({ byThemselves: z.boolean() }),
  'member.passwordChanged': z.object({ how: z.enum(['changed', 'reset']) }),
  'invitation.made': z.object({ invitationId: id, role: z.enum(ROLES) }),
  'invitation.renewed': z.object({ invitationId: id }),
  'invitation.revoked': z.object({ invitationId: id }),
  'invitation.accepted': z.object({ invitationId: id }),
  'member.secondFactorLifted': z.object({}),
  'member.secondFactorChanged': z.object({
    deed: z.enum(['secondFactorOn', 'secondFactorOff', 'recoveryCodesRenewed', 'recoveryCodeUsed']),
  }),
  'member.passkeyChanged': z.object({ deed: z.enum(['added', 'removed']) }),
  'member.lockedOut': z.object({ door: z.enum(['password', 'code']) }),
  'member.presenceChanged': z.object({ from: z.enum(PRESENCES), to: z.enum(PRESENCES) }),
  'queue.overloaded': z.object({ waiting: z.number().int(), available: z.number().int() }),
  'queue.relieved': z.object({ since: z.string() }),
  'sample.added': sampleCount,
  'sample.removed': sampleCount,
  'workspace.changed': z.object({ fields: z.array(z.string()) }),
  'workspace.placed': z.object({ version: z.number().int(), timeZone: z.string() }),
  'key.made': z.object({ name: z.string(), prefix: z.string(), permissions: z.array(z.string()) }),
  'key.revoked': z.object({ name: z.string(), prefix: z.string() }),
  'webhook.added': z.object({ host: z.string() }),
  'webhook.changed': z.object({ host: z.string(), fields: z.array(z.string()) }),
  'webhook.switchedOn': z.object({ host: z.string() }),
  'webhook.switchedOff': z.object({ host: z.string(), why: z.enum(['hand', 'failing', 'gone']) }),
  'webhook.removed': z.object({ host: z.string() }),
  'webhook.tested': z.object({ host: z.string() }),
  'translation.connected': z.object({ kind: z.string(), host: z.string(), reach: z.string() }),
  'translation.changed': z.object({ host: z.string(), reach: z.string() }),
  'translation.removed': z.object({ kind: z.string(), host: z.string() }),
  'audit.exported': z.object({}),
  'policy.published': z.object({ version: z.number().int() }),
  'learning.reset': z.object({ lessons: z.number().int() }),
  'learning.rightChanged': z.object({ channel: z.string(), isConfirmed: z.boolean() }),
} as const

export type EventType = keyof typeof EVENT_DATA
export type EventData<T extends EventType> = z.infer<(typeof EVENT_DATA)[T]>

/** An event before it has been written: the store adds id, time, actor, subject and ticket. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType]

export const EVENT_TYPES = Object.keys(EVENT_DATA) as EventType[]
