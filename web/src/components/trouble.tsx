import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { DeskError } from '../api/desk-error.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { explainError } from './explain-error.ts'
import classes from './trouble.module.css'

interface Props {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  /** In place of those that everybody knows: of a screen with refusals of its own. */
  readonly words?: string
}

/** What went wrong, where it went wrong: the cause in plain words, a way on, and an id to quote. */
export function Trouble({ error, onRetry, words }: Props) {
  const t = useT()
  const requestId = error instanceof DeskError ? error.requestId : null
  return (
    <div className={classes.card} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div className={classes.words}>
        <div>{words ?? explainError(error, t)}</div>
        {requestId !== null && <div className={classes.id}>{t('errors.requestId', { id: requestId })}</div>}
      </div>
      {onRetry !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t('errors.retry')}
        </Button>
      )}
    </div>
  )
}
