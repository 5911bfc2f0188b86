import type { QueryClient } from '@tanstack/react-query'
import type { NotificationMarkRequest } from '../../../src/contract/notification.ts'
import { answerOf, desk } from '../api/client.ts'
import { notificationsQuery, unreadQuery } from '../api/notification-queries.ts'

/** Marks them, here at once and at the desk; where the desk does not hear of it, things stand as they did. */
export async function markNotifications(
  queryClient: QueryClient,
  body: NotificationMarkRequest,
): Promise<void> {
  const isMeant = ({ id, ticketId }: { id: string; ticketId: string | null }) =>
    (body.ids === undefined || body.ids.includes(id)) &&
    (body.ticketId === undefined || body.ticketId === ticketId)
  if (body.mark === 'read')
    queryClient.setQueryData(notificationsQuery.queryKey, known =>
      known === undefined
        ? known
        : {
            ...known,
            pages: known.pages.map(page => ({
              ...page,
              notifications: page.notifications.map(each =>
                isMeant(each) ? { ...each, isRead: true } : each,
              ),
            })),
          },
    )
  try {
    const { unread } = await answerOf(desk.POST('/api/notifications/marks', { body }))
    queryClient.setQueryData(unreadQuery.queryKey, { unread })
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: notificationsQuery.queryKey })
    throw error
  }
}
