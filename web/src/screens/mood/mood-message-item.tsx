import { IconBan, IconTicket } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MoodMessage } from '../../../../src/contract/mood.ts'
import { Age } from '../../components/age.tsx'
import { Face } from '../../components/face.tsx'
import { writeHandle } from '../../components/write-handle.ts'
import { langOf } from '../../i18n/lang-of.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './mood-messages.module.css'
import { useJudgedWords } from './use-mood-words.ts'

/** One message behind a point: what was said, what was understood of it, and where it is dealt with. */
export function MoodMessageItem({ message }: { readonly message: MoodMessage }) {
  const t = useT()
  const judgedWords = useJudgedWords()
  const { author } = message
  return (
    <li className={classes.item}>
      <Face name={author.name} avatarUrl={author.avatarUrl} channel={message.channel} size={34} />
      <div className={classes.body}>
        <div className={classes.top}>
          <strong dir="auto">{author.name}</strong>
          <span>{writeHandle(author.handle)}</span>
          <Age at={message.writtenAt} />
        </div>
        <Words message={message} />
        <div className={classes.judged}>
          <span>
            <i style={{ background: `var(--mood-${message.sentiment})` }} />
            {t(`facts.value.${message.sentiment}`)}
          </span>
          {judgedWords(message).map(word => (
            <span key={word}>{word}</span>
          ))}
          <span>{writeHandle(message.accountHandle)}</span>
        </div>
        <WayOn message={message} />
      </div>
    </li>
  )
}

function Words({ message }: { readonly message: MoodMessage }) {
  const t = useT()
  if (message.isDeleted) return <p className={classes.absent}>{t('mood.deleted')}</p>
  if (message.isSealed) return <p className={classes.absent}>{t('mood.sealed')}</p>
  return (
    <p lang={langOf(message.language)} dir="auto">
      {message.preview}
    </p>
  )
}

function WayOn({ message: { ticket, isNotAnswered } }: { readonly message: MoodMessage }) {
  const t = useT()
  if (ticket !== null)
    return (
      <Link to="/inbox/$ticketId" params={{ ticketId: ticket.id }} className={classes.way}>
        <IconTicket size={15} aria-hidden="true" />
        {t('mood.ticket', { number: `#${ticket.number}` })}
      </Link>
    )
  if (!isNotAnswered) return null
  return (
    <Link to="/not-answered" className={classes.way}>
      <IconBan size={15} aria-hidden="true" />
      {t('app.notAnswered')}
    </Link>
  )
}
