import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly text: string
  onSend(text: string): void
  onClose(): void
}

export function EditFailed({ text: first, onSend, onClose }: Props) {
  const t = useT()
  const [text, setText] = useState(first)
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('delivery.editTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Textarea
        autosize
        minRows={4}
        data-autofocus
        aria-label={t('delivery.editTitle')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => onSend(text)}>
          {t('delivery.sendAgain')}
        </Button>
      </Group>
    </Modal>
  )
}
