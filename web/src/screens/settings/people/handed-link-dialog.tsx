import { Button, CopyButton, Modal, TextInput } from '@mantine/core'
import type { HandedLink } from '../../../../../src/contract/people.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './people.module.css'

interface Props {
  readonly title: string
  readonly words: string
  readonly to: string
  readonly handed: HandedLink
  onClose(): void
}

/** A link that was just made: gone by mail, or here, this once, to be passed on. */
export function HandedLinkDialog({ title, onClose, ...props }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <HandedLinkWords {...props} onClose={onClose} />
    </Modal>
  )
}

export function HandedLinkWords({ words, to, handed, onClose }: Omit<Props, 'title'>) {
  const t = useT()
  const { link } = handed
  if (link === null)
    return (
      <div className={classes.dialog}>
        <p role="status">{t('people.mailed', { to })}</p>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    )
  return (
    <div className={classes.dialog}>
      <p>{words}</p>
      <TextInput
        label={t('people.link')}
        value={link}
        readOnly
        data-autofocus
        onFocus={event => event.currentTarget.select()}
      />
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'people.copied' : 'people.copy')}</Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}
