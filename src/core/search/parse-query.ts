import { foldText } from '../triage/find-words.ts'
import { findNearest } from './find-nearest.ts'
import { CLOSED_VALUES, OPERATOR_NAMES, OPERATORS, type Operator, type Values } from './operators.ts'
import type { Filter, ProblemCode, Query, QueryProblem, Term } from './query.ts'
import { readDay } from './read-day.ts'
import { listTokens, type Token } from './tokens.ts'

/** As many parts are searched; nobody types more. */
export const MOST_PARTS = 24

/**
 * Reads what somebody typed into the search: words, "an exact phrase", -not, `operator:value`. It never fails: what is not
 * understood is told as a problem with its place, and the rest is searched.
 */
export function parseQuery(typed: string): Query {
  const terms: Term[] = []
  const filters: Filter[] = []
  const problems: QueryProblem[] = []
  for (const token of listTokens(typed)) {
    if (terms.length + filters.length >= MOST_PARTS) {
      problems.push(problemOf('tooMany', token, token.text, null))
      break
    }
    if (token.isOpen) problems.push(problemOf('openQuote', token, token.text, null))
    const read = readToken(token)
    if (read === null) continue
    if ('code' in read) problems.push(read)
    else if ('operator' in read) filters.push(read)
    else terms.push(read)
  }
  return { terms, filters, problems }
}

function readToken(token: Token): Term | Filter | QueryProblem | null {
  if (token.operator === null) return readTerm(token)
  const operator = findOperator(token.operator)
  if (operator === null) {
    // A time, an address or a smiley has a colon too: only a plain word before it is taken for an operator.
    const near = findNearest(foldText(token.operator), OPERATOR_NAMES)
    return problemOf('unknownOperator', token, token.operator, near && `${near}:${quoteValue(token.text)}`)
  }
  if (token.text.trim() === '') return problemOf('noValue', token, `${token.operator}:`, null)
  return readFilter(operator, token)
}

const HAS_WORD = /[\p{L}\p{N}]/u

const readTerm = ({ text, isQuoted, isNegated, from, to }: Token): Term | null =>
  HAS_WORD.test(text) ? { text: text.trim(), isPhrase: isQuoted, isNegated, from, to } : null

function readFilter(operator: Operator, token: Token): Filter | QueryProblem {
  const { text, isNegated, from, to } = token
  const filter = { operator, isNegated, from, to, day: null }
  if (operator === 'before' || operator === 'after') {
    const day = readDay(text)
    return day === null ? unknownValue(operator, token, null) : { ...filter, value: text, day }
  }
  const values = CLOSED_VALUES[operator]
  if (values === undefined) return { ...filter, value: text.trim() }
  const value = findValue(values, text)
  return value === null ? unknownValue(operator, token, nearestValue(values, text)) : { ...filter, value }
}

const unknownValue = (operator: Operator, token: Token, near: string | null): QueryProblem =>
  problemOf('unknownValue', token, token.text, near && `${operator}:${near}`)

const problemOf = (
  code: ProblemCode,
  { from, to, isNegated }: Token,
  word: string,
  suggestion: string | null,
): QueryProblem => ({ code, from, to, word, suggestion: suggestion && (isNegated ? '-' : '') + suggestion })

export function findOperator(typed: string): Operator | null {
  const word = foldText(typed)
  const aliases: Readonly<Record<Operator, readonly string[]>> = OPERATORS
  return OPERATOR_NAMES.find(name => name === word || aliases[name].includes(word)) ?? null
}

/** Values are compared without spaces, hyphens and case: `in ritardo`, `in-ritardo` and `inRitardo` are one. */
const bare = (text: string): string => foldText(text).replace(/[\s_-]/g, '')

const findValue = (values: Values, typed: string): string | null =>
  Object.keys(values).find(name => bare(name) === bare(typed) || values[name]?.includes(bare(typed))) ?? null

function nearestValue(values: Values, typed: string): string | null {
  const words = Object.entries(values).flatMap(([name, others]) =>
    [bare(name), ...others].map(word => ({ word, name })),
  )
  const near = findNearest(
    bare(typed),
    words.map(({ word }) => word),
  )
  return words.find(({ word }) => word === near)?.name ?? null
}

/** As it must be typed to be read as one value. */
export const quoteValue = (value: string): string =>
  /[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value
