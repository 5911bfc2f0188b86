import type { NotificationPreference } from '../../core/notification/preference.ts'
import { putPreference } from '../../store/notification-preference.ts'
import type { Desk } from '../desk.ts'

type Chosen = Omit<NotificationPreference, 'ways'> & {
  readonly ways: Partial<NotificationPreference['ways']>
}

/** How a person wants to be told from now on. Of kinds that are not named, what is usual for his role holds. */
export const savePreference = (
  desk: Desk,
  workspaceId: string,
  memberId: string,
  { ways, quiet, timeZone, locale, digest, digestClock, showsWords }: Chosen,
): Promise<void> =>
  desk.database.inWorkspace(workspaceId, trx =>
    putPreference(trx, {
      workspace_id: workspaceId,
      member_id: memberId,
      ways,
      quiet_from: quiet?.from ?? null,
      quiet_to: quiet?.to ?? null,
      time_zone: timeZone,
      locale,
      digest,
      digest_clock: digestClock,
      shows_words: showsWords,
    }),
  )
