import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from '../../credentials.ts'
import { createSnowflakes } from '../../snowflake.ts'
import { compileQuery } from '../search/compile.ts'
import type { Matcher } from '../search/match-operator.ts'
import { parseQuery } from '../search/parse.ts'
import type { Searchable } from '../search/searchable.ts'

const ruleSchema = z.object({
  id: z.string().regex(/^[0-9]{1,19}$/),
  value: z.string(),
  tag: z.string().optional(),
})

export type StreamRule = z.infer<typeof ruleSchema>

/** What the app wants to hear, kept in `stream-rules.json` so that a restart forgets nothing. */
export interface RuleStore {
  list(): readonly StreamRule[]
  /** Of ids never given before. */
  nextId(): string
  replace(rules: readonly StreamRule[]): void
  /** The rules that let this post through, in the order of their making. */
  listMatching(subject: Searchable): readonly StreamRule[]
}

/** @throws when the file holds what is no rule. */
export function openRuleStore(dir: string | null, now: () => Date): RuleStore {
  const path = dir === null ? null : join(dir, 'stream-rules.json')
  const snowflakes = createSnowflakes(now)
  let compiled = path !== null && existsSync(path) ? readRules(path).map(compileRule) : []
  for (const { rule } of compiled) snowflakes.raiseAbove(rule.id)
  return {
    list: () => compiled.map(({ rule }) => rule),
    nextId: snowflakes.next,
    replace(rules) {
      const known = new Map(compiled.map(each => [each.rule.id, each]))
      compiled = rules.map(rule => known.get(rule.id) ?? compileRule(rule))
      if (path !== null) writePrivately(path, rules)
    },
    listMatching: subject => compiled.filter(({ matches }) => matches(subject)).map(({ rule }) => rule),
  }
}

interface CompiledRule {
  readonly rule: StreamRule
  readonly matches: Matcher
}

const compileRule = (rule: StreamRule): CompiledRule => ({
  rule,
  matches: compileQuery(parseQuery(rule.value, 'stream'), 'stream'),
})

function readRules(path: string): StreamRule[] {
  return z.array(ruleSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
}
