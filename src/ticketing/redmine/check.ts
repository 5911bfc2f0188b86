import type { TicketingHealth, TicketingWarning } from '../ticketing.ts'
import { callRedmine } from './call.ts'
import { askForPriorities, askForProject, askForStatuses } from './find-names.ts'
import {
  findNamed,
  issuesSchema,
  type Named,
  type RedmineUser,
  roleSchema,
  uploadedSchema,
  uploadSchema,
  userSchema,
} from './payload.ts'
import type { RedmineSession } from './settings.ts'
import { askRedmine, EXPLANATIONS, isHidden } from './trouble.ts'

/** Signs in, reads Redmine's clock, and asks for all that the settings name. */
export async function checkRedmine(session: RedmineSession, signal: AbortSignal): Promise<TicketingHealth> {
  const asked = await askRedmine(
    session,
    { method: 'GET', path: '/users/current.json', query: { include: 'memberships' } },
    userSchema,
    signal,
  )
  if (!asked.ok) return { ok: false, code: asked.code, explain: EXPLANATIONS[asked.code] }
  const { user } = asked.value
  return {
    ok: true,
    user: `${user.firstname} ${user.lastname}`.trim() || user.login,
    // Redmine tells its version to nobody.
    version: '–',
    clockSkewMs: await readClockSkew(session, asked.headers, signal),
    warnings: [
      ...(await checkPlaces(session, user, signal)),
      ...(await checkStatuses(session, signal)),
      ...(await checkPriorities(session, signal)),
    ],
  }
}

/** A proxy before it tells the time. Redmine itself does not; but it dates a file that is given to it, and taken away again. */
async function readClockSkew(
  session: RedmineSession,
  headers: Headers,
  signal: AbortSignal,
): Promise<number> {
  const dated = Date.parse(headers.get('date') ?? '')
  if (Number.isFinite(dated)) return toSkew(dated, Date.now())
  const before = Date.now()
  const made = await askRedmine(
    session,
    { method: 'POST', path: '/uploads.json', query: { filename: 'clock.txt' }, bytes: Buffer.from('?') },
    uploadSchema,
    signal,
  )
  if (!made.ok) return 0
  const path = `/attachments/${made.value.upload.id}.json`
  const seen = await askRedmine(session, { method: 'GET', path }, uploadedSchema, signal)
  await callRedmine(session, { method: 'DELETE', path }, signal)
  return seen.ok ? toSkew(seen.value.attachment.created_on.getTime(), before) : 0
}

/** Told to the second: what is less than two of them is nothing. */
const toSkew = (theirs: number, ours: number): number => (Math.abs(theirs - ours) < 2000 ? 0 : theirs - ours)

async function checkPlaces(
  session: RedmineSession,
  user: RedmineUser,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const { projects, defaultProject } = session.settings
  const names = [...Object.values(projects), ...(defaultProject === undefined ? [] : [defaultProject])]
  const warnings: TicketingWarning[] = []
  for (const name of new Set(names)) warnings.push(...(await checkPlace(session, user, name, signal)))
  return warnings
}

async function checkPlace(
  session: RedmineSession,
  user: RedmineUser,
  name: string,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const asked = await askForProject(session, name, signal)
  if (!asked.ok) return isHidden(asked) ? [{ code: 'noSuchPlace', name }] : []
  const { id, trackers } = asked.value.project
  const { tracker } = session.settings
  return [
    ...(tracker === undefined || findNamed(trackers, tracker) !== undefined
      ? []
      : [{ code: 'noSuchField' as const, name: `${name}: ${tracker}` }]),
    ...(await checkFields(session, name, signal)),
    ...(await checkRights(session, user, { id, name }, signal)),
  ]
}

/** Only an issue shows which fields there are. Where there is none yet, nothing is known and nothing is said. */
async function checkFields(
  session: RedmineSession,
  project: string,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const wanted = Object.values(session.settings.fields)
  if (wanted.length === 0) return []
  const asked = await askRedmine(
    session,
    {
      method: 'GET',
      path: `/projects/${encodeURIComponent(project)}/issues.json`,
      query: { status_id: '*', sort: 'id:desc', limit: '1' },
    },
    issuesSchema,
    signal,
  )
  const issue = asked.ok ? asked.value.issues[0] : undefined
  if (issue === undefined) return []
  return wanted
    .filter(id => !issue.custom_fields.some(each => each.id === id))
    .map(id => ({ code: 'noSuchField' as const, name: `${project}: ${id}` }))
}

const NEEDED = ['view_issues', 'add_issues', 'add_issue_notes'] as const
/** One of them lets us change an issue that we made. */
const EDITING = ['edit_issues', 'edit_own_issues'] as const

async function checkRights(
  session: RedmineSession,
  user: RedmineUser,
  project: Named,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  if (user.admin) return []
  const roles = user.memberships.filter(each => each.project.id === project.id).flatMap(each => each.roles)
  const has = new Set<string>()
  for (const { id } of roles) {
    const asked = await askRedmine(session, { method: 'GET', path: `/roles/${id}.json` }, roleSchema, signal)
    if (!asked.ok) return []
    for (const each of asked.value.role.permissions) has.add(each)
  }
  const missing = [
    ...NEEDED.filter(each => !has.has(each)),
    ...(EDITING.some(each => has.has(each)) ? [] : ['edit_own_issues']),
    ...(session.settings.privateNotes && !has.has('set_notes_private') ? ['set_notes_private'] : []),
  ]
  return missing.map(each => ({ code: 'noRight' as const, name: `${project.name}: ${each}` }))
}

async function checkStatuses(
  session: RedmineSession,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const asked = await askForStatuses(session, signal)
  if (!asked.ok) return []
  const wanted = Object.values(session.settings.statuses).flat()
  return listUnknown(wanted, asked.value.issue_statuses).map(name => ({ code: 'noSuchStatus', name }))
}

async function checkPriorities(
  session: RedmineSession,
  signal: AbortSignal,
): Promise<readonly TicketingWarning[]> {
  const asked = await askForPriorities(session, signal)
  if (!asked.ok) return []
  const wanted = Object.values(session.settings.priorities)
  return listUnknown(wanted, asked.value.issue_priorities).map(name => ({ code: 'noSuchPriority', name }))
}

const listUnknown = (wanted: readonly string[], list: readonly Named[]): readonly string[] =>
  [...new Set(wanted)].filter(each => findNamed(list, each) === undefined)
