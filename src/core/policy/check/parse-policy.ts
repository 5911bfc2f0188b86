import { type Document, isMap, isScalar, type LineCounter, type Node } from 'yaml'
import type { z } from 'zod'
import { ASK_NAMES } from '../condition.ts'
import { type PolicyDocument, policySchema } from '../policy.ts'
import { type PolicyPath, type PolicyProblem, problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { suggest } from './suggest.ts'

export type ParsedPolicy =
  | { readonly ok: true; readonly document: PolicyDocument; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] }

/** The same problems with the line of the YAML in which each stands. */
export type Locate = (problems: readonly PolicyProblem[]) => PolicyProblem[]

/** More than anybody writes by hand. In characters. */
export const MAX_POLICY_LENGTH = 400_000

/** A text that is wrong everywhere is not listed to its end. */
const MOST_PROBLEMS = 100

/** A policy as it is written: YAML (or JSON, which is YAML), comments and all. Never throws. */
export function parsePolicy(source: string): ParsedPolicy {
  if (source.length > MAX_POLICY_LENGTH) {
    const message = `more than ${MAX_POLICY_LENGTH} characters`
    return { ok: false, problems: [{ ...problem('invalid', [], { message }), line: 1, column: 1 }] }
  }
  const { tree, lines, unreadable } = readYaml(source)
  if (unreadable !== null) {
    const { message, offset } = unreadable
    return { ok: false, problems: [{ ...problem('syntax', [], { message }), ...placeAt(lines, offset) }] }
  }
  return parseTree(tree, lines)
}

function parseTree(tree: Document.Parsed, lines: LineCounter): ParsedPolicy {
  const locate: Locate = problems => problems.map(each => ({ ...each, ...placeOf(tree, lines, each.path) }))
  const value: unknown = tree.toJS({ maxAliasCount: 0 })
  const parsed = policySchema.safeParse(value)
  if (parsed.success) return { ok: true, document: parsed.data, locate }
  const problems = parsed.error.issues
    .slice(0, MOST_PROBLEMS)
    .flatMap(issue => toProblems(issue, value))
    .slice(0, MOST_PROBLEMS)
  return { ok: false, problems: locate(problems) }
}

/** Where the innermost part of the path stands that was written. */
function placeOf(yaml: Document.Parsed, lines: LineCounter, path: PolicyPath): Place {
  let node: unknown = yaml.contents
  let start = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) break
      start = (pair.key as Node).range?.[0] ?? start
      node = pair.value
      continue
    }
    const item: unknown = (node as { items?: unknown[] } | null)?.items?.[step as number]
    if (item === undefined) break
    node = item
    start = (item as Node).range?.[0] ?? start
  }
  return placeAt(lines, start)
}

interface Place {
  readonly line: number
  readonly column: number
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

const toPath = (path: readonly PropertyKey[]): PolicyPath =>
  path.map(step => (typeof step === 'number' ? step : String(step)))

/** What the schema says, in codes that can be said in any language. */
function toProblems(issue: z.core.$ZodIssue, value: unknown): PolicyProblem[] {
  const path = toPath(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => unknownKey(key, path, isCondition(path)))
  if (issue.code === 'invalid_union') return [bestOfUnion(issue, path, value)]
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    const written = valueAt(value, path)
    if (written === undefined) return [problem('missing', path, { key: String(path.at(-1) ?? '') })]
    const suggestion = suggest(String(written), known) ?? ''
    return [problem('unknownValue', path, { value: String(written), known: known.join(', '), suggestion })]
  }
  if (issue.code === 'invalid_type') {
    if (valueAt(value, path) === undefined)
      return [problem('missing', path, { key: String(path.at(-1) ?? '') })]
    return [problem('wrongType', path, { expected: issue.expected })]
  }
  return [problem('invalid', path, { message: issue.message })]
}

const isCondition = (path: PolicyPath): boolean => path.at(-1) === 'when' || path.at(-1) === 'unless'

function unknownKey(key: string, path: PolicyPath, isFact: boolean): PolicyProblem {
  const isOfRule = path.at(-2) !== 'decide'
  const suggestion = isFact && isOfRule ? (suggest(key, ASK_NAMES) ?? '') : ''
  return problem(isFact && isOfRule ? 'unknownFact' : 'unknownKey', [...path, key], { key, suggestion })
}

function bestOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: PolicyPath, value: unknown): PolicyProblem {
  if (valueAt(value, path) === undefined) return problem('missing', path, { key: String(path.at(-1) ?? '') })
  const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0]
  return problem('invalid', [...path, ...toPath(deepest?.path ?? [])], {
    message: deepest?.message ?? issue.message,
  })
}

function valueAt(value: unknown, path: PolicyPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
    value,
  )
}
