import type { DecisionView } from '../../contract/decision.ts'
import type { LocalText } from '../../core/language.ts'
import type { Policy, PolicyDocument } from '../../core/policy/policy.ts'
import { fillText, type WrittenText } from '../../core/policy/written-text.ts'
import { completeFacts } from '../../core/triage/complete-facts.ts'
import { completeDetails, type Reason } from '../../core/triage/decide.ts'
import type { FactName, Facts } from '../../core/triage/facts.ts'
import type { CurrentDecision } from '../../store/ticket-detail.ts'

type Quote = (evidence: readonly string[]) => string[]

export function toDecisionView(row: CurrentDecision, policy: Policy): DecisionView {
  // Words of a deleted message are shown nowhere.
  const quote: Quote = evidence => (row.is_of_deleted ? [] : [...evidence])
  return {
    id: row.id,
    messageId: row.message_id,
    if: row.engage,
    who: { queueId: row.queue_id },
    how: row.how,
    when: { priority: row.priority, answerWithinMinutes: row.answer_within_minutes },
    also: viewAlso(row, policy.document),
    because: viewReasons(row.because, policy.document, quote),
    facts: viewFacts(completeFacts(row.facts), quote),
    topics: Object.keys(policy.document.topics),
    policyVersion: row.policy_version,
    decidedAt: row.decided_at.toISOString(),
    overruledBy:
      row.overruled_by === null ? null : { memberId: row.overruled_by, name: row.overruled_name ?? '' },
  }
}

/** Reasons in the words of the policy that gave them. */
export function viewReasons(
  because: readonly Reason[],
  document: PolicyDocument,
  quote: Quote = evidence => [...evidence],
): DecisionView['because'] {
  const titles = new Map([...document.rules, ...document.priorities.hard].map(({ id, title }) => [id, title]))
  const parts = new Map(document.priorities.parts.map(({ key, name }) => [key, name]))
  return because.map(({ part, kind = 'rule', rule, facts, points = [] }) => ({
    part,
    kind,
    rule,
    title: fillIf(titles.get(rule)),
    facts: facts.map(each => ({ ...each, evidence: quote(each.evidence) })),
    points: points.map(each => ({ name: fillText(parts.get(each.part) ?? each.part), points: each.points })),
  }))
}

function viewAlso(row: CurrentDecision, document: PolicyDocument): DecisionView['also'] {
  const details = completeDetails(row.details)
  const { acknowledgeFirst, needsApproval, hide, askToDelete, person, score } = details
  const named = (section: 'teams' | 'skills' | 'departments' | 'promises', key: string | null) =>
    key === null ? null : fillText(document[section].find(each => each.key === key)?.name ?? key)
  const macro = document.macros.find(({ key }) => key === details.macro)
  const guide = document.guides.find(({ key }) => key === details.guideTo)
  return {
    acknowledgeFirst,
    needsApproval,
    hide,
    askToDelete,
    team: named('teams', details.team),
    skill: named('skills', details.skill),
    department: named('departments', details.department),
    person,
    promise: named('promises', details.promise),
    score,
    macro: macro === undefined ? null : { name: fillText(macro.name), text: fillText(macro.text) },
    guideTo: guide === undefined ? null : { name: fillText(guide.name), reach: fillText(guide.reach) },
    advice: listAdvice(row, document),
  }
}

function listAdvice({ because }: CurrentDecision, { rules }: PolicyDocument): LocalText[] {
  const ids = because.filter(({ kind }) => kind === 'advice').map(({ rule }) => rule)
  return rules.flatMap(({ id, decide: { advice } }) =>
    advice !== undefined && ids.includes(id) ? [fillText(advice)] : [],
  )
}

const fillIf = (text: WrittenText | undefined): LocalText | null =>
  text === undefined ? null : fillText(text)

export const viewFacts = (facts: Facts, quote: Quote = evidence => [...evidence]): DecisionView['facts'] =>
  Object.fromEntries(
    Object.entries<Facts[FactName]>({ ...facts }).map(
      ([name, { value, confidence, evidence, correctedBy = null }]) => [
        name,
        { value: isList(value) ? [...value] : value, confidence, evidence: quote(evidence), correctedBy },
      ],
    ),
  )

/** `Array.isArray` does not know lists that nobody may write to. */
const isList = (value: Facts[FactName]['value']): value is readonly string[] & typeof value =>
  Array.isArray(value)
