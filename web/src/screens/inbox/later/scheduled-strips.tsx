import { useState } from 'react'
import type { ScheduledReplyView } from '../../../../../src/contract/scheduled-reply.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './later.module.css'
import { ScheduledStrip } from './scheduled-strip.tsx'

interface Props {
  readonly detail: TicketDetail
  readonly scheduled: readonly ScheduledReplyView[]
}

/** The next answer that waits for its time; the others behind a press, so that the conversation keeps its room. */
export function ScheduledStrips({ detail, scheduled }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const further = scheduled.length - 1
  const shown = isOpen ? scheduled : scheduled.slice(0, 1)
  return (
    <>
      {shown.map((each, place) => (
        <ScheduledStrip key={each.id} detail={detail} scheduled={each} isNext={place === 0} />
      ))}
      {further > 0 && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('later.fewer') : t('later.more', { n: further })}
        </button>
      )}
    </>
  )
}
