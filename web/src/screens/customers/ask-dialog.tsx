import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/locale-provider.tsx'
import { CustomerTrouble } from './customer-trouble.tsx'
import classes from './customers.module.css'

interface Props {
  readonly title: string
  readonly words: ReactNode
  readonly yes: string
  readonly isPending?: boolean
  readonly error?: unknown
  onYes(): void
  onClose(): void
}

/** Asks before something that others will feel; stays, with the reason, when it could not be done. */
export function AskDialog({ title, words, yes, isPending = false, error = null, onYes, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialogWords}>{words}</div>
      {error !== null && <CustomerTrouble error={error} />}
      <div className={classes.dialogActs}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button loading={isPending} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Modal>
  )
}
