import { IconExternalLink, IconRepeat } from '@tabler/icons-react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { Face } from '../../../components/face.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { Translation, TranslationAct } from '../translation/translation.tsx'
import { HideAct } from './hide-act.tsx'
import { Marks } from './marks.tsx'
import { NetworkMarks } from './network-marks.tsx'
import classes from './original-post.module.css'
import { Quoted } from './quoted.tsx'
import { ReactActs } from './react-acts.tsx'
import { ShownMedia } from './shown-media.tsx'
import { Sightings } from './sightings.tsx'
import { Words } from './words.tsx'

interface Props {
  readonly message: MessageView
  readonly detail: TicketDetail
}

/** The public post with which the matter began, as the public sees it. */
export function OriginalPost({ message, detail }: Props) {
  const { t, formats } = useLanguage()
  const channelName = useChannelName(detail.ticket.channel)
  const { author } = message
  const at = new Date(message.writtenAt)
  return (
    <article className={classes.post} aria-label={t('thread.original')}>
      <header className={classes.head}>
        <Face name={author.name} avatarUrl={author.avatarUrl} size={40} channel={detail.ticket.channel} />
        <div className={classes.who}>
          <strong dir="auto">{author.name}</strong>
          {author.handle !== null && <span>{writeHandle(author.handle)}</span>}
        </div>
        {message.permalink !== null && (
          <a
            className={classes.link}
            href={message.permalink}
            target="_blank"
            rel="noreferrer"
            aria-label={t('thread.openOn', { channelName })}
            title={t('thread.openOn', { channelName })}
          >
            <IconExternalLink size={17} aria-hidden="true" />
          </a>
        )}
      </header>
      <Words className={classes.text} message={message} />
      <Translation message={message} />
      <ShownMedia message={message} />
      <Quoted quoted={message.quoted} />
      <footer className={classes.foot}>
        <time dateTime={message.writtenAt}>{formats.dayAndClock(at)}</time>
        {message.reposts > 0 && (
          <span className={classes.reposts}>
            <IconRepeat size={14} aria-hidden="true" />
            {t('thread.reposts', { n: message.reposts })}
          </span>
        )}
        <Sightings sightings={message.sightings} />
        <Marks message={message} />
        <NetworkMarks message={message} />
        <ReactActs message={message} ticketId={detail.ticket.id} />
        <TranslationAct message={message} />
        <HideAct message={message} ticketId={detail.ticket.id} />
      </footer>
    </article>
  )
}
