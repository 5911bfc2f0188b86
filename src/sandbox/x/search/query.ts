import type { OperatorName } from './operators.ts'

export type Leaf =
  | { readonly kind: 'words'; readonly text: string }
  /** Words at most so many words apart, in any order. */
  | { readonly kind: 'near'; readonly text: string; readonly distance: number }
  | { readonly kind: 'mention' | 'hashtag' | 'cashtag'; readonly name: string }
  | { readonly kind: 'operator'; readonly name: OperatorName; readonly value: string }

export type QueryNode =
  | Leaf
  | { readonly kind: 'not'; readonly node: Leaf }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] }

const AMBIGUOUS = {
  and: 'Ambiguous use of and as a keyword. Use a space to logically join two clauses, or "and" to find occurrences of and in text',
  or: 'Ambiguous use of or as a keyword. Use an uppercase OR to logically join two clauses, or "or" to find occurrences of or in text',
}

/** All that can be wrong with a query, in the words of the network. */
export const QUERY_FAULTS = {
  unknownCharacter: (found: string) => `no viable alternative at character '${found}'`,
  unexpected: (found: string) => `no viable alternative at input '${found}'`,
  unclosedGroup: () => "missing ')' at '<EOF>'",
  superfluousClose: () => "missing EOF at ')'",
  unclosedPhrase: () => "The phrase is not closed: missing '\"' at '<EOF>'",
  noWord: (found: string) => `No word to look for in '${found}'`,
  ambiguousAnd: () => AMBIGUOUS.and,
  ambiguousOr: () => AMBIGUOUS.or,
  unknownOperator: (found: string) =>
    `Reference to invalid operator '${found}'. Operator is not available in current product or product packaging.`,
  invalidValue: (found: string) => `Invalid operator use: '${found}' does not take this value`,
  tooFarApart: () => 'The distance of a proximity match must be between 1 and 6',
  negatedGroup: () => 'Negation of a group is not supported. Negate each operator by itself',
  onlyNegated: (found: string) => `The operator '${found}' must be negated`,
  neverNegated: (found: string) => `The operator '${found}' cannot be negated`,
  tooDeep: () => 'Too many nested groups',
  noPositive: () => 'Rules must contain a non-negation term',
  noStandalone: () => 'is/has/lang cannot be used as a standalone operator',
  noClause: () => 'Rules must contain at least one positive, non-stopword clause',
} as const satisfies { readonly [name: string]: (found: string) => string }

export type QueryFaultName = keyof typeof QUERY_FAULTS

export interface QueryFault {
  readonly name: QueryFaultName
  /** The network's sentence, with the place. */
  readonly message: string
  /** Counts characters from 1. */
  readonly position: number
}

export function queryFault(name: QueryFaultName, position: number, found = ''): QueryFault {
  return { name, position, message: `${QUERY_FAULTS[name](found)} (at position ${position})` }
}

/** A query that the network does not take. */
export class QueryError extends Error {
  readonly faults: readonly QueryFault[]

  constructor(faults: readonly QueryFault[]) {
    super(faults.map(fault => fault.message).join(', '))
    this.faults = faults
  }
}

export function refuseQuery(name: QueryFaultName, position: number, found?: string): QueryError {
  return new QueryError([queryFault(name, position, found)])
}
