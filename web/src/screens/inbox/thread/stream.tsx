import { useEffect, useMemo, useRef } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { CONVERSATION_ID } from '../conversation-id.ts'
import { useOutgoing } from '../outgoing.ts'
import { buildStream } from './build-stream.ts'
import classes from './stream.module.css'
import { StreamEntry } from './stream-entry.tsx'
import { useSeen } from './use-seen.ts'
import { useShowFound } from './use-show-found.ts'

const NEAR_END = 120

interface Props {
  readonly detail: TicketDetail
}

const localDay = (at: string): string => new Date(at).toDateString()

/** All that was said and done, oldest first. It opens at its end and stays there unless one reads further up. */
export function Stream({ detail }: Props) {
  const { t } = useLanguage()
  const outgoing = useOutgoing(detail.ticket.id)
  const seenUntil = useSeen(detail)
  const items = useMemo(
    () => buildStream(detail.messages, detail.timeline, outgoing, localDay, seenUntil),
    [detail.messages, detail.timeline, outgoing, seenUntil],
  )
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new items are what moves the end
  useEffect(() => {
    const element = box.current
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight
  }, [items])
  useShowFound(box, isAtEnd, items)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const follow = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    follow.observe(element)
    return () => follow.disconnect()
  }, [])
  return (
    <div
      ref={box}
      id={CONVERSATION_ID}
      className={classes.box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
      tabIndex={0}
      role="log"
      aria-label={t('thread.conversation')}
      onScroll={({ currentTarget: it }) => {
        isAtEnd.current = it.scrollHeight - it.scrollTop - it.clientHeight < NEAR_END
      }}
    >
      <div className={classes.inner}>
        {detail.hasEarlierMessages && <p className={classes.line}>{t('thread.earlier')}</p>}
        {items.map(item => (
          <StreamEntry key={item.id} item={item} detail={detail} />
        ))}
      </div>
    </div>
  )
}
