import type { AccessLevel } from '../access.ts'
import { parseQuery } from '../search/parse.ts'
import { QueryError } from '../search/query.ts'
import { MAX_QUERY_LENGTH } from '../search/read-query.ts'
import type { StreamRule } from './rule-store.ts'

const TYPES = 'https://api.twitter.com/2/problems'

export const MAX_RULES = { selfServe: 1000, enterprise: 25_000 } as const satisfies {
  readonly [level in AccessLevel]: number
}

/** One member of `errors`: which rule is not taken, and why. */
export interface RuleProblem {
  readonly title: string
  readonly type: string
  readonly [member: string]: unknown
}

export interface Addition {
  readonly rules: readonly StreamRule[]
  readonly created: readonly StreamRule[]
  readonly problems: readonly RuleProblem[]
}

export type NewRule = Omit<StreamRule, 'id'>

/** Takes those rules that are well-formed, new and within the cap: one that is not does not keep out the rest. */
export function applyAddition(
  present: readonly StreamRule[],
  wished: readonly NewRule[],
  access: AccessLevel,
  nextId: () => string,
): Addition {
  const rules = [...present]
  const created: StreamRule[] = []
  const problems: RuleProblem[] = []
  for (const wish of wished) {
    const problem = findProblem(rules, wish, access)
    if (problem) problems.push(problem)
    else {
      const rule = { id: nextId(), ...wish }
      created.push(rule)
      rules.push(rule)
    }
  }
  return { rules, created, problems }
}

function findProblem(
  rules: readonly StreamRule[],
  { value }: NewRule,
  access: AccessLevel,
): RuleProblem | null {
  const details = listDetails(value, MAX_QUERY_LENGTH.rule[access])
  if (details.length > 0)
    return { value, details, title: 'UnprocessableEntity', type: `${TYPES}/invalid-rules` }
  const twin = rules.find(rule => rule.value === value)
  if (twin) return { value, id: twin.id, title: 'DuplicateRule', type: `${TYPES}/duplicate-rules` }
  const cap = MAX_RULES[access]
  if (rules.length < cap) return null
  const detail = `Your client app may have at most ${cap} rules.`
  return { value, detail, title: 'RulesCapExceeded', type: `${TYPES}/rule-cap` }
}

/** All that is wrong with a rule, in the words of the network. */
function listDetails(value: string, maxLength: number): string[] {
  if ([...value].length > maxLength)
    return [`Rule is too long: at most ${maxLength} characters (at position 1)`]
  try {
    parseQuery(value, 'stream')
    return []
  } catch (error) {
    if (error instanceof QueryError) return error.faults.map(fault => fault.message)
    throw error
  }
}

export interface Removal {
  readonly rules: readonly StreamRule[]
  readonly deleted: number
  readonly problems: readonly RuleProblem[]
}

/** Removes by ids and by values. What is not there is told, and hinders nothing. */
export function applyRemoval(
  present: readonly StreamRule[],
  { ids = [], values = [] }: { readonly ids?: readonly string[]; readonly values?: readonly string[] },
): Removal {
  const rules = present.filter(rule => !ids.includes(rule.id) && !values.includes(rule.value))
  const lost = [
    ...ids.filter(id => !present.some(rule => rule.id === id)).map(id => ['ids', id] as const),
    ...values
      .filter(value => !present.some(rule => rule.value === value))
      .map(value => ['values', value] as const),
  ]
  return {
    rules,
    deleted: present.length - rules.length,
    problems: lost.map(([name, value]) => noSuchRule(name, value)),
  }
}

function noSuchRule(name: string, value: string): RuleProblem {
  return {
    errors: [{ parameters: { [name]: [value] }, message: 'Rule does not exist' }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: `${TYPES}/invalid-request`,
  }
}
