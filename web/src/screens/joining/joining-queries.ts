import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(desk.POST('/api/invitation/read', { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const resetQuery = (token: string) =>
  queryOptions({
    queryKey: ['reset', token],
    queryFn: () => answerOf(desk.POST('/api/password/reset/read', { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
