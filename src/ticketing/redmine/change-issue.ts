import type { NotSent } from '../answer.ts'
import type { Errand, Outcome } from '../ticketing.ts'
import { callRedmine } from './call.ts'
import { type Found, findPriority, findStatuses } from './find-names.ts'
import type { Issue, Journal, Named } from './payload.ts'
import { askForIssue } from './read-issue.ts'
import type { RedmineSession } from './settings.ts'
import { decideRedmine, notBegunInRedmine } from './trouble.ts'

export type ChangeErrand = Extract<Errand, { kind: 'status' | 'update' }>

/** What is to become of which part of an issue. */
export interface Aim {
  readonly part: 'status' | 'priority'
  /** All that will do; the first is the one to set. */
  readonly values: readonly Named[]
}

/**
 * Redmine's workflow leaves a change that it does not allow undone and says that all is well, as it does with the priority
 * of an issue that takes it from its parts. So the issue is looked at afterwards.
 */
export async function changeIssue(
  session: RedmineSession,
  errand: ChangeErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const aim = await findAim(session, errand, signal)
  if (!aim.ok) return aim.outcome
  const before = await askForIssue(session, errand.issueId, signal)
  if (!before.ok) return notBegunInRedmine(before)
  if (isReached(before.value.issue, aim.value)) return changed(before.value.issue, aim.value)
  const path = `/issues/${encodeURIComponent(errand.issueId)}.json`
  const issue = { [`${aim.value.part}_id`]: aim.value.values[0]?.id }
  const outcome = decideRedmine(await callRedmine(session, { method: 'PUT', path, body: { issue } }, signal))
  if (outcome !== null) return outcome
  const after = await askForIssue(session, errand.issueId, signal)
  if (!after.ok) return { kind: 'unknown', code: 'notSeen' }
  return isReached(after.value.issue, aim.value)
    ? changed(after.value.issue, aim.value)
    : leftUndone(after.value.issue, aim.value)
}

export async function findAim(
  session: RedmineSession,
  errand: ChangeErrand,
  signal: AbortSignal,
): Promise<Found<Aim>> {
  if (errand.kind === 'status') {
    const found = await findStatuses(session, errand.status, signal)
    return found.ok ? { ok: true, value: { part: 'status', values: found.value } } : found
  }
  const found = await findPriority(session, errand.priority, signal)
  if (!found.ok) return found
  return found.value === null
    ? { ok: false, outcome: noPriority }
    : { ok: true, value: { part: 'priority', values: [found.value] } }
}

const noPriority: NotSent = {
  kind: 'refused',
  code: 'noSuchPriority',
  explain: 'The settings say of no priority that it means this.',
}

export const isReached = (issue: Issue, { part, values }: Aim): boolean =>
  values.some(each => each.id === issue[part].id)

/** The last time that the issue was given such a value. */
export const findChange = ({ journals }: Issue, { part, values }: Aim): Journal | undefined =>
  journals
    .toSorted((a, b) => b.id - a.id)
    .find(({ details }) =>
      details.some(
        each =>
          each.property === 'attr' &&
          each.name === `${part}_id` &&
          values.some(value => String(value.id) === each.new_value),
      ),
    )

/** By the entry in the history; an issue that has always been so has none. */
export function changed(issue: Issue, aim: Aim): Extract<Outcome, { kind: 'sent' }> {
  const entry = findChange(issue, aim)
  return entry === undefined
    ? { kind: 'sent', externalId: String(issue.id), at: issue.created_on }
    : { kind: 'sent', externalId: String(entry.id), at: entry.created_on }
}

const leftUndone = (issue: Issue, { part, values }: Aim): Outcome => ({
  kind: 'refused',
  code: 'leftUndone',
  explain: `Redmine does not let this user change the ${part} from "${issue[part].name}" to "${values[0]?.name ?? ''}".`,
})
