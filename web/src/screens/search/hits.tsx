import { IconBook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ArticleHit, CustomerHit, MessageHit, TicketHit } from '../../../../src/contract/search.ts'
import { Age } from '../../components/age.tsx'
import { Face } from '../../components/face.tsx'
import { writeHandle } from '../../components/write-handle.ts'
import { langOf } from '../../i18n/lang-of.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { Marked } from './marked.tsx'
import classes from './search.module.css'

export function TicketItem({ ticket, snippet, messageId }: TicketHit) {
  const t = useT()
  return (
    <Link
      to="/inbox/$ticketId"
      params={{ ticketId: ticket.id }}
      search={{ view: 'all' }}
      {...(messageId !== null && { hash: `message-${messageId}` })}
      className={classes.hit}
    >
      <Face name={ticket.customerName} avatarUrl={ticket.avatarUrl} channel={ticket.channel} />
      <span className={classes.body}>
        <span className={classes.top}>
          <strong dir="auto">{ticket.customerName}</strong>
          <span>{writeHandle(ticket.handle)}</span>
          <span>#{ticket.number}</span>
          <span className={classes.state} data-status={ticket.status}>
            {t(`status.${ticket.status}`)}
          </span>
          <Age at={ticket.lastMessageAt} className={classes.age} />
        </span>
        <span className={classes.text} lang={langOf(ticket.language)} dir="auto">
          <Marked {...snippet} />
        </span>
      </span>
    </Link>
  )
}

export function MessageItem(hit: MessageHit) {
  const t = useT()
  const inside = (
    <>
      <Face name={hit.authorName} avatarUrl={hit.avatarUrl} channel={hit.channel} />
      <span className={classes.body}>
        <span className={classes.top}>
          <strong dir="auto">{hit.authorName}</strong>
          {hit.handle !== null && <span>{writeHandle(hit.handle)}</span>}
          <span className={classes.state} data-visibility={hit.visibility}>
            {t(`visibility.${hit.visibility}`)}
          </span>
          <Age at={hit.writtenAt} className={classes.age} />
        </span>
        <span className={classes.text} lang={langOf(hit.language)} dir="auto">
          <Marked {...hit.snippet} />
        </span>
      </span>
    </>
  )
  if (hit.ticketId !== null)
    return (
      <Link
        to="/inbox/$ticketId"
        params={{ ticketId: hit.ticketId }}
        search={{ view: 'all' }}
        hash={`message-${hit.id}`}
        className={classes.hit}
      >
        {inside}
      </Link>
    )
  if (hit.customerId === null) return <div className={classes.hit}>{inside}</div>
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId: hit.customerId }}
      search={{ part: 'said' }}
      className={classes.hit}
    >
      {inside}
    </Link>
  )
}

export function CustomerItem({ id, name, plan, tags, profiles, openTickets }: CustomerHit) {
  const t = useT()
  const [first] = profiles
  return (
    <Link to="/customers/$customerId" params={{ customerId: id }} className={classes.hit}>
      <Face
        name={name.text}
        avatarUrl={first?.avatarUrl ?? null}
        {...(first !== undefined && { channel: first.channel })}
      />
      <span className={classes.body}>
        <span className={classes.top}>
          <strong dir="auto">
            <Marked {...name} />
          </strong>
          {plan !== null && <span dir="auto">{plan}</span>}
          {openTickets > 0 && <span>{t('search.openTickets', { n: openTickets })}</span>}
        </span>
        <span className={classes.text} dir="auto">
          {[...profiles.map(each => writeHandle(each.handle)), ...tags].join(' · ')}
        </span>
      </span>
    </Link>
  )
}

/** Read where it was found: the search stays behind it. */
export function ArticleItem({ id, language, title, snippet }: ArticleHit) {
  const t = useT()
  return (
    <Link
      to="/search"
      search={before => ({ ...before, article: id, read: language })}
      className={classes.hit}
    >
      <span className={classes.sign}>
        <IconBook size={20} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={classes.body}>
        <span className={classes.top}>
          <strong lang={language} dir="auto">
            <Marked {...title} />
          </strong>
          <span>{t(`languages.${language}`)}</span>
        </span>
        <span className={classes.text} lang={language} dir="auto">
          <Marked {...snippet} />
        </span>
      </span>
    </Link>
  )
}
