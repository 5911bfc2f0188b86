import type { Condition, How, Policy, Rule } from '../policy/policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { FactName, Facts } from './facts.ts'

export const DECISION_PARTS = ['if', 'who', 'how', 'when'] as const
export type DecisionPart = (typeof DECISION_PARTS)[number]

/** Why one part was decided so: which rule, and what it saw. */
export interface Reason {
  readonly part: DecisionPart
  readonly rule: string
  readonly facts: readonly {
    readonly fact: FactName
    readonly value: string
    readonly evidence: readonly string[]
  }[]
}

export interface Decision {
  readonly if: boolean
  readonly who: { readonly queue: string }
  readonly how: How
  readonly when: { readonly priority: Priority; readonly answerWithinMinutes: number }
  readonly because: readonly Reason[]
  readonly policyVersion: number
}

const LAST_RESORT = {
  if: true,
  how: 'publicReply',
  when: { priority: 'normal', answerWithinMinutes: 60 },
} as const satisfies Partial<Decision>

/**
 * Facts + policy → decision. Rules are read in order; each part is decided by the first rule that holds and
 * speaks of it. Total: a policy that is silent on a part falls back to "answer, first queue, within the hour".
 */
export function decide(facts: Facts, policy: Policy): Decision {
  const holding = policy.document.rules.filter(rule => holds(rule.when, facts))
  const because: Reason[] = []
  const part = <P extends DecisionPart>(name: P): Rule['decide'][P] => {
    const rule = holding.find(each => each.decide[name] !== undefined)
    if (rule === undefined) return undefined
    because.push({ part: name, rule: rule.id, facts: seenBy(rule.when, facts) })
    return rule.decide[name]
  }
  const engage = part('if') ?? LAST_RESORT.if
  return {
    // Machines that answer machines never stop: no policy may begin it.
    if: engage && !facts.isAutomatic.value,
    who: part('who') ?? { queue: policy.document.queues[0]?.key ?? 'general' },
    how: part('how') ?? LAST_RESORT.how,
    when: whenOf(part('when') ?? LAST_RESORT.when, facts),
    because,
    policyVersion: policy.version,
  }
}

/** A further word on an open matter does not make it less pressing than it was. */
function whenOf(
  { priority, answerWithinMinutes }: NonNullable<Rule['decide']['when']>,
  facts: Facts,
): Decision['when'] {
  const own =
    priority === 'asTheMatter' ? (facts.matterPriority.value ?? LAST_RESORT.when.priority) : priority
  return { priority: own, answerWithinMinutes }
}

/** Whether every stated line of the condition is true of the facts. */
export function holds(condition: Condition, facts: Facts): boolean {
  return (
    among(condition.language, facts.language.value) &&
    among(condition.named, facts.named.value) &&
    among(condition.intent, facts.intent.value) &&
    among(condition.urgency, facts.urgency.value) &&
    among(condition.sentiment, facts.sentiment.value) &&
    meets(condition.alsoWants, facts.alsoWants.value) &&
    among(condition.function, facts.function.value) &&
    equals(condition.isToxic, facts.isToxic.value) &&
    equals(condition.mayBeIronic, facts.mayBeIronic.value) &&
    meets(condition.privateData, facts.privateData.value) &&
    among(condition.topic, facts.topic.value) &&
    among(condition.visibility, facts.visibility.value) &&
    among(condition.writtenTo, facts.writtenTo.value) &&
    among(condition.belongsTo, facts.belongsTo.value) &&
    equals(condition.isVerified, facts.isVerified.value) &&
    equals(condition.isWithinHours, facts.isWithinHours.value) &&
    equals(condition.hasOpenTicket, facts.hasOpenTicket.value) &&
    among(condition.matterPriority, facts.matterPriority.value) &&
    equals(condition.isAfterResolution, facts.isAfterResolution.value) &&
    equals(condition.isAddressed, facts.isAddressed.value) &&
    equals(condition.mayAnswerPublicly, facts.mayAnswerPublicly.value) &&
    equals(condition.isSealed, facts.isSealed.value) &&
    equals(condition.isAutomatic, facts.isAutomatic.value) &&
    COUNTED.every(fact => facts[fact].value >= (condition[FLOORS[fact]] ?? 0))
  )
}

/** Facts that are numbers, and the conditions that set a floor to them. */
const FLOORS = {
  followers: 'followersAtLeast',
  reach: 'reachAtLeast',
  recentMessages: 'recentMessagesAtLeast',
  similarLately: 'similarLatelyAtLeast',
} as const
const COUNTED = Object.keys(FLOORS) as (keyof typeof FLOORS)[]

const meets = <T>(wanted: readonly T[] | undefined, values: readonly T[]): boolean =>
  wanted === undefined || values.some(value => wanted.includes(value))

const among = <T>(allowed: readonly T[] | undefined, value: T | null): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value))

const equals = (wanted: boolean | undefined, value: boolean): boolean =>
  wanted === undefined || wanted === value

/** The facts of which the condition speaks, with the words in which they were seen. */
function seenBy(condition: Condition, facts: Facts): Reason['facts'] {
  return Object.keys(condition).map(key => {
    const fact = (COUNTED.find(each => FLOORS[each] === key) ?? key) as FactName
    return { fact, value: String(facts[fact].value), evidence: facts[fact].evidence }
  })
}
