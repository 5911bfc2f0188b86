import type { Actor } from '../actor.ts'
import type { NewEvent } from '../events.ts'
import { findDoorDeed } from '../member/door-deed.ts'
import { mayDo, type Permission, type Role } from '../member/role.ts'
import { concerns, type NotificationKind, type NotificationWay } from './notification.ts'
import type { NotificationPreference } from './preference.ts'
import { findQuietEnd } from './quiet.ts'

/** An event, with what it is about. */
export interface Happening {
  readonly event: NewEvent
  readonly actor: Actor
  readonly subjectId: string | null
  readonly ticketId: string | null
}

/** Who works here, and who has to do with what happened. */
export interface Audience {
  readonly people: ReadonlyMap<string, Role>
  /** Of the ticket. */
  readonly assigneeId: string | null
  /** Who wrote the message that it is about. */
  readonly authorId: string | null
  /** Who is named in the note that was written, as long as it stands. */
  readonly mentionedIds?: readonly string[]
}

export interface Notification {
  readonly memberId: string
  readonly kind: NotificationKind
  /** What is told together: ten messages on one ticket are one notice. */
  readonly group: string
  readonly ways: readonly NotificationWay[]
  /** Until when its tones and devices wait: the end of the person's quiet hours; null where nothing waits. */
  readonly heldUntil: Date | null
}

interface Telling {
  readonly kind: NotificationKind
  readonly to: readonly (string | null)[]
}

/**
 * Who is told of an event, and by which ways. Nobody is told of his own act, nor of what his role has nothing to do with;
 * in quiet hours nothing rings: it waits in the list, and is summed up when they end.
 */
export function decideNotifications(
  happening: Happening,
  audience: Audience,
  preferenceOf: (memberId: string) => NotificationPreference,
  now: Date,
): Notification[] {
  const telling = findTelling(happening, audience)
  if (telling === null) return []
  const { kind } = telling
  const group = groupOf(happening)
  return [...new Set(telling.to)].flatMap(memberId => {
    if (memberId === null || isOwn(happening.actor, memberId)) return []
    const role = audience.people.get(memberId)
    if (role === undefined || !concerns(kind, role)) return []
    const preference = preferenceOf(memberId)
    const ways = preference.ways[kind]
    const heldUntil = ways.some(isLoud) ? findQuietEnd(preference, now) : null
    return ways.length === 0 ? [] : [{ memberId, kind, group, ways, heldUntil }]
  })
}

const isOwn = (actor: Actor, memberId: string): boolean =>
  actor.kind === 'person' && actor.memberId === memberId

const isLoud = (way: NotificationWay): boolean => way === 'push' || way === 'sound'

const groupOf = ({ ticketId, event, subjectId }: Happening): string =>
  ticketId === null ? `${event.type.split('.')[0]}:${subjectId}` : `ticket:${ticketId}`

const listWhoMay = ({ people }: Audience, permission: Permission): string[] =>
  [...people].filter(([, role]) => mayDo(role, permission)).map(([id]) => id)

/** Events that are here nobody's news come to nothing. */
function findTelling({ event, actor, subjectId }: Happening, audience: Audience): Telling | null {
  const { assigneeId, authorId } = audience
  switch (event.type) {
    case 'ticket.assigned':
      return { kind: 'assigned', to: [event.data.to] }
    case 'ticket.handedOver':
      return { kind: 'handedOver', to: [event.data.to] }
    case 'note.written':
      return { kind: 'mentioned', to: audience.mentionedIds ?? [] }
    case 'ticket.customerWrote':
      return { kind: 'customerWrote', to: [assigneeId] }
    case 'ticket.reopened':
      return actor.kind === 'customer' ? { kind: 'customerWrote', to: [assigneeId] } : null
    case 'ticket.woken':
      return { kind: 'woken', to: [assigneeId] }
    case 'ticket.climbed':
      return {
        kind: 'clockBreached',
        to: event.data.tellsSupervisors ? listWhoMay(audience, 'team.manage') : [],
      }
    case 'clock.warned':
      return { kind: 'clockWarned', to: [assigneeId] }
    case 'clock.breached':
      return { kind: 'clockBreached', to: [assigneeId, ...listWhoMay(audience, 'team.manage')] }
    case 'approval.asked':
      return { kind: 'approvalAsked', to: listWhoMay(audience, 'reply.approve') }
    case 'approval.given':
      return { kind: 'approvalGiven', to: [event.data.authorId] }
    case 'approval.refused':
      return { kind: 'approvalRefused', to: [event.data.authorId] }
    case 'delivery.failed':
    case 'delivery.unknown':
      return { kind: 'deliveryTrouble', to: [authorId, assigneeId] }
    case 'reply.stopped':
      return { kind: 'deliveryTrouble', to: [event.data.authorId, assigneeId] }
    case 'escalation.answered':
    case 'escalation.refused':
    case 'escalation.said':
      return { kind: 'departmentAnswered', to: [assigneeId] }
    case 'account.silent':
    case 'account.accessRevoked':
    case 'account.budgetStopped':
      return { kind: 'accountTrouble', to: listWhoMay(audience, 'account.manage') }
    case 'account.checked':
      return event.data.healthy
        ? null
        : { kind: 'accountTrouble', to: listWhoMay(audience, 'account.manage') }
    case 'leave.asked':
      return { kind: 'leaveAsked', to: listWhoMay(audience, 'team.manage') }
    case 'leave.granted':
    case 'leave.refused':
      return { kind: 'leaveDecided', to: [event.data.memberId] }
    default:
      return findDoorDeed(event) === null ? null : { kind: 'signInChanged', to: [subjectId] }
  }
}
