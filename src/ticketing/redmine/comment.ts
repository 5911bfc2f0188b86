import type { Errand, Outcome, OutgoingErrand } from '../ticketing.ts'
import { callRedmine } from './call.ts'
import { carriesMark, writeNote } from './mark.ts'
import type { Issue, Journal } from './payload.ts'
import { askForIssue } from './read-issue.ts'
import type { RedmineSession } from './settings.ts'
import { decideRedmine, notBegunInRedmine } from './trouble.ts'
import { uploadFiles } from './upload.ts'

export type CommentErrand = Extract<Errand, { kind: 'comment' }>

/**
 * Redmine answers a change with nothing at all, also when it left it undone: the note is seen, or it was not made. The
 * issue is asked for first: while Redmine cannot be reached, it is surely not told anything.
 */
export async function commentOnIssue(
  session: RedmineSession,
  { id, files }: OutgoingErrand,
  { issueId, text }: CommentErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const before = await askForIssue(session, issueId, signal)
  if (!before.ok) return notBegunInRedmine(before)
  const uploaded = await uploadFiles(session, files, signal)
  if (!uploaded.ok) return uploaded.outcome
  const issue = {
    notes: writeNote(text, id),
    private_notes: session.settings.privateNotes,
    uploads: uploaded.uploads,
  }
  const path = `/issues/${encodeURIComponent(issueId)}.json`
  const outcome = decideRedmine(await callRedmine(session, { method: 'PUT', path, body: { issue } }, signal))
  if (outcome !== null) return outcome
  const seen = await askForIssue(session, issueId, signal)
  if (!seen.ok) return { kind: 'unknown', code: 'notSeen' }
  const note = findNote(seen.value.issue, id)
  return note === undefined
    ? { kind: 'refused', code: 'forbidden', explain: 'Redmine does not let this user write notes there.' }
    : { kind: 'sent', externalId: String(note.id), at: note.created_on }
}

export const findNote = ({ journals }: Issue, errandId: string): Journal | undefined =>
  journals.find(each => carriesMark(each.notes, errandId))
