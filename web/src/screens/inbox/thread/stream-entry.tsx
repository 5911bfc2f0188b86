import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { Bubble } from './bubble.tsx'
import type { StreamItem } from './build-stream.ts'
import { EventLine } from './event-line.tsx'
import { FoldedEvents } from './folded-events.tsx'
import { OriginalPost } from './original-post.tsx'
import { OutgoingBubble } from './outgoing-bubble.tsx'
import classes from './stream.module.css'

interface Props {
  readonly item: StreamItem
  readonly detail: TicketDetail
}

export function StreamEntry({ item, detail }: Props) {
  switch (item.kind) {
    case 'day':
      return <Day at={item.at} />
    case 'original':
      return <OriginalPost message={item.message} detail={detail} />
    case 'message':
      return <Bubble message={item.message} detail={detail} />
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

function Day({ at }: { readonly at: string }) {
  const { formats } = useLanguage()
  return (
    <div className={classes.day}>
      <span>{formats.day(new Date(at))}</span>
    </div>
  )
}
