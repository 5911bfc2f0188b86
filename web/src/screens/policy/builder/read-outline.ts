import type { z } from 'zod'
import { readYaml } from '../../../../../src/core/policy/check/read-yaml.ts'
import {
  type PolicyDocument,
  policySchema,
  type Rule,
  ruleSchema,
} from '../../../../../src/core/policy/policy.ts'

export type SectionName = keyof PolicyDocument

/** One entry of the rules, as far as it can be read. */
export interface RuleEntry {
  readonly id: string
  /** Null where the form cannot show it: the YAML can. */
  readonly rule: Rule | null
}

/** A policy as far as it can be read: somebody is still writing it. */
export interface Outline {
  /** A section that cannot be read stands here as if it were empty. */
  readonly document: PolicyDocument
  readonly unreadable: ReadonlySet<SectionName>
  readonly rules: readonly RuleEntry[]
}

const NOTHING: Pick<PolicyDocument, 'brandNames' | 'reopenWithinHours' | 'topics' | 'queues' | 'rules'> = {
  brandNames: [],
  reopenWithinHours: 72,
  topics: {},
  queues: [],
  rules: [],
}

/** Null where the text is no YAML, or no list of sections. */
export function readOutline(source: string): Outline | null {
  const { tree, unreadable } = readYaml(source)
  if (unreadable !== null) return null
  const written: unknown = tree.toJS({ maxAliasCount: 0 })
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null
  return outline(written as Readonly<Record<string, unknown>>)
}

function outline(written: Readonly<Record<string, unknown>>): Outline {
  const unreadable = new Set<SectionName>()
  const sections = Object.entries(policySchema.shape).map(([name, schema]) => {
    const read = (schema as z.ZodType).safeParse(written[name])
    if (read.success) return [name, read.data]
    unreadable.add(name as SectionName)
    const instead = (schema as z.ZodType).safeParse(undefined)
    return [name, instead.success ? instead.data : NOTHING[name as keyof typeof NOTHING]]
  })
  const rules = Array.isArray(written.rules) ? written.rules.map(readRule) : []
  return { document: Object.fromEntries(sections) as PolicyDocument, unreadable, rules }
}

function readRule(entry: unknown): RuleEntry {
  const rule = ruleSchema.safeParse(entry)
  const id = (entry as { id?: unknown } | null)?.id
  return { id: typeof id === 'string' ? id : '', rule: rule.success ? rule.data : null }
}
