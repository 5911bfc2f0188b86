import { setTimeout as pause } from 'node:timers/promises'
import { assertNever } from '../../core/result.ts'
import type { Lookup, OutgoingErrand } from '../ticketing.ts'
import { type ChangeErrand, changed, findAim, findChange, isReached } from './change-issue.ts'
import { findNote } from './comment.ts'
import type { CreateErrand } from './create.ts'
import { projectOf } from './find-names.ts'
import { carriesMark, markOf } from './mark.ts'
import { issuesSchema } from './payload.ts'
import { askForIssue } from './read-issue.ts'
import type { RedmineSession } from './settings.ts'
import { askRedmine } from './trouble.ts'

/** Redmine's clock and ours may differ by this much where times must be compared. */
const SKEW_MS = 60_000
/** A server that stood still answers its oldest requests first, several at a time. */
const SECOND_LOOK_MS = 3_000

/**
 * Looks for an errand whose answer was lost. It is `absent` when two looks, with a pause between them, have seen that it is
 * not there, long enough after the last try: a server that stood still may do what it was told before when it wakes, in the
 * same moment in which it answers the first look.
 */
export async function lookUpInRedmine(
  session: RedmineSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const first = await lookUpOnce(session, outgoing, signal)
  if (first.kind !== 'absent') return first
  const settleMs = session.settings.settleSeconds * 1000
  if (Date.now() - outgoing.lastTriedAt.getTime() < settleMs) return { kind: 'cannotTell', code: 'tooEarly' }
  try {
    await pause(Math.min(settleMs, SECOND_LOOK_MS), undefined, { signal })
  } catch {
    return { kind: 'cannotTell', code: 'aborted' }
  }
  return lookUpOnce(session, outgoing, signal)
}

export function lookUpOnce(
  session: RedmineSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const { errand } = outgoing
  switch (errand.kind) {
    case 'create':
      return findCreated(session, outgoing, errand, signal)
    case 'comment':
      return findComment(session, outgoing, errand.issueId, signal)
    case 'status':
    case 'update':
      return findChanged(session, outgoing, errand, signal)
    default:
      return assertNever(errand)
  }
}

/**
 * Redmine shows an empty list to whoever may see nothing. So the list is asked of the project itself, which says whether
 * we may; only before that of all projects, for a department may have moved the issue. And a Redmine that cannot search
 * descriptions shows all issues instead: then nothing is said.
 */
async function findCreated(
  session: RedmineSession,
  { id }: OutgoingErrand,
  errand: CreateErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const project = projectOf(session.settings, errand.department)
  if (project === undefined) return { kind: 'cannotTell', code: 'noSuchPlace' }
  for (const path of ['/issues.json', `/projects/${encodeURIComponent(project)}/issues.json`]) {
    const asked = await askForMarked(session, path, id, signal)
    if (!asked.ok) return { kind: 'cannotTell', code: asked.code }
    const { issues, total_count } = asked.value
    const hit = issues.find(each => carriesMark(each.description, id))
    if (hit !== undefined) return { kind: 'found', externalId: String(hit.id), at: hit.created_on }
    if (total_count > 0 || issues.length > 0) return { kind: 'cannotTell', code: 'notSearched' }
  }
  return { kind: 'absent' }
}

const askForMarked = (session: RedmineSession, path: string, errandId: string, signal: AbortSignal) =>
  askRedmine(
    session,
    {
      method: 'GET',
      path,
      query: {
        status_id: '*',
        author_id: 'me',
        description: `~${markOf(errandId)}`,
        sort: 'id:desc',
        limit: '100',
      },
    },
    issuesSchema,
    signal,
  )

async function findComment(
  session: RedmineSession,
  { id }: OutgoingErrand,
  issueId: string,
  signal: AbortSignal,
): Promise<Lookup> {
  const asked = await askForIssue(session, issueId, signal)
  if (!asked.ok) return { kind: 'cannotTell', code: asked.code }
  const note = findNote(asked.value.issue, id)
  return note === undefined
    ? { kind: 'absent' }
    : { kind: 'found', externalId: String(note.id), at: note.created_on }
}

/** Done as well where somebody has changed it again since: it must not be done a second time. */
async function findChanged(
  session: RedmineSession,
  { firstTriedAt }: OutgoingErrand,
  errand: ChangeErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const aim = await findAim(session, errand, signal)
  if (!aim.ok) return { kind: 'cannotTell', code: aim.outcome.code }
  const asked = await askForIssue(session, errand.issueId, signal)
  if (!asked.ok) return { kind: 'cannotTell', code: asked.code }
  const { issue } = asked.value
  const change = findChange(issue, aim.value)
  const isSince = change !== undefined && change.created_on.getTime() >= firstTriedAt.getTime() - SKEW_MS
  if (!isSince && !isReached(issue, aim.value)) return { kind: 'absent' }
  const { externalId, at } = changed(issue, aim.value)
  return { kind: 'found', externalId, at }
}
