import { Button } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import type { Removal } from './use-editor.ts'

interface Props {
  readonly removal: Removal | null
  onUndo(): void
}

/** Says what was just taken away, until something else changes. */
export function RemovalNotice({ removal, onUndo }: Props) {
  const t = useT()
  return (
    <div role="status" className={classes.noticePlace}>
      {removal !== null && (
        <div className={classes.notice}>
          <span>{removal.said}</span>
          <Button size="compact-sm" variant="default" onClick={onUndo}>
            {t('policyTools.undo')}
          </Button>
        </div>
      )}
    </div>
  )
}
