import { Button, CloseButton } from '@mantine/core'
import { createStore, useStore } from '../../../app/store.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './answers.module.css'

/** A line that says what was just done, and takes it back while that is possible. */
interface Notice {
  readonly text: string
  readonly undo?: () => void
}

const SHOWN_MS = 12_000
const notice = createStore<Notice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showAnswersNotice(next: Notice | null): void {
  clearTimeout(timer)
  notice.set(next)
  if (next !== null) timer = setTimeout(() => notice.set(null), SHOWN_MS)
}

export function AnswersNotice() {
  const t = useT()
  const shown = useStore(notice)
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
                showAnswersNotice(null)
                shown.undo?.()
              }}
            >
              {t('macros.undo')}
            </Button>
          )}
          <CloseButton
            size="sm"
            c="inherit"
            aria-label={t('app.close')}
            onClick={() => showAnswersNotice(null)}
          />
        </div>
      )}
    </div>
  )
}
