import type { PlannedDecision } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { sayText, type WrittenText } from '../../../../../src/core/policy/written-text.ts'
import { DECISION_PARTS, type DecisionPart } from '../../../../../src/core/triage/decide.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'

export type PlannedWords = Readonly<Record<DecisionPart, string>>

/** What a policy decides, in words; its keys by the names that it gives them. What is not answered waits nowhere. */
export function useTellPlanned(): (decision: PlannedDecision, document: PolicyDocument) => PlannedWords {
  const { t, locale, formats } = useLanguage()
  const nameIn = (entries: readonly { key: string; name: WrittenText }[], key: string) => {
    const entry = entries.find(each => each.key === key)
    return entry === undefined ? key : sayText(entry.name, locale)
  }
  return (decision, { queues, promises }) => {
    const more = [
      ...(decision.acknowledgeFirst ? [t('policyTools.acknowledgeFirst')] : []),
      ...(decision.needsApproval ? [t('policyTools.approval')] : []),
    ]
    const promise = decision.promise === null ? [] : [nameIn(promises, decision.promise)]
    const span = formats.span(decision.answerWithinMinutes * 60_000)
    const priority = t(`priority.${decision.priority}`)
    return {
      if: decision.if ? t('decision.if.yes') : t('decision.if.no'),
      who: decision.if ? nameIn(queues, decision.queue) : NOTHING,
      how: [t(`decision.how.${decision.how}`), ...more].join(' · '),
      when: decision.if ? [priority, t('decision.within', { span }), ...promise].join(' · ') : NOTHING,
    }
  }
}

const NOTHING = '–'

/** The parts in which two decisions read differently. */
export const differingParts = (a: PlannedWords, b: PlannedWords): readonly DecisionPart[] =>
  DECISION_PARTS.filter(part => a[part] !== b[part])
