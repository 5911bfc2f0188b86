import { Button, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { FirstRunView } from '../../../../src/contract/first-run.ts'
import type { FirstDeed } from '../../../../src/core/first-run/first-run.ts'
import { layers, setLayer } from '../../app/layers.ts'
import { useStore } from '../../app/store.ts'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import classes from './first-deeds.module.css'
import { firstRunQuery, useFirstRunAct } from './first-run-queries.ts'

type FirstRun = NonNullable<FirstRunView['firstRun']>
type Deed = FirstRun['deeds'][number]

/** What there is to do on the first day, above the list of tickets. Nothing where nobody is guided any more. */
export function FirstDeeds() {
  const { data } = useQuery(firstRunQuery)
  const run = data?.firstRun ?? null
  if (run === null || run.isDismissed) return null
  return (
    <WholeLanguage>
      <Deeds run={run} />
    </WholeLanguage>
  )
}

function Deeds({ run }: { readonly run: FirstRun }) {
  const t = useT()
  const act = useFirstRunAct()
  const [isOpen, setIsOpen] = useState(true)
  useNotePalette(run.deeds)
  const settled = run.deeds.filter(each => each.isDone || each.isSkipped).length
  const total = run.deeds.length
  return (
    <section className={classes.box} aria-label={t('firstRun.deeds')}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>{t('firstRun.deeds')}</span>
        <small>{t('firstRun.deedsDone', { done: settled, total })}</small>
        <IconChevronDown size={16} aria-hidden="true" data-open={isOpen} />
      </button>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(settled / total) * 100}%` }} />
      </div>
      {isOpen && (
        <>
          <ul className={classes.deeds}>
            {run.deeds.map(each => (
              <DeedLine
                key={each.deed}
                {...each}
                onSkip={() => act.mutate({ act: 'skip', deed: each.deed })}
              />
            ))}
          </ul>
          {settled === total && <p className={classes.done}>{t('firstRun.allDone')}</p>}
          <div className={classes.acts}>
            {run.step !== null && <Link to="/first-run">{t('firstRun.continue')}</Link>}
            <Button size="compact-sm" variant="subtle" onClick={() => act.mutate({ act: 'dismiss' })}>
              {t('firstRun.dismiss')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** Whoever opens the palette has done that deed. */
function useNotePalette(deeds: readonly Deed[]): void {
  const { palette: isOpen } = useStore(layers)
  const { mutate } = useFirstRunAct()
  const isOwed = deeds.some(each => each.deed === 'palette' && !each.isDone)
  useEffect(() => {
    if (isOpen && isOwed) mutate({ act: 'openPalette' })
  }, [isOpen, isOwed, mutate])
}

function DeedLine({ deed, isDone, isSkipped, onSkip }: Deed & { onSkip(): void }) {
  const t = useT()
  const words = t(`firstRun.deed.${deed}`)
  if (isDone || isSkipped)
    return (
      <li className={classes.settled} data-done={isDone}>
        {isDone ? (
          <IconCircleCheck size={18} aria-hidden="true" />
        ) : (
          <IconCircleMinus size={18} aria-hidden="true" />
        )}
        <VisuallyHidden>
          {t(isDone ? 'firstRun.deedDone' : 'firstRun.deedSkipped', { deed: words })}
        </VisuallyHidden>
        <span aria-hidden="true">{words}</span>
      </li>
    )
  return (
    <li>
      <IconCircle size={18} aria-hidden="true" />
      <Way deed={deed} words={words} />
      <button
        type="button"
        className={classes.skip}
        aria-label={t('firstRun.deedSkip', { deed: words })}
        onClick={onSkip}
      >
        {t('firstRun.skip')}
      </button>
    </li>
  )
}

/** Where the deed is done; two are done right here. */
function Way({ deed, words }: { readonly deed: FirstDeed; readonly words: string }) {
  const t = useT()
  switch (deed) {
    case 'connect':
      return <Link to="/accounts">{words}</Link>
    case 'publish':
      return (
        <Link to="/first-run" search={{ step: 'policy' }}>
          {words}
        </Link>
      )
    case 'invite':
      return (
        <Link to="/settings" search={{ section: 'people' }}>
          {words}
        </Link>
      )
    case 'palette':
      return (
        <button type="button" className={classes.way} onClick={() => setLayer('palette', true)}>
          {words}
        </button>
      )
    default:
      return (
        <span>
          {words}
          <small>{t(`firstRun.deedHint.${deed}`)}</small>
        </span>
      )
  }
}
