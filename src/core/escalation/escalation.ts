import { assertNever, ok, type Result, refuse } from '../result.ts'

/** How a department is asked, and answers. It may answer by another way than the one by which it was asked. */
export const ESCALATION_WAYS = ['letter', 'link', 'desk', 'ticketing'] as const
export type EscalationWay = (typeof ESCALATION_WAYS)[number]

/**
 * `asked`: the department owes an answer, and its clock runs. `answered` and `refused` lie with the agent again, who
 * makes an end (`settled`) or asks once more. `withdrawn`: nobody needs to answer any more.
 */
export const ESCALATION_STATES = ['asked', 'answered', 'refused', 'settled', 'withdrawn'] as const
export type EscalationState = (typeof ESCALATION_STATES)[number]

export type EscalationAct =
  /** What the department answers; said once more, it replaces nothing and is added. */
  | { readonly act: 'answer' }
  /** Not theirs, or not to be had. */
  | { readonly act: 'refuse' }
  /** News that are no answer, of either side. */
  | { readonly act: 'say' }
  /** `times`: how often it has been by now. */
  | { readonly act: 'remind'; readonly times: number }
  /** Later than promised: who leads is told. */
  | { readonly act: 'climb' }
  | { readonly act: 'reroute'; readonly to: string }
  | { readonly act: 'askAgain' }
  | { readonly act: 'settle' }
  | { readonly act: 'withdraw' }
export type EscalationActName = EscalationAct['act']

export const ESCALATION_ACTS = [
  'answer',
  'refuse',
  'say',
  'remind',
  'climb',
  'reroute',
  'askAgain',
  'settle',
  'withdraw',
] as const satisfies readonly EscalationActName[]

export const ESCALATION_REFUSALS = [
  'escalationNotAsked',
  'escalationNotAnswered',
  'escalationAsked',
  'escalationOver',
  'sameDepartment',
] as const
export type EscalationRefusal = (typeof ESCALATION_REFUSALS)[number]

/** A question handed to a department, as far as acts change it. */
export interface Escalation {
  readonly state: EscalationState
  /** A key of the policy's departments. */
  readonly department: string
  /** Since when the department owes an answer; of the last time that it was asked. */
  readonly askedAt: Date
  /** When it answered or refused; null while it owes an answer, and where none was needed in the end. */
  readonly answeredAt: Date | null
  /** When nothing was left to be done. */
  readonly endedAt: Date | null
  /** How often it was reminded since it was asked. */
  readonly reminders: number
  readonly climbedAt: Date | null
}

/** The only way an escalation changes, for the desk, for departments and for systems alike. `at`: when it was done. */
export function applyEscalationAct(
  escalation: Escalation,
  act: EscalationAct,
  at: Date,
): Result<Escalation, EscalationRefusal> {
  const { state } = escalation
  switch (act.act) {
    case 'answer':
      return state === 'withdrawn'
        ? refuse('escalationOver')
        : ok({ ...escalation, state: 'answered', answeredAt: escalation.answeredAt ?? at, endedAt: null })
    case 'refuse':
      return state === 'asked'
        ? ok({ ...escalation, state: 'refused', answeredAt: at })
        : refuse('escalationNotAsked')
    case 'say':
      return ok(escalation)
    case 'remind':
      return state === 'asked' ? ok({ ...escalation, reminders: act.times }) : refuse('escalationNotAsked')
    case 'climb':
      return state === 'asked' ? ok({ ...escalation, climbedAt: at }) : refuse('escalationNotAsked')
    case 'reroute':
      if (state !== 'asked' && state !== 'refused') return refuse('escalationNotAsked')
      return act.to === escalation.department
        ? refuse('sameDepartment')
        : ok({ ...asked(escalation, at), department: act.to })
    case 'askAgain':
      return state === 'asked' ? refuse('escalationAsked') : ok(asked(escalation, at))
    case 'settle':
      return state === 'answered' || state === 'refused'
        ? ok({ ...escalation, state: 'settled', endedAt: at })
        : refuse('escalationNotAnswered')
    case 'withdraw':
      return state === 'asked'
        ? ok({ ...escalation, state: 'withdrawn', endedAt: at })
        : refuse('escalationNotAsked')
    default:
      return assertNever(act)
  }
}

/** From now on an answer is owed, as if nothing had been asked before. */
const asked = (escalation: Escalation, at: Date): Escalation => ({
  ...escalation,
  state: 'asked',
  askedAt: at,
  answeredAt: null,
  endedAt: null,
  reminders: 0,
  climbedAt: null,
})

/** Those with which somebody has still something to do. */
export const isOpenEscalation = (state: EscalationState): boolean =>
  state === 'asked' || state === 'answered' || state === 'refused'
