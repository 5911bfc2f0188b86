import { Button, Modal, Stack } from '@mantine/core'
import { SKIP_REASONS, type SkipReason } from '../../../../../src/core/queue/words.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useGiveBack } from '../next/use-give-back.ts'

interface Props {
  readonly ticketId: string
  onClose(): void
}

/** The same reasons as in the menu of the line above the conversation, for whoever came by key. */
export function GiveBackQuestion({ ticketId, onClose }: Props) {
  const t = useT()
  const giveBack = useGiveBack(ticketId)
  const choose = (reason: SkipReason) => {
    onClose()
    giveBack.mutate(reason)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('routing.giveBackWhy')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={380}
      padding="md"
      yOffset="14vh"
    >
      <Stack gap={6}>
        {SKIP_REASONS.map((reason, place) => (
          <Button
            key={reason}
            variant="default"
            fullWidth
            justify="start"
            data-autofocus={place === 0 || undefined}
            onClick={() => choose(reason)}
          >
            {t(`routing.skip.${reason}`)}
          </Button>
        ))}
      </Stack>
    </Modal>
  )
}
