import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { answerOf, desk } from '../../../api/client.ts'
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
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('ticketing.removeTitle', { name: system.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('ticketing.removeWords', { n: system.departments.length })}</p>
      {remove.isError && <Trouble error={remove.error} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="var(--urgent-edge)" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('accounts.remove')}
        </Button>
      </Group>
    </Modal>
  )
}
