import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { ASK_NAMES } from '../condition.ts'
import { type PolicyDocument, policySchema } from '../policy.ts'
import { type PolicyPath, type PolicyProblem, problem } from './problem.ts'
import { suggest } from './suggest.ts'

export type ParsedPolicy =
  | { readonly ok: true; readonly document: PolicyDocument; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] }

/** The same problems with the line of the YAML in which each stands. */
export type Locate = (problems: readonly PolicyProblem[]) => PolicyProblem[]

/** More than anybody writes by hand. In characters. */
export const MAX_POLICY_LENGTH = 400_000

/** A policy as it is written: YAML (or JSON, which is YAML), comments and all. Never throws. */
export function parsePolicy(source: string): ParsedPolicy {
  if (source.length > MAX_POLICY_LENGTH)
    return {
      ok: false,
      problems: [problem('invalid', [], { message: `more than ${MAX_POLICY_LENGTH} characters` })],
    }
  const lines = new LineCounter()
  const yaml = parseDocument(source, { lineCounter: lines, version: '1.2', schema: 'core' })
  const [broken] = yaml.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    const message = broken.message.split('\n')[0] ?? ''
    return { ok: false, problems: [{ ...problem('syntax', [], { message }), line, column: col }] }
  }
  const locate: Locate = problems => problems.map(each => ({ ...each, ...placeOf(yaml, lines, each.path) }))
  const value = toValue(yaml)
  if (value === UNREADABLE)
    return { ok: false, problems: [problem('syntax', [], { message: 'anchors and aliases are not read' })] }
  const parsed = policySchema.safeParse(value)
  if (parsed.success) return { ok: true, document: parsed.data, locate }
  return { ok: false, problems: locate(parsed.error.issues.flatMap(issue => toProblems(issue, value))) }
}

const UNREADABLE = Symbol('unreadable')

function toValue(yaml: Document.Parsed): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 })
  } catch {
    return UNREADABLE
  }
}

/** Where the innermost part of the path stands that was written. */
function placeOf(
  yaml: Document.Parsed,
  lines: LineCounter,
  path: PolicyPath,
): { readonly line: number; readonly column: number } {
  let node: unknown = yaml.contents
  let start = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
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
  const { line, col } = lines.linePos(start)
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
