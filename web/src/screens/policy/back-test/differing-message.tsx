import { IconTicket } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Differing } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { DECISION_PARTS, type DecisionPart } from '../../../../../src/core/triage/decide.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { differingParts, type PlannedWords, useTellPlanned } from '../bench/use-tell-planned.ts'
import classes from './back-test.module.css'

interface Props {
  readonly message: Differing
  readonly before: PolicyDocument
  readonly after: PolicyDocument
}

/** One message, as both policies decide on it, beside what people really did. */
export function DifferingMessage({ message, before, after }: Props) {
  const { t, formats } = useLanguage()
  const tell = useTellPlanned()
  const sides = { before: tell(message.before, before), after: tell(message.after, after) }
  const differing = differingParts(sides.before, sides.after)
  const { authorHandle, writtenAt, ticketId, text } = message
  return (
    <li className={classes.message} data-message={message.messageId}>
      <div className={classes.messageHead}>
        {authorHandle !== '' && <strong dir="auto">{writeHandle(authorHandle)}</strong>}
        <time dateTime={writtenAt}>{formats.dayAndClock(new Date(writtenAt))}</time>
        {ticketId !== null && (
          <Link to="/inbox/$ticketId" params={{ ticketId }} className={classes.way}>
            <IconTicket size={15} aria-hidden="true" />
            {t('policyTools.toTicket')}
          </Link>
        )}
      </div>
      <p className={classes.text} dir="auto">
        {text === '' ? t('policyTools.noWords') : text}
      </p>
      <div className={classes.sides}>
        <Side title={t('policyTools.asInForce')} words={sides.before} differing={differing} />
        <Side title={t('policyTools.asDraft')} words={sides.after} differing={differing} />
      </div>
      <p className={classes.people}>
        <People message={message} document={before} />
      </p>
    </li>
  )
}

interface SideProps {
  readonly title: string
  readonly words: PlannedWords
  readonly differing: readonly DecisionPart[]
}

function Side({ title, words, differing }: SideProps) {
  const { t } = useLanguage()
  return (
    <div className={classes.side}>
      <p className={classes.sideTitle}>{title}</p>
      <dl>
        {DECISION_PARTS.map(part => (
          <div key={part} data-differs={differing.includes(part) || undefined}>
            <dt>{t(`decision.part.${part}`)}</dt>
            <dd>{words[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What became of it in truth: the best measure of a policy. */
function People({
  message: { people },
  document,
}: {
  readonly message: Differing
  readonly document: PolicyDocument
}) {
  const { t, locale, formats } = useLanguage()
  const { overruled, answeredAfterMinutes, answeredVisibility } = people
  const queue = document.queues.find(({ key }) => key === overruled?.queue)
  const corrected =
    overruled === null
      ? null
      : overruled.if
        ? t('policyTools.overruledTo', {
            queue: queue === undefined ? (overruled.queue ?? '–') : sayText(queue.name, locale),
          })
        : t('policyTools.overruledToNone')
  const answered =
    answeredAfterMinutes === null
      ? t('policyTools.notAnswered')
      : t('policyTools.answered', {
          span: formats.span(answeredAfterMinutes * 60_000),
          visibility: answeredVisibility ?? 'public',
        })
  return `${t('policyTools.people')} ${[...(corrected === null ? [] : [corrected]), answered].join(' ')}`
}
