import { useQuery } from '@tanstack/react-query'
import type { EscalationView } from '../../../../../src/contract/escalation.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { tellTime } from '../writing/tell-time.ts'
import { CarriedLine } from './carried-line.tsx'
import { EntryFiles } from './entry-files.tsx'
import classes from './escalations.module.css'
import type { EntryView } from './last-answer.ts'

interface Props {
  readonly escalation: EscalationView
  onRetry(errandId: string): Promise<boolean>
}

/** All that was said in both directions, the oldest first: who, when, by which way, and with which files. */
export function EscalationHistory({ escalation, onRetry }: Props) {
  const { t, formats } = useLanguage()
  const { issue, address, link, shown, climbedAt } = escalation
  return (
    <div className={classes.history}>
      <dl>
        <div>
          <dt>{t('escalations.askedBy')}</dt>
          <dd>
            {escalation.askedBy.name} · {t(`escalations.by.${escalation.way}`)}
            {address !== null && ` · ${address}`}
          </dd>
        </div>
        {issue !== null && (
          <div>
            <dt>{issue.systemName}</dt>
            <dd>
              {issue.link === null ? (
                t('escalations.issue', { id: issue.id })
              ) : (
                <a href={issue.link} target="_blank" rel="noreferrer">
                  {t('escalations.issue', { id: issue.id })}
                </a>
              )}
              {issue.status !== null && ` · ${t(`escalations.issueStatus.${issue.status}`)}`}
            </dd>
          </div>
        )}
        {link !== null && (
          <div>
            <dt>{t('escalations.link')}</dt>
            <dd>
              {t('escalations.linkUntil', { at: formats.dayAndClock(new Date(link.expiresAt)) })}
              {' · '}
              {link.openedAt === null
                ? t('escalations.linkUnopened')
                : t('escalations.linkOpened', { at: tellTime(link.openedAt, formats) })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('escalations.shown')}</dt>
          <dd>
            {shown.customer === null
              ? t('escalations.shownNobody', { n: shown.words.length })
              : t('escalations.shownCustomer', { name: shown.customer.name, n: shown.words.length })}
          </dd>
        </div>
        {climbedAt !== null && (
          <div>
            <dt>{t('escalations.climbed')}</dt>
            <dd>{tellTime(climbedAt, formats)}</dd>
          </div>
        )}
      </dl>
      <ol>
        {escalation.history.map(entry => (
          <Entry key={entry.id} entry={entry} onRetry={onRetry} />
        ))}
      </ol>
    </div>
  )
}

interface EntryProps extends Pick<Props, 'onRetry'> {
  readonly entry: EntryView
}

function Entry({ entry, onRetry }: EntryProps) {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery(departmentsQuery)
  const { kind, text, by, way, at, files, carried } = entry
  const department =
    data?.departments.find(each => each.key === entry.department)?.name[locale] ?? entry.department
  const who = by.kind === 'department' ? [by.name, department].filter(Boolean).join(', ') : by.name
  return (
    <li data-kind={kind}>
      <p className={classes.said}>
        <strong>{t('escalations.entry', { kind, department })}</strong>
        <span>
          {who !== '' && `${who} · `}
          <time dateTime={at}>{tellTime(at, formats)}</time>
          {way !== null && ` · ${t(`escalations.by.${way}`)}`}
        </span>
      </p>
      {text !== '' && <p dir="auto">{text}</p>}
      <EntryFiles files={files} />
      {carried !== null && <CarriedLine carried={carried} way={way} onRetry={onRetry} />}
    </li>
  )
}
