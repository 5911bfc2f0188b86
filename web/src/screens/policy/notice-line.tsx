import { Button, CloseButton } from '@mantine/core'
import { useStore } from '../../app/store.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { clearPolicyNotice, policyNotice } from './notice.ts'
import classes from './policy.module.css'

export function NoticeLine() {
  const t = useT()
  const shown = useStore(policyNotice)
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
                clearPolicyNotice()
                shown.undo?.()
              }}
            >
              {t('policy.undo')}
            </Button>
          )}
          <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={clearPolicyNotice} />
        </div>
      )}
    </div>
  )
}
