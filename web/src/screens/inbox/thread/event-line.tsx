import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'
import { useTellEvent } from './use-tell-event.ts'

export function EventLine({ entry }: { readonly entry: TimelineEntry }) {
  const { formats } = useLanguage()
  const tell = useTellEvent()
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
