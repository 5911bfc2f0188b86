import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CustomerNote } from '../../../../../src/contract/customer.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { customerNotice } from '../notice.ts'
import { refreshPeople } from '../use-links.ts'

/** Notes on a person: written, changed and removed by their authors; each step can be taken back. */
export function useNotes(customerId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const onSettled = () => refreshPeople(queryClient)
  const write = useMutation({
    mutationFn: (text: string) =>
      answerOf(
        desk.POST('/api/customers/{id}/notes', { params: { path: { id: customerId } }, body: { text } }),
      ),
    onSettled,
  })
  const sendText = ({ note, text }: { readonly note: CustomerNote; readonly text: string }) =>
    answerOf(desk.PATCH('/api/customer-notes/{id}', { params: { path: { id: note.id } }, body: { text } }))
  const restore = useMutation({ mutationFn: sendText, onSettled })
  const change = useMutation({
    mutationFn: sendText,
    onSuccess: (_, { note }) =>
      customerNotice.show({
        text: t('customers.changed', { what: t('customers.note') }),
        undo: () => restore.mutate({ note, text: note.text }),
      }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: CustomerNote) =>
      answerOf(desk.DELETE('/api/customer-notes/{id}', { params: { path: { id } } })),
    onSuccess: (_, note) =>
      customerNotice.show({ text: t('customers.noteRemoved'), undo: () => write.mutate(note.text) }),
    onSettled,
  })
  return { write, change, remove }
}
