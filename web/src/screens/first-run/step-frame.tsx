import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './first-run.module.css'

/** Where a page of the guide leads. */
export interface Moves {
  onNext(): void
  /** Null on the first page. */
  readonly onBack: (() => void) | null
}

interface Props extends Moves {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
  /** What is done before one goes on; absent, one goes on at once. */
  onContinue?(): void
  readonly isBusy?: boolean
  readonly isGood?: boolean
}

/** One page of the guide: read out from its heading on, continued by Enter, and skipped by a button. */
export function StepFrame(props: Props) {
  const { title, words, children, onNext, onBack, onContinue = onNext, isBusy = false, isGood = true } = props
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form
      className={classes.card}
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        if (isGood && !isBusy) onContinue()
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.words}>{words}</p>
      {children}
      <div className={classes.moves}>
        {onBack !== null && (
          <Button variant="default" onClick={onBack}>
            {t('firstRun.back')}
          </Button>
        )}
        <span className={classes.space} />
        <Button variant="subtle" onClick={onNext}>
          {t('firstRun.skip')}
        </Button>
        <Button type="submit" disabled={!isGood} loading={isBusy}>
          {t('firstRun.next')}
        </Button>
      </div>
    </form>
  )
}
