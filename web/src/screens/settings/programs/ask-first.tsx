import { Button, Modal } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ProgramTrouble } from './program-trouble.tsx'
import classes from './programs.module.css'

interface Props {
  readonly title: string
  readonly words: string
  readonly yes: string
  readonly isPending: boolean
  readonly error: unknown
  onYes(): void
  onClose(): void
}

/** Asks before something that cannot be taken back; stays, with the reason, when it could not be done. */
export function AskFirst({ title, words, yes, isPending, error, onYes, onClose }: Props) {
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
      <ProgramTrouble error={error} />
      <div className={classes.dialogActs}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="red" loading={isPending} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Modal>
  )
}
