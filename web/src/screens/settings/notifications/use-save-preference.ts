import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  NotificationPreferenceView,
  NotificationSettings,
} from '../../../../../src/contract/notification.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { notificationSettingsQuery } from '../../../api/notification-queries.ts'
import { usePreference } from '../../../app/preferences.ts'

const KEY = notificationSettingsQuery.queryKey

/**
 * Keeps what was just chosen: shown at once, one save after the other, each with all that was chosen by then. Where the
 * desk does not take it, what holds is read anew.
 */
export function useSavePreference() {
  const queryClient = useQueryClient()
  const locale = usePreference('locale')
  const save = useMutation({
    scope: { id: 'notificationPreference' },
    mutationFn: () => {
      const known = queryClient.getQueryData<NotificationSettings>(KEY)
      if (known === undefined) throw new Error('saved before it was read')
      return answerOf(desk.POST('/api/notifications/settings', { body: { ...known.preference, locale } }))
    },
    onError: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
  const choose = (chosen: Partial<NotificationPreferenceView>) => {
    queryClient.setQueryData<NotificationSettings>(
      KEY,
      known => known && { ...known, preference: { ...known.preference, ...chosen } },
    )
    save.mutate()
  }
  return { choose, save }
}
