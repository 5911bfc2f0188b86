import { issuesSchema } from './payload.ts'
import type { RedmineSession } from './settings.ts'
import { demandOfRedmine } from './trouble.ts'

const PAGE = 50

/** Issues that we made, whoever works on them and wherever they have been moved since. */
export const listOwn = (query: Readonly<Record<string, string>>) => ({
  method: 'GET' as const,
  path: '/issues.json',
  query: { status_id: '*', author_id: 'me', ...query },
})

export interface ChangedIssue {
  readonly id: number
  readonly updatedAt: Date
}

/**
 * Issues that were changed since then, the one longest unchanged first, each change once. Pages go on from the time of the
 * last issue and are not numbered: one that is changed meanwhile goes to the end of the list, and a numbered page would
 * then pass over another. Only within one second, which holds more than a page after a bulk edit, pages are counted.
 */
export async function* listChanged(
  session: RedmineSession,
  since: Date,
  signal: AbortSignal,
): AsyncIterable<readonly ChangedIssue[]> {
  const seen = new Set<string>()
  let from = toSecond(since)
  let offset = 0
  for (;;) {
    const call = listOwn({
      updated_on: `>=${from}`,
      sort: 'updated_on:asc,id:asc',
      limit: String(PAGE),
      offset: String(offset),
    })
    const { issues } = await demandOfRedmine(session, call, issuesSchema, signal)
    const fresh = issues.filter(each => isNew(seen, `${each.id} ${each.updated_on.getTime()}`))
    if (fresh.length > 0) yield fresh.map(({ id, updated_on }) => ({ id, updatedAt: updated_on }))
    const last = issues.at(-1)
    if (last === undefined || issues.length < PAGE) return
    const reached = toSecond(last.updated_on)
    offset = reached === from ? offset + PAGE : 0
    from = reached
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

/** Redmine tells and compares times to the second. */
const toSecond = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`
