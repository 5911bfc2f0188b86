import { z } from 'zod'
import { demandOfX } from './demand.ts'
import type { XSession } from './session.ts'
import { keywordQuery, threadQuery } from './sources.ts'

const PATH = '/2/tweets/search/stream/rules'

export const RULE_SOURCES = ['keyword', 'thread'] as const
export type RuleSource = (typeof RULE_SOURCES)[number]

interface Rule {
  readonly value: string
  readonly tag: string
}

/** What one account wants to hear without being named. Its tag says for whom it is and as what it was found. */
export function rulesOf(
  session: Pick<XSession, 'externalId' | 'keywords' | 'brandHandles' | 'watchedThreads'>,
): Rule[] {
  const queries = { keyword: keywordQuery(session), thread: threadQuery(session) }
  return RULE_SOURCES.flatMap(source => {
    const value = queries[source]
    return value === null ? [] : [{ value, tag: `pronto:${session.externalId}:${source}` }]
  })
}

/** For whom, and as what, a rule was made: several accounts may look for the same words. */
export function readTag(tag: string): { readonly userId: string; readonly source: RuleSource }[] {
  return tag.split(' ').flatMap(word => {
    const [, userId, source] = /^pronto:(\d{1,19}):(\w+)$/.exec(word) ?? []
    const known = RULE_SOURCES.find(each => each === source)
    return userId === undefined || known === undefined ? [] : [{ userId, source: known }]
  })
}

/** X takes no value twice: one rule serves all who want it. */
const mergeRules = (rules: readonly Rule[]): Rule[] =>
  [...Map.groupBy(rules, rule => rule.value)].map(([value, same]) => ({
    value,
    tag: same.map(rule => rule.tag).join(' '),
  }))

const listSchema = z.object({
  data: z.array(z.object({ id: z.string(), value: z.string(), tag: z.string().optional() })).default([]),
})

/** Brings the app's rules to what these accounts want; those of other programs stay. Throws ReadingTrouble. */
export async function keepRules(sessions: readonly XSession[], signal: AbortSignal): Promise<void> {
  const [first] = sessions
  if (first === undefined) return
  const wanted = mergeRules(sessions.flatMap(rulesOf))
  const { data: present } = await demandOfX(
    first,
    { method: 'GET', path: PATH, as: 'app' },
    listSchema,
    signal,
  )
  const isWanted = (rule: { value: string; tag?: string | undefined }) =>
    wanted.some(each => each.value === rule.value && each.tag === rule.tag)
  const stale = present.filter(rule => isOurs(rule.tag, sessions) && !isWanted(rule))
  const missing = wanted.filter(
    rule => !present.some(each => each.value === rule.value && each.tag === rule.tag),
  )
  // First away with the old: a network may count rules, and takes no value twice.
  if (stale.length > 0) await post(first, { delete: { ids: stale.map(each => each.id) } }, signal)
  if (missing.length > 0) await post(first, { add: missing }, signal)
}

const isOurs = (tag: string | undefined, sessions: readonly XSession[]): boolean =>
  tag !== undefined && readTag(tag).some(({ userId }) => sessions.some(each => each.externalId === userId))

const post = (session: XSession, body: unknown, signal: AbortSignal) =>
  demandOfX(session, { method: 'POST', path: PATH, body, as: 'app' }, z.unknown(), signal)
