/**
 * What may be wrong with a policy. Errors forbid publishing, warnings tell what is probably not meant. Where each code is
 * said in words: the screens' texts; `params` are what the words need.
 */
export const POLICY_PROBLEMS = {
  /** The YAML itself: `message` is the parser's. */
  syntax: 'error',
  unknownKey: 'error',
  unknownFact: 'error',
  unknownValue: 'error',
  missing: 'error',
  wrongType: 'error',
  /** Anything else that the schema says: `message` is its own. */
  invalid: 'error',
  /** An entry of another section that does not exist. */
  unknownReference: 'error',
  sameKeyTwice: 'error',
  unknownCalendar: 'error',
  unknownPerson: 'error',
  queueInUse: 'error',
  /** Two lines of one condition that are never true together. */
  contradiction: 'error',
  /** The condition and its exception leave nothing over. */
  neverFires: 'error',
  /** All that the rule decides was decided by earlier rules. */
  hidden: 'error',
  /** One part of what the rule decides was decided by earlier rules. */
  partHidden: 'warning',
  decidesNothing: 'error',
  /** No rule decides the part for every message. */
  notEverybody: 'warning',
  unknownAccount: 'warning',
  /** The desk is open and no team has a shift. */
  noShift: 'warning',
  /** A promise counts in hours that the desk does not have: it counts day and night. */
  neverOpen: 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>

export type PolicyProblemCode = keyof typeof POLICY_PROBLEMS
export const POLICY_PROBLEM_CODES = Object.keys(POLICY_PROBLEMS) as PolicyProblemCode[]

export type PolicyPath = readonly (string | number)[]

export interface PolicyProblem {
  readonly code: PolicyProblemCode
  /** Where in the document: `['rules', 3, 'when', 'topic']`. */
  readonly path: PolicyPath
  readonly params: Readonly<Record<string, string>>
  /** From 1; absent where the document was not written as YAML. */
  readonly line?: number
  readonly column?: number
}

export const problem = (
  code: PolicyProblemCode,
  path: PolicyPath,
  params: PolicyProblem['params'] = {},
): PolicyProblem => ({ code, path, params })

export const isError = ({ code }: PolicyProblem): boolean => POLICY_PROBLEMS[code] === 'error'
