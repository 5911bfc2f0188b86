import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** How much I have not read: the figure at the bell. */
export const unreadQuery = queryOptions({
  queryKey: ['unread'],
  queryFn: () => answerOf(desk.GET('/api/notifications/count')),
})

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications'],
  queryFn: ({ pageParam }) =>
    answerOf(
      desk.GET('/api/notifications', {
        params: { query: { limit: 30, ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextCursor,
})

export const notificationSettingsQuery = queryOptions({
  queryKey: ['notificationSettings'],
  queryFn: () => answerOf(desk.GET('/api/notifications/settings')),
})
