import { type ReactNode, useId, useState } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './long-words.module.css'
import { messageAnchor } from './use-show-found.ts'

interface Props {
  readonly message: MessageView
  readonly text: string
  /** What is to be answered is there whole; so is what somebody was led to. */
  readonly isNewest: boolean
  readonly children: ReactNode
}

/** So many characters are read at a glance. */
const LONG = 1_500

/** What is longer than one reads at a glance shows its beginning, and the rest when it is asked for. */
export function LongWords({ message, text, isNewest, children }: Props) {
  const t = useT()
  const id = useId()
  const [isOpen, setIsOpen] = useState(() => isNewest || location.hash === `#${messageAnchor(message.id)}`)
  if (text.length < LONG) return children
  return (
    <>
      <div id={id} className={isOpen ? undefined : classes.beginning}>
        {children}
      </div>
      <button
        type="button"
        className={classes.act}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'letter.readLess' : 'letter.readAll')}
      </button>
    </>
  )
}
