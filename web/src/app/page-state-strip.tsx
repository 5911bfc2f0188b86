import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useT } from '../i18n/locale-provider.tsx'
import { pageState } from '../parts/page-state.ts'
import classes from './offline-strip.module.css'
import { useStore } from './store.ts'

/** Says that loading the page anew would help: nobody is made to, and drafts are kept in this browser. */
export function PageStateStrip() {
  const t = useT()
  const state = useStore(pageState)
  return (
    <div role="status">
      {state !== 'whole' && (
        <div className={classes.quiet}>
          <IconRefresh size={16} aria-hidden="true" />
          {t(`app.${state}`)}
          <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
            {t('app.reload')}
          </Button>
        </div>
      )}
    </div>
  )
}
