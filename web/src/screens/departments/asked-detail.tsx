import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { EscalationView } from '../../../../src/contract/escalation.ts'
import { Age } from '../../components/age.tsx'
import { useLanguage, useT } from '../../i18n/locale-provider.tsx'
import { EntryFiles } from '../inbox/escalations/entry-files.tsx'
import { tellTime } from '../inbox/writing/tell-time.ts'
import { AnswerForm } from './answer-form.tsx'
import { AskedDue } from './asked-due.tsx'
import classes from './departments.module.css'

interface Props {
  readonly escalation: EscalationView
  /** On a phone, where the list is not beside it. */
  readonly onBack?: (() => void) | undefined
}

/** One question: what is asked, what is known of the customer, what was said, and where to answer. */
export function AskedDetail({ escalation, onBack }: Props) {
  const { t, locale } = useLanguage()
  const { state, title, askedBy, department, ticketId, ticketNumber } = escalation
  // Alone on the page it is the page's own heading.
  const Title = onBack === undefined ? 'h2' : 'h1'
  return (
    <section className={classes.detail} aria-labelledby="asked-title">
      <header className={classes.top}>
        {onBack !== undefined && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('asked.back')} onClick={onBack}>
            <IconArrowLeft size={20} aria-hidden="true" />
          </ActionIcon>
        )}
        <div>
          <Title id="asked-title" dir="auto">
            {title}
          </Title>
          <p className={classes.meta}>
            <span>{t('asked.from', { name: askedBy.name, department: department.name[locale] })}</span>
            <Age at={escalation.askedAt} />
            <Link to="/inbox/$ticketId" params={{ ticketId }}>
              {t('asked.ticket', { number: String(ticketNumber) })}
            </Link>
            <AskedDue escalation={escalation} isLarge />
          </p>
        </div>
      </header>
      {state !== 'asked' && <p className={classes.over}>{t(`asked.over.${state}`)}</p>}
      <Shown escalation={escalation} />
      <History escalation={escalation} />
      <AnswerForm escalation={escalation} />
    </section>
  )
}

/** Of the customer, what the agent has let go along. */
function Shown({ escalation: { shown } }: Pick<Props, 'escalation'>) {
  const { t, formats } = useLanguage()
  if (shown.customer === null && shown.words.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="asked-customer">
      <h3 id="asked-customer">{t('asked.customer')}</h3>
      {shown.customer !== null && (
        <p>
          <strong dir="auto">{shown.customer.name}</strong> <small dir="auto">{shown.customer.handle}</small>
        </p>
      )}
      {shown.words.map(({ text, at }) => (
        <blockquote key={at + text} dir="auto" aria-label={t('asked.said')}>
          {text}
          <time dateTime={at}>{tellTime(at, formats)}</time>
        </blockquote>
      ))}
    </section>
  )
}

function History({ escalation }: Pick<Props, 'escalation'>) {
  const t = useT()
  return (
    <section className={classes.card} aria-labelledby="asked-history">
      <h3 id="asked-history">{t('asked.history')}</h3>
      <ol>
        {escalation.history.map(entry => (
          <Entry key={entry.id} entry={entry} escalation={escalation} />
        ))}
      </ol>
    </section>
  )
}

interface EntryProps extends Pick<Props, 'escalation'> {
  readonly entry: EscalationView['history'][number]
}

function Entry({ entry: { kind, text, by, at, files }, escalation }: EntryProps) {
  const { t, locale, formats } = useLanguage()
  const department = escalation.department.name[locale]
  return (
    <li data-theirs={by.kind === 'department' || undefined}>
      <p className={classes.meta}>
        <strong>{t('escalations.entry', { kind, department })}</strong>
        {by.name !== '' && <span dir="auto">{by.name}</span>}
        <time dateTime={at}>{tellTime(at, formats)}</time>
      </p>
      {text !== '' && (
        <p className={classes.words} dir="auto">
          {text}
        </p>
      )}
      <EntryFiles files={files} />
    </li>
  )
}
