import { notBegun, refused } from '../answer.ts'
import type { Errand, Outcome } from '../ticketing.ts'
import { callRt } from './call.ts'
import { messagesSchema, type RtTicket, ticketSchema } from './payload.ts'
import type { RtSession, RtSettings } from './settings.ts'
import { askRt, decideRt, EXPLANATIONS } from './trouble.ts'

export type ChangeErrand = Extract<Errand, { kind: 'status' | 'update' }>

/** What is to become of a ticket. */
export interface Aim {
  readonly part: 'Status' | 'Priority'
  /** All that will do, as RT writes it; the first is the one to set. */
  readonly values: readonly [string, ...string[]]
}

/** RT answers a change that it does not allow as one that it made. So the ticket is looked at afterwards. */
export async function changeTicket(
  session: RtSession,
  errand: ChangeErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const aim = findAim(session.settings, errand)
  if (aim === null) return unnamed(errand)
  const before = await askForTicket(session, errand.issueId, signal)
  if (!before.ok) return notBegun(before.answer, EXPLANATIONS)
  if (isReached(before.value, aim)) return changed(before.value)
  const path = `/ticket/${encodeURIComponent(errand.issueId)}`
  const answer = await callRt(session, { method: 'PUT', path, body: { [aim.part]: aim.values[0] } }, signal)
  const outcome = decideRt(answer)
  if (outcome !== null) return outcome
  const after = await askForTicket(session, errand.issueId, signal)
  if (!after.ok) return { kind: 'unknown', code: 'notSeen' }
  return isReached(after.value, aim)
    ? changed(after.value)
    : refused('leftUndone', wordsOf(answer.kind === 'answered' ? answer.body : null))
}

/** Null where the settings say of no word of RT's that it means this. */
export function findAim(settings: RtSettings, errand: ChangeErrand): Aim | null {
  if (errand.kind === 'status') {
    const [first, ...others] = settings.statuses[errand.status] ?? []
    return first === undefined ? null : { part: 'Status', values: [first, ...others] }
  }
  const priority = settings.priorities[errand.priority]
  return priority === undefined ? null : { part: 'Priority', values: [String(priority)] }
}

const unnamed = (errand: ChangeErrand): Outcome =>
  errand.kind === 'status'
    ? refused('noSuchStatus', 'The settings say of no status that it means this.')
    : refused('noSuchPriority', 'The settings say of no priority that it means this.')

export const askForTicket = (session: RtSession, issueId: string, signal: AbortSignal) =>
  askRt(session, { method: 'GET', path: `/ticket/${encodeURIComponent(issueId)}` }, ticketSchema, signal)

export const isReached = (ticket: RtTicket, { part, values }: Aim): boolean =>
  values.some(value => isSameWord(value, String(ticket[part])))

export const isSameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const changed = (ticket: RtTicket): Extract<Outcome, { kind: 'sent' }> => ({
  kind: 'sent',
  externalId: ticket.id,
  at: ticket.LastUpdated,
})

function wordsOf(body: unknown): string {
  const parsed = messagesSchema.safeParse(body)
  const words = parsed.success ? parsed.data.join(' ').trim().slice(0, 500) : ''
  return words || 'Request Tracker left it as it was, and gave no reason.'
}
