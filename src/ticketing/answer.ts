import { type HealthCode, ReadingTrouble } from '../connectors/health.ts'
import { describeSilence, readJson } from '../connectors/http.ts'
import type { Outcome, TicketingTroubleCode } from './ticketing.ts'

/** What came back over HTTP, or that nothing did. `wasSent: false` means that nobody can have seen the request. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'silent'; readonly wasSent: boolean; readonly code: string }

/** Sends a request, and reads what comes back up to `maxBytes`. Never throws. */
export async function listen(send: () => Promise<Response>, maxBytes: number): Promise<Answer> {
  try {
    const response = await send()
    const { status, headers } = response
    return { kind: 'answered', status, headers, body: await readJson(response, maxBytes) }
  } catch (error) {
    return { kind: 'silent', ...describeSilence(error) }
  }
}

/** What ails, in the desk's words; null when nothing does. A redirection is never followed: the key would go along. */
export function readTrouble(answer: Answer): TicketingTroubleCode | null {
  if (answer.kind === 'silent') return 'unreachable'
  const { status } = answer
  if (status === 401) return 'needsLogin'
  if (status === 403) return 'forbidden'
  if (status === 429) return 'busy'
  if (status >= 500) return 'unreachable'
  return status >= 300 ? 'unexpected' : null
}

const HEALTH_OF: Readonly<Record<TicketingTroubleCode, HealthCode>> = {
  needsLogin: 'needsLogin',
  forbidden: 'forbidden',
  unreachable: 'unreachable',
  busy: 'rateLimited',
  unexpected: 'unexpected',
}

export type Explanations = Readonly<Record<TicketingTroubleCode, string>>

const PAUSE_MS = 60_000
const SOON_MS = 5_000
const MAX_WAIT_MS = 15 * 60_000

/** Trouble of a system that cannot be reached heals by itself; other trouble waits for a person. */
export const waitAfter = (code: TicketingTroubleCode): number => (code === 'unreachable' ? SOON_MS : PAUSE_MS)

export const troubleOf = (code: TicketingTroubleCode, explain: string): ReadingTrouble =>
  new ReadingTrouble(HEALTH_OF[code], explain, waitAfter(code))

/** How long the system, or who stands before it, asks us to wait. */
function readWaitMs(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(MAX_WAIT_MS, seconds * 1000) : PAUSE_MS
}

export type NotSent = Exclude<Outcome, { kind: 'sent' }>

/**
 * What became of a write, where that is already known. Null when the system said yes. `reasonOf` finds the system's own
 * words for why it takes something not.
 */
export function decideWritten(
  answer: Answer,
  explanations: Explanations,
  reasonOf: (body: unknown) => string,
): NotSent | null {
  if (answer.kind === 'silent')
    return answer.wasSent
      ? { kind: 'unknown', code: 'answerLost' }
      : { kind: 'retry', afterMs: SOON_MS, code: 'unreachable' }
  const { status, headers, body } = answer
  if (status < 300) return null
  if (status === 429) return { kind: 'retry', afterMs: readWaitMs(headers), code: 'rateLimited' }
  // 408: a proxy lost its patience, and what stands behind it may have begun.
  if (status >= 500 || status === 408) return { kind: 'unknown', code: 'serverError' }
  if (status === 404) return refused('gone', reasonOf(body))
  if (status === 413) return refused('tooLarge', 'That is too much for the ticketing system.')
  const code = readTrouble(answer) ?? 'unexpected'
  if (status >= 400 && code === 'unexpected') return refused('invalid', reasonOf(body))
  return refused(code, explanations[code])
}

export const refused = (code: string, explain: string): Extract<Outcome, { kind: 'refused' }> => ({
  kind: 'refused',
  code,
  explain,
})

/** A question before anything was written has failed: then nothing was, and it may be tried again. */
export function notBegun(answer: Answer, explanations: Explanations): NotSent {
  const code = readTrouble(answer) ?? 'unexpected'
  if (answer.kind === 'answered' && answer.status === 404)
    return refused('gone', 'The ticketing system does not show that any more.')
  if (code === 'unreachable' || code === 'busy')
    return { kind: 'retry', afterMs: waitAfter(code), code: code === 'busy' ? 'rateLimited' : code }
  return refused(code, explanations[code])
}
