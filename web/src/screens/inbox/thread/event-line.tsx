import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'
import { isToldLate, useTellEvent } from './use-tell-event.ts'

interface Props {
  readonly entry: TimelineEntry
}

export function EventLine({ entry }: Props) {
  if (!isToldLate(entry)) return <Line entry={entry} />
  return (
    <WholeLanguage>
      <Line entry={entry} />
    </WholeLanguage>
  )
}

function Line({ entry }: Props) {
  const { formats } = useLanguage()
  const tell = useTellEvent([entry])
  const at = new Date(entry.at)
  return (
    <p className={classes.line}>
      {tell(entry)}
      {' · '}
      <time dateTime={entry.at} title={formats.dayAndClock(at)}>
        {formats.clock(at)}
      </time>
    </p>
  )
}
