import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './articles.module.css'

/** Asks before what was written is left behind, by whatever way. `hasUnsaved` is asked at that moment. */
export function LeaveDialog({ hasUnsaved }: { readonly hasUnsaved: () => boolean }) {
  const t = useT()
  const blocker = useBlocker({
    shouldBlockFn: hasUnsaved,
    enableBeforeUnload: hasUnsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Modal
      opened
      centered
      onClose={blocker.reset}
      title={t('articles.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.sure}>{t('articles.leaveWords')}</p>
      <div className={classes.leaving}>
        <Button variant="default" onClick={blocker.proceed}>
          {t('articles.leave')}
        </Button>
        <Button data-autofocus onClick={blocker.reset}>
          {t('articles.stay')}
        </Button>
      </div>
    </Modal>
  )
}
