import { Button, Modal } from '@mantine/core'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './policy.module.css'

interface Props {
  readonly title: string
  readonly words: string
  readonly yes: string
  onYes(): void
  onClose(): void
}

export function AskDialog({ title, words, yes, onYes, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.dialogWords}>{words}</p>
      <div className={classes.dialogActs}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          color="var(--urgent-edge)"
          onClick={() => {
            onClose()
            onYes()
          }}
        >
          {yes}
        </Button>
      </div>
    </Modal>
  )
}
