import type { ChangePage, IssueChange } from '../ticketing.ts'
import { beginningAt, type ReadIssue, type RedmineCursor, readCursor, writeCursor } from './cursor.ts'
import { type ChangedIssue, listChanged, listOwn } from './list-changed.ts'
import { type Issue, issuesSchema, statusesSchema, userSchema } from './payload.ts'
import { askForIssue } from './read-issue.ts'
import type { RedmineSession } from './settings.ts'
import { inOrder, type ReadingGround, toChanges } from './to-changes.ts'
import { demandOfRedmine, isHidden, troubleOfRedmine } from './trouble.ts'

/**
 * A change is dated when it begins and seen when it is committed: a slow one appears behind others that are later by their
 * date. So each sitting goes back by so much, and knows what it has told already.
 */
const OVERLAP_MS = 60_000
/** An issue that was read so long after the second of its change has nothing more of that second to show. */
const SETTLED_MS = 2_000

export async function* readRedmineChanges(
  session: RedmineSession,
  cursor: string | null,
  signal: AbortSignal,
): AsyncIterable<ChangePage> {
  if (cursor === null) return yield { changes: [], cursor: writeCursor(await findPresent(session, signal)) }
  const ground = await readGround(session, signal)
  const start = readCursor(cursor)
  // A clock that has been put back would else hide what happens until it is as late again.
  const now = new Date()
  const floor = back(earlier(start.since, now))
  const told = new Map(start.told)
  const read = new Map(start.read)
  let at = start.at
  for await (const listed of listChanged(session, back(earlier(start.at, now)), signal)) {
    const changes: IssueChange[] = []
    for (const each of listed) {
      at = each.updatedAt > at ? each.updatedAt : at
      const known = read.get(each.id)
      if (known?.isSettled && isSame(known, each)) continue
      const { issue, shownAt } = await findIssue(session, String(each.id), signal)
      if (issue !== null) changes.push(...tellNew(issue, floor, told, ground))
      read.set(each.id, readAgain(known, each, shownAt))
    }
    const behind = { at: earlier(at, now), since: start.since, told, read }
    yield { changes: inOrder(changes), cursor: writeCursor(behind) }
  }
  yield { changes: [], cursor: writeCursor(atPresent(earlier(at, now), told, read)) }
}

const isSame = (known: ReadIssue | undefined, { updatedAt }: ChangedIssue): boolean =>
  known?.updatedAt.getTime() === updatedAt.getTime()

/** Settled by Redmine's clock where it tells the time, else by ours when it has stood still between two readings. */
function readAgain(known: ReadIssue | undefined, issue: ChangedIssue, shownAt: Date | null): ReadIssue {
  const { updatedAt } = issue
  const now = new Date()
  const firstReadAt = known !== undefined && isSame(known, issue) ? known.firstReadAt : now
  const stoodMs = Math.max(
    now.getTime() - firstReadAt.getTime(),
    (shownAt?.getTime() ?? 0) - updatedAt.getTime(),
  )
  return { updatedAt, firstReadAt, isSettled: stoodMs >= SETTLED_MS }
}

function tellNew(
  issue: Issue,
  floor: Date,
  told: Map<number, Date>,
  ground: ReadingGround,
): readonly IssueChange[] {
  const fresh = issue.journals.filter(each => each.created_on >= floor && !told.has(each.id))
  for (const each of fresh) told.set(each.id, each.created_on)
  return fresh.flatMap(each => toChanges(issue, each, ground))
}

/** Keeps what the next sitting could come across again. */
function atPresent(at: Date, told: RedmineCursor['told'], read: RedmineCursor['read']): RedmineCursor {
  const floor = back(at)
  return {
    at,
    since: at,
    told: new Map([...told].filter(([, toldAt]) => toldAt >= floor)),
    read: new Map([...read].filter(([, { updatedAt }]) => updatedAt >= floor)),
  }
}

const back = (time: Date): Date => new Date(Math.max(0, time.getTime() - OVERLAP_MS))
const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/**
 * By Redmine's clock: when something last happened. What did in that very second counts as told; older issues need not be
 * read. Where nothing has, whatever comes is news.
 */
async function findPresent(session: RedmineSession, signal: AbortSignal): Promise<RedmineCursor> {
  const call = listOwn({ sort: 'updated_on:desc', limit: '1' })
  const { issues } = await demandOfRedmine(session, call, issuesSchema, signal)
  const at = issues[0]?.updated_on
  if (at === undefined) return beginningAt(new Date(0))
  const now = new Date()
  const brink = new Date(at.getTime() - SETTLED_MS)
  const told = new Map<number, Date>()
  const read = new Map<number, ReadIssue>()
  for await (const listed of listChanged(session, back(earlier(at, now)), signal))
    for (const { id, updatedAt } of listed) {
      const isSettled = updatedAt < brink
      const { issue } = isSettled ? { issue: null } : await findIssue(session, String(id), signal)
      for (const each of issue?.journals ?? []) told.set(each.id, each.created_on)
      read.set(id, { updatedAt, firstReadAt: now, isSettled })
    }
  return { at: earlier(at, now), since: new Date(brink.getTime() + OVERLAP_MS), told, read }
}

/** All that was ever said on these issues, an issue at a time; one that Redmine does not show says nothing. */
export async function* readRedmineIssues(
  session: RedmineSession,
  issueIds: readonly string[],
  signal: AbortSignal,
): AsyncIterable<readonly IssueChange[]> {
  const ground = await readGround(session, signal)
  for (const issueId of issueIds) {
    const { issue } = await findIssue(session, issueId, signal)
    if (issue !== null) yield inOrder(issue.journals.flatMap(each => toChanges(issue, each, ground)))
  }
}

/** Null for one that was deleted, or moved to where we may not see it. Throws ReadingTrouble for all else. */
async function findIssue(
  session: RedmineSession,
  issueId: string,
  signal: AbortSignal,
): Promise<{ readonly issue: Issue | null; readonly shownAt: Date | null }> {
  const asked = await askForIssue(session, issueId, signal)
  if (!asked.ok && !isHidden(asked)) throw troubleOfRedmine(asked.code)
  if (!asked.ok) return { issue: null, shownAt: null }
  const date = Date.parse(asked.headers.get('date') ?? '')
  return { issue: asked.value.issue, shownAt: Number.isNaN(date) ? null : new Date(date) }
}

async function readGround(session: RedmineSession, signal: AbortSignal): Promise<ReadingGround> {
  const who = { method: 'GET' as const, path: '/users/current.json' }
  const { user } = await demandOfRedmine(session, who, userSchema, signal)
  const what = { method: 'GET' as const, path: '/issue_statuses.json' }
  const { issue_statuses } = await demandOfRedmine(session, what, statusesSchema, signal)
  return { ourUserId: user.id, statuses: issue_statuses, settings: session.settings }
}
