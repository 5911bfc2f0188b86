import { z } from 'zod'
import { ISSUE_FIELDS } from '../../core/escalation/errand.ts'
import type { Errand, Outcome, OutgoingErrand } from '../ticketing.ts'
import { callRedmine } from './call.ts'
import { findPriority, findTracker, projectOf } from './find-names.ts'
import { describeIssue } from './mark.ts'
import { issueSchema } from './payload.ts'
import type { RedmineSession, RedmineSettings } from './settings.ts'
import { decideRedmine } from './trouble.ts'
import { uploadFiles } from './upload.ts'

export type CreateErrand = Extract<Errand, { kind: 'create' }>

const createdSchema = z.object({ issue: issueSchema.pick({ id: true, created_on: true }) })

/** Redmine's own limit. */
const MAX_SUBJECT = 255

/** All that can be asked is asked first, then come the files, and the issue last: only it is seen by anybody. */
export async function createIssue(
  session: RedmineSession,
  { id, files }: OutgoingErrand,
  errand: CreateErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const project = projectOf(session.settings, errand.department)
  if (project === undefined)
    return {
      kind: 'refused',
      code: 'noSuchPlace',
      explain: `The settings name no project for "${errand.department}".`,
    }
  const tracker = await findTracker(session, project, signal)
  if (!tracker.ok) return tracker.outcome
  const priority = await findPriority(session, errand.priority, signal)
  if (!priority.ok) return priority.outcome
  const uploaded = await uploadFiles(session, files, signal)
  if (!uploaded.ok) return uploaded.outcome
  const issue = {
    project_id: project,
    tracker_id: tracker.value?.id,
    priority_id: priority.value?.id,
    subject: toSubject(errand.title),
    description: describeIssue(errand.text, errand.ticketLink, id),
    custom_fields: toCustomFields(session.settings, errand),
    uploads: uploaded.uploads,
  }
  const answer = await callRedmine(session, { method: 'POST', path: '/issues.json', body: { issue } }, signal)
  const outcome = decideRedmine(answer)
  if (outcome !== null) return outcome
  const created = createdSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!created.success) return { kind: 'unknown', code: 'answerCut' }
  return { kind: 'sent', externalId: String(created.data.issue.id), at: created.data.issue.created_on }
}

/** One line, and never an empty one. */
const toSubject = (title: string): string =>
  [...title.replaceAll(/\s+/g, ' ').trim()].slice(0, MAX_SUBJECT).join('') || '–'

const toCustomFields = (settings: RedmineSettings, { fields }: CreateErrand) =>
  ISSUE_FIELDS.flatMap(field => {
    const [id, value] = [settings.fields[field], fields[field]]
    return id === undefined || value === undefined ? [] : [{ id, value }]
  })
