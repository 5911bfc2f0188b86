import { Button, Modal } from '@mantine/core'
import type { IncidentView } from '../../../../src/contract/incident.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './incidents.module.css'

interface Props {
  readonly incident: IncidentView
  onResolve(): void
  /** It is resolved, and those of its tickets that are not come marked. */
  onResolveAndMark(): void
  onClose(): void
}

/** What becomes of tickets that are still open: nobody is told by himself. */
export function ResolveDialog({ incident, onResolve, onResolveAndMark, onClose }: Props) {
  const t = useT()
  const { open } = incident.tickets
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('incidents.resolveTitle', { title: incident.title })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.sure}>{t('incidents.resolveWords', { n: open })}</p>
      <div className={classes.formActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button variant="default" onClick={onResolve}>
          {t('incidents.resolveOnly')}
        </Button>
        <Button data-autofocus onClick={onResolveAndMark}>
          {t('incidents.resolveAndMark', { n: open })}
        </Button>
      </div>
    </Modal>
  )
}
