import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly system: TicketingSystemView
  onClose(): void
}

export function RemoveSystem({ system, onClose }: Props) {
  const t = useT()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/ticketing/{id}', { params: { path: { id: system.id } } })),
    onSuccess: onClose,
    onSettled: () => {
      for (const queryKey of [['ticketing'], ['departments']])
        void queryClient.invalidateQueries({ queryKey })
    },
  })
  return (
    <AskFirst
      title={t('ticketing.removeTitle', { name: system.name })}
      words={t('ticketing.removeWords', { n: system.departments.length })}
      yes={t('accounts.remove')}
      isPending={remove.isPending}
      trouble={remove.isError && <Trouble error={remove.error} />}
      onYes={() => remove.mutate()}
      onClose={onClose}
    />
  )
}
