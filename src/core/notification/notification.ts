import { mayDo, type Permission, type Role } from '../member/role.ts'

/** What somebody is told of, the most pressing first: where one ticket gives several, the first leads. */
export const NOTIFICATION_KINDS = [
  'signInChanged',
  'clockBreached',
  'deliveryTrouble',
  'accountTrouble',
  'handedOver',
  'assigned',
  'mentioned',
  'clockWarned',
  'approvalRefused',
  'approvalAsked',
  'approvalGiven',
  'customerWrote',
  'departmentAnswered',
  'woken',
  'leaveAsked',
  'leaveDecided',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** How it reaches them: in the list behind the bell, as a note of the device, with a tone, in the mail that sums up. */
export const NOTIFICATION_WAYS = ['page', 'push', 'sound', 'mail'] as const
export type NotificationWay = (typeof NOTIFICATION_WAYS)[number]

/** How often a mail sums up what nobody has looked at. */
export const DIGESTS = ['off', 'hourly', 'daily'] as const
export type Digest = (typeof DIGESTS)[number]

/** Whom a kind can ever concern. */
const NEEDS: Readonly<Record<NotificationKind, Permission>> = {
  signInChanged: 'desk.read',
  clockBreached: 'ticket.act',
  deliveryTrouble: 'ticket.reply',
  accountTrouble: 'account.manage',
  handedOver: 'ticket.act',
  assigned: 'ticket.act',
  // Whoever may read a note.
  mentioned: 'desk.read',
  clockWarned: 'ticket.act',
  approvalRefused: 'ticket.reply',
  approvalAsked: 'reply.approve',
  approvalGiven: 'ticket.reply',
  customerWrote: 'ticket.act',
  departmentAnswered: 'ticket.act',
  woken: 'ticket.act',
  leaveAsked: 'team.manage',
  leaveDecided: 'ticket.act',
}

export const concerns = (kind: NotificationKind, role: Role): boolean => mayDo(role, NEEDS[kind])

export const listKindsFor = (role: Role): NotificationKind[] =>
  NOTIFICATION_KINDS.filter(kind => concerns(kind, role))

/** The kinds of one matter, each once, the most pressing first. What was handed over was given to me too, which need not be said. */
export function joinKinds(known: readonly NotificationKind[], more: NotificationKind): NotificationKind[] {
  const all = new Set([...known, more])
  if (all.has('handedOver')) all.delete('assigned')
  return NOTIFICATION_KINDS.filter(kind => all.has(kind))
}
