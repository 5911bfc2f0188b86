import type { DecisionView } from '../../../../../src/contract/decision.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useTellScore } from './use-tell-reason.ts'

/** What the cells say in a second, smaller line. */
export interface DecisionDetails {
  readonly if: string | undefined
  readonly who: string | undefined
  readonly when: string | undefined
  /** How the priority came about, for whoever points at it. */
  readonly score: string | undefined
}

export function useTellDetails(decision: DecisionView, queueName: string): DecisionDetails {
  const { t, locale } = useLanguage()
  const tellScore = useTellScore()
  const { also, because } = decision
  const narrower = [also.team, also.department, also.skill].map(each => each?.[locale])
  // A team is often called as its queue is.
  const who = [...new Set([...narrower, also.person])].filter(each => each != null && each !== queueName)
  const scored = because.find(({ kind }) => kind === 'score')
  return {
    if: decision.if && also.acknowledgeFirst && also.needsApproval ? t('decision.afterApproval') : undefined,
    who: who.length === 0 ? undefined : who.join(' · '),
    when: also.promise?.[locale],
    score: (scored && tellScore(scored.points)) ?? undefined,
  }
}
