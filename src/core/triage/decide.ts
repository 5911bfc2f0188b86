import { holds } from '../policy/condition.ts'
import { applyHard, factsAsked, priorityOf, score } from '../policy/decide-priority.ts'
import type { How, Policy, PolicyDocument, PromisedMinutes, Rule } from '../policy/policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { FactName, Facts } from './facts.ts'

export const DECISION_PARTS = ['if', 'who', 'how', 'when'] as const
export type DecisionPart = (typeof DECISION_PARTS)[number]

/**
 * What speaks in a reason. `rule`: the first rule that decides the part; `advice`: a further rule that adds to it (approval,
 * hiding, a macro, a word to the agent); `score`: the weighted parts of the policy's priorities; `hardPriority`: a priority
 * that no score overrules; `learned`: the corrections of people.
 */
export const REASON_KINDS = ['rule', 'advice', 'score', 'hardPriority', 'learned'] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

/** Why one part was decided so: what spoke, and what it saw. */
export interface Reason {
  readonly part: DecisionPart
  /** Absent in reasons that were written before there were others: `rule`. */
  readonly kind?: ReasonKind
  /** The id of the rule or hard priority; the kind itself where it has none. */
  readonly rule: string
  readonly facts: readonly {
    readonly fact: FactName
    readonly value: string
    readonly evidence: readonly string[]
  }[]
  /** Of a score: what each of its parts gave. */
  readonly points?: readonly { readonly part: string; readonly points: number }[]
}

/** What goes with the answer; nothing of it is done by the machine alone. */
export interface Also {
  readonly acknowledgeFirst: boolean
  /** A supervisor reads the answer before it goes. */
  readonly needsApproval: boolean
  readonly hide: boolean
  readonly askToDelete: boolean
  /** A key of the policy's macros. */
  readonly macro: string | null
  /** A key of the policy's guides. */
  readonly guideTo: string | null
}

export interface Who {
  readonly queue: string
  readonly team: string | null
  readonly skill: string | null
  readonly department: string | null
  /** The e-mail address of a member. */
  readonly person: string | null
}

export interface Decision {
  readonly if: boolean
  readonly who: Who
  readonly how: How
  readonly when: {
    readonly priority: Priority
    readonly answerWithinMinutes: number
    /** A key of the policy's promises. */
    readonly promise: string | null
    /** Null where a rule gave the priority. */
    readonly score: number | null
  }
  readonly also: Also
  readonly because: readonly Reason[]
  readonly policyVersion: number
}

/** What a decision says besides its four parts' main words, as it is kept. */
export type DecisionDetails = Also & Omit<Who, 'queue'> & Pick<Decision['when'], 'promise' | 'score'>

export const detailsOf = ({
  also,
  who: { queue: _, ...who },
  when: { promise, score },
}: Decision): DecisionDetails => ({
  ...also,
  ...who,
  promise,
  score,
})

/** As they were kept with an older decision, which knew none of them. */
export const completeDetails = (kept: Partial<DecisionDetails>): DecisionDetails => ({
  acknowledgeFirst: false,
  needsApproval: false,
  hide: false,
  askToDelete: false,
  macro: null,
  guideTo: null,
  team: null,
  skill: null,
  department: null,
  person: null,
  promise: null,
  score: null,
  ...kept,
})

const LAST_RESORT = { how: 'publicReply', answerWithinMinutes: 60 } as const

/**
 * Facts + policy → decision. Rules are read in order; each part is decided by the first rule that holds and
 * speaks of it, what is advised adds up. Total: a policy that is silent on a part falls back to "answer, first queue,
 * by the score, within the hour". What was learned from corrections comes before a rule, unless that rule is hard.
 */
export function decide(facts: Facts, policy: Policy): Decision {
  const deciding = new Deciding(facts, policy)
  const isAnswered = deciding.isAnswered()
  const who = deciding.who()
  const how = deciding.how(isAnswered)
  const when = deciding.when()
  const also = deciding.also(isAnswered)
  return { if: isAnswered, who, how, when, also, because: deciding.because, policyVersion: policy.version }
}

export const fires = ({ when, unless }: Pick<Rule, 'when' | 'unless'>, facts: Facts): boolean =>
  holds(when, facts) && !(unless !== undefined && holds(unless, facts))

class Deciding {
  readonly because: Reason[] = []
  private readonly facts: Facts
  private readonly document: PolicyDocument
  private readonly holding: readonly Rule[]

  constructor(facts: Facts, { document }: Policy) {
    this.facts = facts
    this.document = document
    this.holding = document.rules.filter(rule => fires(rule, facts))
  }

  isAnswered(): boolean {
    const rule = this.first('if')
    const learned = this.learned('if', rule)
    const isWanted = learned === null ? rule?.decide.if !== 'leave' : learned === 'answer'
    // Machines that answer machines never stop: no policy may begin it.
    return isWanted && !this.facts.isAutomatic.value
  }

