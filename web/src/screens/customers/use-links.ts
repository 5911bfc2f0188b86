import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainCustomerError } from './explain-customer-error.ts'
import { customerNotice } from './notice.ts'

/** Who is whom shows everywhere: in lists, on pages, beside conversations. */
export const refreshPeople = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all(
    ['customer', 'customers', 'ticket', 'tickets'].map(key =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  )

/** Links, merges, splits and their undoing; each is told with the way back. */
export function useLinks() {
  const t = useT()
  const queryClient = useQueryClient()
  const onSettled = () => refreshPeople(queryClient)
  const undo = useMutation({
    mutationFn: (linkId: string) =>
      answerOf(desk.POST('/api/customer-links/{id}/undo', { params: { path: { id: linkId } } })),
    onSuccess: () => customerNotice.show({ text: t('customers.linkUndone') }),
    onError: error => customerNotice.show({ text: explainCustomerError(error, t), isTrouble: true }),
    onSettled,
  })
  const tell = (text: string, linkId: string) =>
    customerNotice.show({ text, undo: () => undo.mutate(linkId) })
  const merge = useMutation({
    mutationFn: ({ id, otherId, isSuggested }: Merge) =>
      answerOf(
        desk.POST('/api/customers/{id}/merge', {
          params: { path: { id } },
          body: { otherId, isSuggested },
        }),
      ),
    onSuccess: ({ linkId }, { name, otherName }) => tell(t('customers.merged', { name, otherName }), linkId),
    onSettled,
  })
  const link = useMutation({
    mutationFn: ({ id, profileId }: { id: string; profileId: string; name: string; handle: string }) =>
      answerOf(desk.POST('/api/customers/{id}/profiles', { params: { path: { id } }, body: { profileId } })),
    onSuccess: ({ linkId }, { name, handle }) => tell(t('customers.linked', { name, handle }), linkId),
    onSettled,
  })
  const split = useMutation({
    mutationFn: ({ id, profileId }: { id: string; profileId: string; handle: string }) =>
      answerOf(desk.POST('/api/customers/{id}/split', { params: { path: { id } }, body: { profileId } })),
    onSuccess: ({ linkId }, { handle }) => tell(t('customers.wasSplit', { handle }), linkId),
    onSettled,
  })
  const dismiss = useMutation({
    mutationFn: ({ id, otherId }: { id: string; otherId: string }) =>
      answerOf(
        desk.POST('/api/customers/{id}/suggestions/dismiss', { params: { path: { id } }, body: { otherId } }),
      ),
    onSuccess: () => customerNotice.show({ text: t('customers.dismissed') }),
    onSettled,
  })
  return { merge, link, split, undo, dismiss }
}

export interface Merge {
  readonly id: string
  readonly otherId: string
  readonly isSuggested: boolean
  readonly name: string
  readonly otherName: string
}
