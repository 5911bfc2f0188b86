import { IconLock, IconNote } from '@tabler/icons-react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { Age } from '../../../components/age.tsx'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { Translation, TranslationAct } from '../translation/translation.tsx'
import classes from './bubble.module.css'
import { DeliveryLine } from './delivery-line.tsx'
import { HideAct } from './hide-act.tsx'
import { Marks } from './marks.tsx'
import { NetworkMarks } from './network-marks.tsx'
import { PollShown } from './poll-shown.tsx'
import { Quoted } from './quoted.tsx'
import { ReactActs } from './react-acts.tsx'
import { ShownMedia } from './shown-media.tsx'
import { Sightings } from './sightings.tsx'
import { messageAnchor } from './use-show-found.ts'
import { Words } from './words.tsx'

interface Props {
  readonly message: MessageView
  readonly detail: TicketDetail
}

/** One thing said. Who may read it decides its look: the public, one customer, or only us. */
export function Bubble({ message, detail }: Props) {
  const t = useT()
  const isOurs = message.direction === 'outbound'
  const side = message.visibility === 'internal' || !isOurs ? classes.theirs : classes.ours
  return (
    <article
      id={messageAnchor(message.id)}
      tabIndex={-1}
      className={classNames(
        classes.entry,
        side,
        classes[message.visibility],
        message.isContext && classes.context,
        message.letter !== null && classes.letter,
        message.delivery !== null && classes[message.delivery.state],
      )}
      aria-label={t(`visibility.${message.visibility}`)}
    >
      <div className={classes.bubble}>
        <VisibilityWord message={message} />
        <Words message={message} isNewest={message.id === detail.messages.at(-1)?.id} />
        <Translation message={message} />
        <ShownMedia message={message} />
        <Quoted quoted={message.quoted} />
        {message.delivery?.poll != null && <PollShown poll={message.delivery.poll} />}
      </div>
      <footer className={classes.foot}>
        <Author message={message} />
        <Age at={message.writtenAt} />
        {!message.isContext && <Sightings sightings={message.sightings} />}
        <Marks message={message} />
        <NetworkMarks message={message} />
        <ReactActs message={message} ticketId={detail.ticket.id} />
        <TranslationAct message={message} />
        <HideAct message={message} ticketId={detail.ticket.id} />
        {message.delivery !== null && (
          <DeliveryLine message={message} delivery={message.delivery} ticketId={detail.ticket.id} />
        )}
      </footer>
    </article>
  )
}

function Author({ message }: { readonly message: MessageView }) {
  const t = useT()
  const { author } = message
  return (
    <span dir="auto">
      {author.name}
      {author.kind === 'brand' && ` · ${t('thread.answeredElsewhere')}`}
      {author.kind === 'stranger' && ` · ${t('thread.stranger')}`}
    </span>
  )
}

/** Public is what one expects here; the two others say so in words. */
function VisibilityWord({ message }: { readonly message: MessageView }) {
  const t = useT()
  if (message.visibility === 'public') return null
  const Icon = message.visibility === 'direct' ? IconLock : IconNote
  return (
    <div className={classes.word}>
      <Icon size={13} aria-hidden="true" />
      {message.letter === null ? t(`visibility.${message.visibility}`) : t('composer.label.letter')}
    </div>
  )
}
