import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InviteRequest } from '../../../../../src/contract/people.ts'
import type { Locale } from '../../../../../src/core/language.ts'
import type { Role } from '../../../../../src/core/member/role.ts'
import { answerOf, desk } from '../../../api/client.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => answerOf(desk.GET('/api/people')),
})

const at = (id: string) => ({ params: { path: { id } } })

/** What changes who is at the desk is seen wherever people are chosen or named. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(['people', 'members', 'team'].map(key => queryClient.invalidateQueries({ queryKey: [key] })))
}

export function useInvite() {
  const onSettled = useRefresh()
  return useMutation({
    mutationFn: (body: InviteRequest) => answerOf(desk.POST('/api/invitations', { body })),
    onSettled,
  })
}

export function useInvitationActs(id: string) {
  const onSettled = useRefresh()
  const renew = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/invitations/{id}/renew', at(id))),
    onSettled,
  })
  const revoke = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/invitations/{id}', at(id))),
    onSettled,
  })
  return { renew, revoke }
}

export function usePersonActs(id: string) {
  const onSettled = useRefresh()
  const changeRole = useMutation({
    mutationFn: (role: Role) => answerOf(desk.POST('/api/people/{id}/role', { ...at(id), body: { role } })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/people/{id}', at(id))),
    onSettled,
  })
  const makeLink = useMutation({
    mutationFn: (language: Locale) =>
      answerOf(desk.POST('/api/people/{id}/reset-link', { ...at(id), body: { language } })),
  })
  return { changeRole, remove, makeLink }
}
