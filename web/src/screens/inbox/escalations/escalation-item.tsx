import { ActionIcon } from '@mantine/core'
import {
  IconBan,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconCornerUpLeft,
  IconHourglass,
  IconMessageReply,
  type TablerIcon,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { EscalationView } from '../../../../../src/contract/escalation.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { DueChip } from '../../../components/due-chip.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { tellTime } from '../writing/tell-time.ts'
import { CarriedLine } from './carried-line.tsx'
import { EntryFiles } from './entry-files.tsx'
import { type Doing, EscalationActions } from './escalation-actions.tsx'
import { EscalationHistory } from './escalation-history.tsx'
import classes from './escalations.module.css'
import { lastAnswer, lastTold } from './last-answer.ts'
import { SayForm } from './say-form.tsx'
import { useEscalationActs } from './use-escalation-acts.ts'

const ICONS: Readonly<Record<EscalationView['state'], TablerIcon>> = {
  asked: IconHourglass,
  answered: IconMessageReply,
  refused: IconBan,
  settled: IconCheck,
  withdrawn: IconCornerUpLeft,
}

interface Props {
  readonly detail: TicketDetail
  readonly escalation: EscalationView
}

/** One question to a department: how it stands, and what can be done about it. */
export function EscalationItem({ detail, escalation }: Props) {
  const { t, locale, formats } = useLanguage()
  const acts = useEscalationActs(detail.ticket.id)
  const [isOpen, setIsOpen] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { state, title } = escalation
  const department = escalation.department.name[locale]
  const Icon = ICONS[state]
  const answer = lastAnswer(escalation)
  const isLying = state === 'answered' || state === 'refused'
  const told = lastTold(escalation)
  const since = state === 'asked' ? escalation.askedAt : (escalation.endedAt ?? escalation.answeredAt)
  return (
    <li className={classes.item} data-state={state} data-late={escalation.isLate} aria-label={department}>
      <div className={classes.head}>
        <Icon size={16} aria-hidden="true" />
        <p>
          <strong role="status">{t('escalations.stands', { department, state })}</strong>
          <span>
            {since === null ? '' : `${tellTime(since, formats)} · `}
            {title}
          </span>
        </p>
        {state === 'asked' && <TheirClock escalation={escalation} />}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={t('escalations.history', { department })}
          title={t('escalations.history', { department })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? (
            <IconChevronUp size={16} aria-hidden="true" />
          ) : (
            <IconChevronDown size={16} aria-hidden="true" />
          )}
        </ActionIcon>
      </div>
      {isLying && answer !== undefined && !isOpen && (
        <blockquote className={classes.answer}>
          <p dir="auto">{answer.text}</p>
          <EntryFiles files={answer.files} />
        </blockquote>
      )}
      {state === 'asked' && told?.carried != null && (
        <CarriedLine carried={told.carried} way={told.way} onRetry={acts.retry} />
      )}
      {isOpen && <EscalationHistory escalation={escalation} onRetry={acts.retry} />}
      {doing === null ? (
        <EscalationActions detail={detail} escalation={escalation} acts={acts} onDo={setDoing} />
      ) : (
        <SayForm escalation={escalation} doing={doing} acts={acts} onClose={() => setDoing(null)} />
      )}
    </li>
  )
}

/** What is left of the time that the department was given. It is theirs: the customer's own clocks run on. */
function TheirClock({ escalation }: { readonly escalation: EscalationView }) {
  const { t } = useLanguage()
  const { dueAt, askedAt } = escalation
  if (dueAt === null) return null
  const clock = {
    status: 'open',
    dueAt,
    waitingSince: askedAt,
    snoozedUntil: null,
    owesPublic: false,
  } as const
  return (
    <span className={classes.theirs}>
      {t('escalations.theirs')} <DueChip ticket={clock} />
    </span>
  )
}
