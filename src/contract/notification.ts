import { z } from 'zod'
import { DOOR_DEEDS } from '../core/member/door-deed.ts'
import { DIGESTS, NOTIFICATION_KINDS, NOTIFICATION_WAYS } from '../core/notification/notification.ts'
import { isPushService } from '../core/notification/push-service.ts'
import { instant, locale, uuid } from './parts.ts'

const kind = z.enum(NOTIFICATION_KINDS)

/** One matter of which I am told; what happens again is told in the same place as long as it is unread. */
export const notificationView = z.object({
  id: uuid,
  /** The most pressing first. */
  kinds: z.array(kind).min(1),
  times: z.number().int().positive(),
  ticketId: uuid.nullable(),
  ticketNumber: z.number().int().nullable(),
  customerName: z.string().nullable(),
  /** What was said last on the ticket. */
  preview: z.string().nullable(),
  /** Who did it, where a person did. */
  actorName: z.string().nullable(),
  department: z.string().nullable(),
  accountHandle: z.string().nullable(),
  /** Whose leave it is. */
  leaveOfName: z.string().nullable(),
  /** What became of my own doors. */
  deed: z.enum(DOOR_DEEDS).nullable(),
  at: instant,
  isRead: z.boolean(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notificationsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** As the page before said. */
  cursor: z.string().max(300).optional(),
})
export const notificationList = z.object({
  notifications: z.array(notificationView),
  unread: z.number().int(),
  nextCursor: z.string().nullable(),
})
export const unreadCount = z.object({ unread: z.number().int() })

/** Without ids and ticket: all. */
export const notificationMarkRequest = z.object({
  mark: z.enum(['seen', 'read']),
  ids: z.array(uuid).max(200).optional(),
  ticketId: uuid.optional(),
})
export type NotificationMarkRequest = z.infer<typeof notificationMarkRequest>

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const ways = z.array(z.enum(NOTIFICATION_WAYS)).max(NOTIFICATION_WAYS.length)

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const notificationPreference = z.object({
  ways: z.partialRecord(kind, ways),
  quiet: z.object({ from: clock, to: clock }).nullable(),
  timeZone: z.string().max(80).refine(isTimeZone),
  locale,
  digest: z.enum(DIGESTS),
  digestClock: clock,
  showsWords: z.boolean(),
})
export type NotificationPreferenceView = z.infer<typeof notificationPreference>

export const pushDevice = z.object({ id: uuid, name: z.string(), since: instant })
export const notificationSettings = z.object({
  /** What my role can be told of. */
  kinds: z.array(kind),
  preference: notificationPreference,
  /** Whether the desk can write mails at all. */
  canMail: z.boolean(),
  email: z.string(),
  /** What a browser subscribes to, base64url. */
  pushKey: z.string(),
  devices: z.array(pushDevice),
})
export type NotificationSettings = z.infer<typeof notificationSettings>

const keyBytes = (count: number) =>
  z.string().refine(text => /^[\w-]+$/.test(text) && Math.floor((text.length * 3) / 4) === count)

/** What the browser gave: only of push services that are known, so that the desk calls no stranger's address. */
export const pushDeviceRequest = z.object({
  endpoint: z.string().max(1000).refine(isPushService),
  p256dh: keyBytes(65),
  auth: keyBytes(16),
  /** By which I know it again. */
  name: z.string().trim().min(1).max(80),
})
export const pushDeviceAnswer = z.object({ id: uuid })
export const pushDeviceRemoval = z.object({ id: uuid })

/** What the live stream tells one person (`event: notice`). */
export const liveNotice = z.object({ rings: z.boolean() })
export type LiveNotice = z.infer<typeof liveNotice>
