import type { NotificationView } from '../../../src/contract/notification.ts'

/** Where a notice leads. */
export function whereTo({ ticketId, kinds }: Pick<NotificationView, 'ticketId' | 'kinds'>): string {
  if (ticketId !== null) return `/inbox/${ticketId}`
  return kinds[0] === 'leaveAsked' || kinds[0] === 'leaveDecided' ? '/roster' : '/accounts'
}
