import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Locale } from '../../core/language.ts'
import type { DoorDeed } from '../../core/member/door-deed.ts'
import type { Digest, NotificationKind, NotificationWay } from '../../core/notification/notification.ts'
import type { Ways } from '../../core/notification/preference.ts'

/** What the words of a notice need besides its ticket. */
export interface NotificationDetail {
  /** Who did it. */
  readonly actorId?: string
  readonly department?: string
  readonly accountId?: string
  /** Whose leave it is. */
  readonly leaveOf?: string
  /** What became of the person's own doors. */
  readonly deed?: DoorDeed
  /** How many notices that quiet hours held its note on devices stands for. */
  readonly sumsUp?: number
}

/** One matter of which a person is told; as long as it is unread, what happens again is told in the same row. */
export interface NotificationTable {
  workspace_id: string
  id: string
  member_id: string
  group_key: string
  ticket_id: string | null
  /** The most pressing first. */
  kinds: NotificationKind[]
  times: number
  /** All by which it was or will be told. */
  ways: NotificationWay[]
  detail: JSONColumnType<NotificationDetail>
  first_at: Date
  last_at: Date
  seen_at: Date | null
  read_at: Date | null
  /** When it is to go to the person's devices; null when nothing is to go. */
  push_at: Date | null
  push_attempts: Generated<number>
  /** Until when quiet hours keep it from devices and tones; null where nothing is held. */
  held_until: Date | null
  /** When it rang last. */
  rings_at: Date | null
  mailed_at: Date | null
}
/** How one person wants to be told; there is none of whoever never said anything. */
export interface NotificationPreferenceTable {
  workspace_id: string
  member_id: string
  ways: ColumnType<Partial<Ways>, string, string>
  quiet_from: string | null
  quiet_to: string | null
  time_zone: string
  locale: Locale
  digest: Digest
  digest_clock: string
  shows_words: boolean
}
/** When the last mail that sums up went to somebody. */
export interface NotificationDigestTable {
  workspace_id: string
  member_id: string
  sent_at: Date
}
/** A browser of somebody that takes notes; address and keys are sealed. */
export interface PushSubscriptionTable {
  workspace_id: string
  id: string
  member_id: string
  endpoint_hash: Buffer
  sealed: Buffer
  name: string
  created_at: Date
}
/** How far a reader of the stream of events has come. */
export interface EventCursorTable {
  reader: string
  xid: string
  event_id: string
}

export interface NotificationTables {
  notification: NotificationTable
  notification_preference: NotificationPreferenceTable
  notification_digest: NotificationDigestTable
  push_subscription: PushSubscriptionTable
  event_cursor: EventCursorTable
}
