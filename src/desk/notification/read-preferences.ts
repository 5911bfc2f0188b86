import { isRole, type Role } from '../../core/member/role.ts'
import {
  defaultPreference,
  joinWays,
  type NotificationPreference,
} from '../../core/notification/preference.ts'
import type { Trx } from '../../store/database.ts'
import { listPreferenceRows, type PreferenceRow } from '../../store/notification-preference.ts'
import { getPolicy } from '../../store/policy.ts'

export interface NotifiedPerson {
  readonly role: Role
  readonly name: string
  readonly email: string
  readonly preference: NotificationPreference
}

/** Everybody who works here, and how each wants to be told; who never said anything, as is usual for his role. */
export async function readNotifiedPeople(
  trx: Trx,
  workspaceId: string,
): Promise<ReadonlyMap<string, NotifiedPerson>> {
  const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
  const rows = new Map((await listPreferenceRows(trx, workspaceId)).map(row => [row.member_id, row]))
  const members = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'member.role', 'user.name', 'user.email'])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.removed_at', 'is', null)
    .execute()
  return new Map(
    members.flatMap(({ id, role, name, email }) =>
      isRole(role)
        ? [[id, { role, name, email, preference: toPreference(role, rows.get(id), timeZone) }] as const]
        : [],
    ),
  )
}

/** @param timeZone the desk's own, for whoever has not said where he is. */
export function toPreference(
  role: Role,
  row: PreferenceRow | undefined,
  timeZone: string,
): NotificationPreference {
  const usual = defaultPreference(role, { timeZone, locale: 'en' })
  if (row === undefined) return usual
  return {
    ways: joinWays(usual.ways, row.ways),
    quiet:
      row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
    timeZone: row.time_zone,
    locale: row.locale,
    digest: row.digest,
    digestClock: row.digest_clock,
    showsWords: row.shows_words,
  }
}
