import type { NotificationSettings, NotificationView } from '../../../contract/notification.ts'
import type { NotificationPreference } from '../../../core/notification/preference.ts'
import type { ToldNotification } from '../../../store/notification.ts'

export const toNotificationView = (told: ToldNotification): NotificationView => ({
  id: told.id,
  kinds: told.kinds,
  times: told.times,
  ticketId: told.ticket_id,
  ticketNumber: told.ticketNumber === null ? null : Number(told.ticketNumber),
  customerName: told.customerName,
  preview: told.preview,
  actorName: told.actorName,
  department: told.detail.department ?? null,
  accountHandle: told.accountHandle,
  leaveOfName: told.leaveOfName,
  deed: told.detail.deed ?? null,
  at: told.last_at.toISOString(),
  isRead: told.read_at !== null,
})

export const toPreferenceView = (preference: NotificationPreference): NotificationSettings['preference'] => ({
  ...preference,
  ways: Object.fromEntries(Object.entries(preference.ways).map(([kind, ways]) => [kind, [...ways]])),
})
