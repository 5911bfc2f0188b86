import { useState } from 'react'
import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { EventLine } from './event-line.tsx'
import classes from './stream.module.css'

export function FoldedEvents({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('thread.folded', { n: entries.length })}
      </button>
      {isOpen && entries.map(entry => <EventLine key={entry.id} entry={entry} />)}
    </>
  )
}
