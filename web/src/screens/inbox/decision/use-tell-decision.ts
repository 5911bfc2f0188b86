import { useQuery } from '@tanstack/react-query'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { DecisionPart } from '../../../../../src/core/triage/decide.ts'
import { queuesQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'

/** Written here once more: their own file brings the whole of the policy, which this screen need not load. */
const PARTS = ['if', 'who', 'how', 'when'] as const satisfies readonly DecisionPart[]

export type DecisionWords = Readonly<Record<DecisionPart, string>>

/** The four parts of a decision in words: "Answer", "Billing", "In public", "Within 1h". */
export function useTellDecision(): (decision: DecisionView) => DecisionWords {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery(queuesQuery)
  return decision => ({
    if: t(`decision.if.${decideIf(decision)}`),
    who: data?.queues.find(queue => queue.id === decision.who.queueId)?.name[locale] ?? t('decision.nobody'),
    how: t(`decision.how.${decision.how}`),
    when: t('decision.within', { span: formats.span(decision.when.answerWithinMinutes * 60_000) }),
  })
}

/** An answer may owe a word at once, or wait for a supervisor's. */
function decideIf({ if: isAnswered, also }: DecisionView): 'no' | 'acknowledge' | 'approval' | 'yes' {
  if (!isAnswered) return 'no'
  if (also.acknowledgeFirst) return 'acknowledge'
  return also.needsApproval ? 'approval' : 'yes'
}

/** All of it in one line. What is not answered goes to nobody and waits for nothing. */
export const joinDecision = (words: DecisionWords, isAnswered: boolean): string =>
  (isAnswered ? PARTS : (['if'] as const)).map(part => words[part]).join(' · ')
