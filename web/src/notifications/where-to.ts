import type { NotificationView } from '../../../src/contract/notification.ts'

/** Where a notice leads. */
export function whereTo({ ticketId, kinds }: Pick<NotificationView, 'ticketId' | 'kinds'>): string {
  if (ticketId !== null) return `/inbox/${ticketId}`
  if (kinds[0] === 'signInChanged') return '/settings?section=security'
  return kinds[0] === 'leaveAsked' || kinds[0] === 'leaveDecided' ? '/roster' : '/accounts'
}
