import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/locale-provider.tsx'
import classes from './ask-first.module.css'

interface Props {
  readonly title: string
  readonly words: ReactNode
  readonly yes: string
  /** It ends something that people would miss; otherwise they only should know what it does. */
  readonly isGrave?: boolean
  readonly isPending?: boolean
  /** Why it could not be done: the question stays open beside it. */
  readonly trouble?: ReactNode
  onYes(): void
  onClose(): void
}

/** Asks before something that others will feel or that cannot be taken back. */
export function AskFirst({
  title,
  words,
  yes,
  isGrave = true,
  isPending = false,
  trouble = null,
  onYes,
  onClose,
}: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.words}>{words}</div>
      {trouble}
      <div className={classes.acts}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button {...(isGrave && { color: 'var(--urgent-edge)' })} loading={isPending} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Modal>
  )
}
