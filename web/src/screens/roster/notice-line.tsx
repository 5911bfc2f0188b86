import { Button, CloseButton } from '@mantine/core'
import { useStore } from '../../app/store.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { clearRosterNotice, rosterNotice } from './notice.ts'
import classes from './roster.module.css'

export function NoticeLine() {
  const t = useT()
  const shown = useStore(rosterNotice)
  return (
    <div role="status">
      {shown !== null && (
        <div className={classes.notice}>
          <span>{shown.text}</span>
          {shown.undo !== undefined && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                clearRosterNotice()
                shown.undo?.()
              }}
            >
              {t('roster.undo')}
            </Button>
          )}
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={clearRosterNotice} />
        </div>
      )}
    </div>
  )
}
