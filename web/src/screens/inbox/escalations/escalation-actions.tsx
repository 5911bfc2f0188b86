import { Button } from '@mantine/core'
import type { EscalationView } from '../../../../../src/contract/escalation.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './escalations.module.css'
import { LinkActs } from './link-acts.tsx'
import { useAnswer } from './use-answer.ts'
import type { EscalationActs } from './use-escalation-acts.ts'

/** What somebody has begun to say to the department. */
export type Doing = 'add' | 'askAgain' | 'forward' | 'withdraw'

interface Props {
  readonly detail: TicketDetail
  readonly escalation: EscalationView
  readonly acts: EscalationActs
  onDo(doing: Doing): void
}

/** The next step stands first and is the only one that is filled. */
export function EscalationActions({ detail, escalation, acts, onDo }: Props) {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const { state, id } = escalation
  const answer = useAnswer(detail, escalation)
  if (!mayAct) return null
  const isRefused = state === 'refused'
  const begin = (doing: Doing, isNext = false) => (
    <Button size="compact-sm" variant={isNext ? 'filled' : 'default'} onClick={() => onDo(doing)}>
      {t(`escalations.${doing}`)}
    </Button>
  )
  return (
    <div className={classes.acts}>
      {isRefused && begin('forward', !answer.isReplied)}
      {state === 'answered' && answer.canUse && (
        <Button
          size="compact-sm"
          variant={answer.isReplied ? 'default' : 'filled'}
          loading={answer.isTaking}
          onClick={answer.use}
        >
          {t(answer.isInDraft ? 'escalations.takeFiles' : 'escalations.useAsDraft')}
        </Button>
      )}
      {(state === 'answered' || isRefused) && (
        <Button
          size="compact-sm"
          variant={answer.isReplied ? 'filled' : 'default'}
          onClick={() => void acts.settle(id)}
        >
          {t('escalations.settle')}
        </Button>
      )}
      {answer.isReplied && state === 'answered' && (
        <span className={classes.hint}>{t('escalations.replied')}</span>
      )}
      {state === 'asked' && <LinkActs escalation={escalation} acts={acts} />}
      {begin(state === 'asked' ? 'add' : 'askAgain')}
      {state === 'asked' && begin('forward')}
      {state === 'asked' && begin('withdraw')}
    </div>
  )
}
