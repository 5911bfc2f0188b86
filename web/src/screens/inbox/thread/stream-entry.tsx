import type { ReactNode } from 'react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import { useStore } from '../../../app/store.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { matterStep } from '../matters/matter-step.ts'
import { Bubble } from './bubble.tsx'
import type { StreamItem } from './build-stream.ts'
import { EventLine } from './event-line.tsx'
import { FoldedEvents } from './folded-events.tsx'
import { OriginalPost } from './original-post.tsx'
import { OutgoingBubble } from './outgoing-bubble.tsx'
import classes from './stream.module.css'

const Choosable = lazyPart(() => import('../matters/choosable.tsx'), 'Choosable')

interface Props {
  readonly item: StreamItem
  readonly detail: TicketDetail
}

export function StreamEntry({ item, detail }: Props) {
  switch (item.kind) {
    case 'day':
      return <Day at={item.at} />
    case 'new':
      return <News />
    case 'original':
      return (
        <MayChoose message={item.message} detail={detail}>
          <OriginalPost message={item.message} detail={detail} />
        </MayChoose>
      )
    case 'message':
      return (
        <MayChoose message={item.message} detail={detail}>
          <Bubble message={item.message} detail={detail} />
        </MayChoose>
      )
    case 'event':
      return <EventLine entry={item.entry} />
    case 'events':
      return <FoldedEvents entries={item.entries} />
    case 'outgoing':
      return <OutgoingBubble outgoing={item.outgoing} />
    default:
      return assertNever(item)
  }
}

interface MayChooseProps {
  readonly message: MessageView
  readonly detail: TicketDetail
  readonly children: ReactNode
}

/** While the ticket is being split, every message of it can be chosen. */
function MayChoose({ message, detail, children }: MayChooseProps) {
  const step = useStore(matterStep)
  if (step?.kind !== 'split' || step.ticketId !== detail.ticket.id || message.isContext) return children
  return (
    <Choosable message={message} meanwhile={children}>
      {children}
    </Choosable>
  )
}

function News() {
  const { t } = useLanguage()
  return (
    <div className={classes.news}>
      <span>{t('thread.newSince')}</span>
    </div>
  )
}

function Day({ at }: { readonly at: string }) {
  const { formats } = useLanguage()
  return (
    <div className={classes.day}>
      <span>{formats.day(new Date(at))}</span>
    </div>
  )
}
