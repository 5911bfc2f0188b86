import { useState } from 'react'
import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { isToldLate, useTellEvent } from '../thread/use-tell-event.ts'
import classes from './customer.module.css'

const FIRST = 8

interface Props {
  readonly entries: readonly TimelineEntry[]
}

/** Everything that happened to this matter, newest first. */
export function Timeline({ entries }: Props) {
  if (!entries.some(isToldLate)) return <Story entries={entries} />
  return (
    <WholeLanguage>
      <Story entries={entries} />
    </WholeLanguage>
  )
}

function Story({ entries }: Props) {
  const { t, formats } = useLanguage()
  const tell = useTellEvent(entries)
  const [isWhole, setIsWhole] = useState(false)
  const newest = entries.toReversed()
  const shown = isWhole ? newest : newest.slice(0, FIRST)
  return (
    <section className={classes.part}>
      <h3>{t('customer.timeline')}</h3>
      <ol className={classes.timeline}>
        {shown.map(entry => (
          <li key={entry.id}>
            <span>{tell(entry)}</span>
            <time dateTime={entry.at}>{formats.dayAndClock(new Date(entry.at))}</time>
          </li>
        ))}
      </ol>
      {newest.length > shown.length && (
        <button type="button" className={classes.all} onClick={() => setIsWhole(true)}>
          {t('customer.wholeTimeline', { n: newest.length })}
        </button>
      )}
    </section>
  )
}