  who(): Who {
    const rule = this.first('who')
    const learned = this.learned('who', rule)
    const said = rule?.decide.who
    // Team, skill and person were meant for the rule's own queue.
    const own = learned === null || learned === said?.queue ? said : undefined
    return {
      queue: learned ?? said?.queue ?? this.document.queues[0]?.key ?? 'general',
      team: own?.team ?? null,
      skill: own?.skill ?? null,
      department: own?.department ?? null,
      person: own?.person ?? null,
    }
  }

  how(isAnswered: boolean): How {
    const rule = this.first('how', ({ decide }) => (decide.how === 'noAnswer') !== isAnswered)
    return isAnswered ? (rule?.decide.how ?? LAST_RESORT.how) : 'noAnswer'
  }

  when(): Decision['when'] {
    const said = this.first('when')?.decide.when
    const { priority, score: total } = this.priorityBy(said?.priority)
    const promise = this.document.promises.find(({ key }) => key === said?.promise)
    const promised = promise && minutesOf(promise.answerWithinMinutes, priority)
    return {
      priority,
      answerWithinMinutes: said?.answerWithinMinutes ?? promised ?? LAST_RESORT.answerWithinMinutes,
      promise: promise?.key ?? null,
      score: total,
    }
  }

  also(isAnswered: boolean): Also {
    const holding = this.holding.filter(rule => isAnswered && isAdvising(rule))
    for (const rule of holding)
      this.because.push({ part: 'how', kind: 'advice', rule: rule.id, facts: this.seenBy(rule) })
    const says = <K extends keyof Rule['decide']>(name: K): Rule['decide'][K] | undefined =>
      holding.find(({ decide }) => decide[name] !== undefined)?.decide[name]
    return {
      acknowledgeFirst:
        isAnswered &&
        this.holding.find(each => each.decide.if !== undefined)?.decide.if === 'acknowledgeFirst',
      needsApproval: says('needsApproval') ?? false,
      hide: says('hide') ?? false,
      askToDelete: says('askToDelete') ?? false,
      macro: says('macro') ?? null,
      guideTo: says('guideTo') ?? null,
    }
  }

  private priorityBy(said: Priority | 'asTheMatter' | undefined): {
    priority: Priority
    score: number | null
  } {
    const { priorities } = this.document
    const own = said === 'asTheMatter' ? this.facts.matterPriority.value : said
    const { total, points } = own ? { total: null, points: [] } : score(this.facts, priorities)
    if (points.length > 0)
      this.because.push({
        part: 'when',
        kind: 'score',
        rule: 'score',
        facts: this.see([...new Set(points.flatMap(each => each.facts))]),
        points: points.map(({ part, points }) => ({ part, points })),
      })
    const { priority, applied } = applyHard(this.facts, priorities, own ?? priorityOf(total ?? 0, priorities))
    for (const { id, when } of applied)
      this.because.push({ part: 'when', kind: 'hardPriority', rule: id, facts: this.see(factsAsked(when)) })
    return { priority, score: total }
  }

  /** The first rule that holds and speaks of the part, which becomes its reason. */
  private first(part: DecisionPart, fits: (rule: Rule) => boolean = () => true): Rule | undefined {
    const rule = this.holding.find(each => each.decide[part] !== undefined && fits(each))
    if (rule !== undefined) this.because.push({ part, kind: 'rule', rule: rule.id, facts: this.seenBy(rule) })
    return rule
  }

  /** What people's corrections say of the part; null where they say nothing, or may not. */
  private learned(part: 'if' | 'who', rule: Rule | undefined): string | null {
    const fact = part === 'if' ? 'learnedIf' : 'learnedQueue'
    const { value } = this.facts[fact]
    if (value === null || rule?.isHard === true) return null
    if (part === 'who' && !this.document.queues.some(({ key }) => key === value)) return null
    this.because.push({ part, kind: 'learned', rule: 'learned', facts: this.see([fact]) })
    return value
  }

  private seenBy({ when, unless = {} }: Rule): Reason['facts'] {
    return this.see([...new Set([...factsAsked(when), ...factsAsked(unless)])])
  }

  private see(names: readonly FactName[]): Reason['facts'] {
    return names.map(fact => {
      const { value, evidence } = this.facts[fact]
      return { fact, value: String(value), evidence }
    })
  }
}

const ADVICE = ['needsApproval', 'hide', 'askToDelete', 'macro', 'guideTo', 'advice'] as const

const isAdvising = ({ decide }: Rule): boolean => ADVICE.some(name => decide[name] !== undefined)

const minutesOf = (promised: PromisedMinutes, priority: Priority): number =>
  typeof promised === 'number' ? promised : promised[priority]
