import type { Locale } from '../language.ts'
import { mayDo, type Role } from '../member/role.ts'
import {
  type Digest,
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationWay,
} from './notification.ts'

export type Ways = Readonly<Record<NotificationKind, readonly NotificationWay[]>>

/** A time of the day in which nothing rings, by the clock on the wall, HH:MM; it may go over midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** How one person wants to be told. */
export interface NotificationPreference {
  readonly ways: Ways
  readonly quiet: QuietHours | null
  /** IANA name; what the clock on the person's wall shows. */
  readonly timeZone: string
  /** In which mails and notes of a device are written. */
  readonly locale: Locale
  readonly digest: Digest
  /** When the daily mail goes, HH:MM. */
  readonly digestClock: string
  /** Whether a note on the device's screen may show names and words of customers. */
  readonly showsWords: boolean
}

const RINGING: readonly NotificationWay[] = ['page', 'push', 'sound', 'mail']
const TOLD: readonly NotificationWay[] = ['page', 'push', 'mail']
const LISTED: readonly NotificationWay[] = ['page', 'mail']

const BY_DEFAULT: Ways = {
  // By mail it is told in any case, at once.
  signInChanged: ['page', 'push'],
  clockBreached: RINGING,
  deliveryTrouble: TOLD,
  accountTrouble: TOLD,
  handedOver: RINGING,
  assigned: RINGING,
  mentioned: RINGING,
  clockWarned: RINGING,
  approvalRefused: TOLD,
  approvalAsked: TOLD,
  approvalGiven: ['page'],
  customerWrote: TOLD,
  departmentAnswered: TOLD,
  woken: ['page'],
  leaveAsked: LISTED,
  leaveDecided: LISTED,
}

/** What holds until the person says otherwise. Who runs the team hears of every late ticket: for him it does not ring. */
export function defaultPreference(
  role: Role,
  place: Pick<NotificationPreference, 'timeZone' | 'locale'>,
): NotificationPreference {
  const runsTeam = mayDo(role, 'team.manage')
  return {
    ways: runsTeam ? { ...BY_DEFAULT, clockBreached: LISTED } : BY_DEFAULT,
    quiet: null,
    digest: runsTeam ? 'daily' : 'off',
    digestClock: '08:00',
    showsWords: false,
    ...place,
  }
}

/** The ways of each kind: those that were chosen, and the usual ones where nothing was. */
export const joinWays = (usual: Ways, chosen: Partial<Ways>): Ways =>
  Object.fromEntries(NOTIFICATION_KINDS.map(kind => [kind, chosen[kind] ?? usual[kind]])) as unknown as Ways
