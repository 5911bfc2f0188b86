import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './policy.module.css'

interface Props {
  readonly inForce: PolicyView
  readonly mayPublish: boolean
  readonly more: ReactNode
  /** Null where I may not. */
  readonly onPublish: (() => void) | null
}

/** What is in force, since when, by whom and why; and what is done about it. */
export function PolicyHead({ inForce, mayPublish, more, onPublish }: Props) {
  const { t } = useLanguage()
  return (
    <header className={classes.head}>
      <div className={classes.told}>
        <h1>
          {t('policy.title')}
          <span className={classes.version}>
            {t('policy.version', { version: inForce.version })} {t('policy.inForce')}
          </span>
        </h1>
        <p className={classes.purpose}>{t('policy.words')}</p>
        <p>
          <Published inForce={inForce} />
        </p>
      </div>
      <div className={classes.acts}>
        {more}
        {onPublish !== null && (
          <Button disabled={!mayPublish} onClick={onPublish}>
            {t('policy.publish')}
          </Button>
        )}
      </div>
    </header>
  )
}

function Published({ inForce: { publishedAt, publishedBy, note } }: Pick<Props, 'inForce'>) {
  const { t, formats } = useLanguage()
  const time = formats.dayAndClock(new Date(publishedAt))
  return (
    <>
      {publishedBy === null
        ? t('policy.begunWith', { time })
        : t('policy.published', { name: publishedBy, time })}
      {note !== '' && (
        <>
          {': '}
          <span className={classes.note}>{note}</span>
        </>
      )}
    </>
  )
}
