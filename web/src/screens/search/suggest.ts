import {
  CLOSED_VALUES,
  OPERATOR_NAMES,
  OPERATORS,
  type Operator,
} from '../../../../src/core/search/operators.ts'
import { findOperator, quoteValue } from '../../../../src/core/search/parse-query.ts'
import { listTokens } from '../../../../src/core/search/tokens.ts'
import { foldText } from '../../../../src/core/triage/find-words.ts'

/** One thing that may be meant, as it is to stand in the field. */
export interface Suggestion {
  /** What stands in the field when it is taken. */
  readonly q: string
  /** The part that it adds: `is:breached`. */
  readonly text: string
  readonly operator: Operator
  /** Null where only the operator is suggested. */
  readonly value: string | null
}

/** Names that the desk knows, for operators without a closed list. */
export type KnownNames = Readonly<Partial<Record<Operator, readonly string[]>>>

const DAYS = ['today', 'yesterday', '7d', '30d']
const MOST = 8

/** What may be meant by the last part of what was typed: operators by their beginning, then their values. */
export function suggest(typed: string, names: KnownNames): readonly Suggestion[] {
  const token = listTokens(typed).at(-1)
  if (token === undefined || token.to < typed.length || token.isQuoted) return []
  const before = typed.slice(0, token.from) + (token.isNegated ? '-' : '')
  if (token.operator === null) return suggestOperators(before, foldText(token.text))
  const operator = findOperator(token.operator)
  return operator === null ? [] : suggestValues(before, operator, foldText(token.text), names)
}

function suggestOperators(before: string, begun: string): readonly Suggestion[] {
  if (begun === '') return []
  return OPERATOR_NAMES.filter(name => [name, ...OPERATORS[name]].some(word => word.startsWith(begun)))
    .slice(0, MOST)
    .map(operator => ({ q: `${before}${operator}:`, text: `${operator}:`, operator, value: null }))
}

function suggestValues(
  before: string,
  operator: Operator,
  begun: string,
  names: KnownNames,
): readonly Suggestion[] {
  const closed = CLOSED_VALUES[operator]
  const known: readonly (readonly [string, readonly string[]])[] =
    closed === undefined
      ? listNames(operator, names).map(name => [name, []] as const)
      : Object.entries(closed)
  return known
    .filter(([name, others]) => [foldText(name), ...others].some(word => ` ${word}`.includes(` ${begun}`)))
    .filter(([name]) => foldText(name) !== begun)
    .slice(0, MOST)
    .map(([value]) => {
      const text = `${operator}:${quoteValue(value)}`
      return { q: `${before}${text} `, text, operator, value }
    })
}

const listNames = (operator: Operator, names: KnownNames): readonly string[] =>
  operator === 'before' || operator === 'after' ? DAYS : (names[operator] ?? [])
