import { Button, Modal } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CopyField } from '../../customers/settings/copy-field.tsx'
import classes from './programs.module.css'

interface Props {
  readonly title: string
  readonly label: string
  readonly value: string
  onClose(): void
}

/** A secret that nobody sees again: a click beside the window does not take it away. */
export function ShownOnce({ title, label, value, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={title}
      onClose={onClose}
    >
      <p className={classes.dialogWords}>{t('programs.madeWords')}</p>
      <CopyField label={label} value={value} />
      <div className={classes.dialogActs}>
        <Button onClick={onClose}>{t('programs.doneCopying')}</Button>
      </div>
    </Modal>
  )
}
