import { decideWritten, readTrouble, refused } from '../answer.ts'
import type { Lookup, Outcome, OutgoingErrand } from '../ticketing.ts'
import { askReceiver, EXPLANATIONS, reasonOf, tellReceiver } from './call.ts'
import { takenSchema } from './payload.ts'
import type { WebhookSession } from './settings.ts'

/** An errand as the receiver gets it: its own words, and the id by which it is known again. */
export async function carryToReceiver(
  session: WebhookSession,
  { id, errand, files }: OutgoingErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  if (files.length > 0) return refused('filesNotTaken', 'This ticketing system takes no files.')
  const answer = await tellReceiver(session, id, { id, ...errand }, signal)
  const outcome = decideWritten(answer, EXPLANATIONS, reasonOf)
  if (outcome !== null || answer.kind !== 'answered')
    return outcome ?? { kind: 'unknown', code: 'answerLost' }
  const taken = readTaken(answer.body, errand.kind === 'create' ? null : id)
  return taken === null ? { kind: 'unknown', code: 'answerCut' } : { kind: 'sent', ...taken }
}

/**
 * The receiver does nothing twice that comes under the same key. So where it cannot be asked, what was perhaps not taken
 * is called absent: it is told again, and stands there once all the same.
 */
export async function lookUpAtReceiver(
  session: WebhookSession,
  { id, errand }: OutgoingErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const { lookupUrl } = session.settings
  if (lookupUrl === undefined) return { kind: 'absent' }
  const answer = await askReceiver(session, lookupUrl, id, signal)
  if (answer.kind === 'answered' && answer.status === 404) return { kind: 'absent' }
  const code = readTrouble(answer)
  if (code !== null || answer.kind !== 'answered') return { kind: 'cannotTell', code: code ?? 'unexpected' }
  const taken = readTaken(answer.body, errand.kind === 'create' ? null : id)
  return taken === null ? { kind: 'cannotTell', code: 'unexpected' } : { kind: 'found', ...taken }
}

/** What was made there: an issue, or something that the receiver may name; else it is named by its errand. */
function readTaken(body: unknown, errandId: string | null): { externalId: string; at: Date } | null {
  const parsed = takenSchema.safeParse(body)
  if (!parsed.success) return null
  const { issueId, id, at } = parsed.data
  return {
    externalId: errandId === null ? issueId : (id ?? errandId),
    at: at === undefined ? new Date() : new Date(at),
  }
}
