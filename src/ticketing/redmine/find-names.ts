import type { IssueStatus } from '../../core/escalation/errand.ts'
import type { Priority } from '../../core/ticket/ticket.ts'
import type { NotSent } from '../answer.ts'
import { findNamed, type Named, prioritiesSchema, projectSchema, statusesSchema } from './payload.ts'
import type { RedmineSession, RedmineSettings } from './settings.ts'
import { type Asked, askRedmine, isHidden, notBegunInRedmine } from './trouble.ts'

/** What a name of the settings is in Redmine; `outcome` says why it is nothing there. */
export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly outcome: NotSent }

const refused = (code: string, explain: string): Found<never> => ({
  ok: false,
  outcome: { kind: 'refused', code, explain },
})

export const projectOf = (settings: RedmineSettings, department: string): string | undefined =>
  Object.hasOwn(settings.projects, department) ? settings.projects[department] : settings.defaultProject

/** The project is asked for in any case. Redmine takes an unknown tracker for its first, without a word. */
export async function findTracker(
  session: RedmineSession,
  project: string,
  signal: AbortSignal,
): Promise<Found<Named | null>> {
  const { tracker } = session.settings
  const asked = await askForProject(session, project, signal)
  if (!asked.ok && asked.code === 'unexpected' && isHidden(asked))
    return refused('noSuchPlace', `Redmine shows no project "${project}".`)
  if (!asked.ok) return { ok: false, outcome: notBegunInRedmine(asked) }
  if (tracker === undefined) return { ok: true, value: null }
  const found = findNamed(asked.value.project.trackers, tracker)
  return found === undefined
    ? refused('noSuchField', `The project "${project}" has no tracker "${tracker}".`)
    : { ok: true, value: found }
}

export const askForProject = (session: RedmineSession, project: string, signal: AbortSignal) =>
  askRedmine(
    session,
    {
      method: 'GET',
      path: `/projects/${encodeURIComponent(project)}.json`,
      query: { include: 'trackers,issue_custom_fields' },
    },
    projectSchema,
    signal,
  )

export const askForPriorities = (session: RedmineSession, signal: AbortSignal) =>
  askRedmine(
    session,
    { method: 'GET', path: '/enumerations/issue_priorities.json' },
    prioritiesSchema,
    signal,
  )

export const askForStatuses = (session: RedmineSession, signal: AbortSignal) =>
  askRedmine(session, { method: 'GET', path: '/issue_statuses.json' }, statusesSchema, signal)

/** Null where the settings leave this priority to Redmine. */
export async function findPriority(
  session: RedmineSession,
  priority: Priority,
  signal: AbortSignal,
): Promise<Found<Named | null>> {
  const wanted = session.settings.priorities[priority]
  if (wanted === undefined) return { ok: true, value: null }
  const asked = await askForPriorities(session, signal)
  return pick(
    asked,
    asked.ok ? asked.value.issue_priorities : [],
    wanted,
    'noSuchPriority',
    `Redmine has no priority "${wanted}".`,
  )
}

/** Which of Redmine's statuses mean this one, the one to set first. */
export async function findStatuses(
  session: RedmineSession,
  status: IssueStatus,
  signal: AbortSignal,
): Promise<Found<readonly Named[]>> {
  const [wanted, ...others] = session.settings.statuses[status] ?? []
  if (wanted === undefined)
    return refused('noSuchStatus', 'The settings say of no status that it means this.')
  const asked = await askForStatuses(session, signal)
  const list = asked.ok ? asked.value.issue_statuses : []
  const first = pick(asked, list, wanted, 'noSuchStatus', `Redmine has no status "${wanted}".`)
  if (!first.ok) return first
  return { ok: true, value: [first.value, ...others.flatMap(each => findNamed(list, each) ?? [])] }
}

function pick(
  asked: Asked<unknown>,
  list: readonly Named[],
  wanted: string,
  code: string,
  explain: string,
): Found<Named> {
  if (!asked.ok) return { ok: false, outcome: notBegunInRedmine(asked) }
  const found = findNamed(list, wanted)
  return found === undefined ? refused(code, explain) : { ok: true, value: found }
}
