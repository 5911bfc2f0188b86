import type { Outcome } from '../../core/delivery/delivery.ts'
import type { XrpcAnswer } from './request.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/** What the network calls its reasons, and how the desk calls them. Source: lexicons chat.bsky.convo.*. */
const CODES: Readonly<Record<string, string>> = {
  NotFollowedBySender: 'directClosed',
  MessagesDisabled: 'directClosed',
  RecipientNotFound: 'gone',
  BlockedActor: 'blocked',
  AccountSuspended: 'forbidden',
  ConvoLocked: 'directClosed',
  InvalidConvo: 'gone',
  UserForwardingNotEnabled: 'forbidden',
}

/** What became of a write that did not simply succeed; null when it did. */
export function decideRefusal(answer: XrpcAnswer): Outcome | null {
  if (answer.kind === 'silent')
    return answer.wasSent
      ? { kind: 'unknown', code: 'answerLost' }
      : { kind: 'retry', afterMs: 5_000, code: 'unreachable' }
  const { status, headers, body } = answer
  if (status < 300) return null
  if (status === 429) return { kind: 'retry', afterMs: readWaitMs(headers, Date.now()), code: 'rateLimited' }
  const { error, explain } = readProblem(body)
  if (status === 501) return { kind: 'refused', code: 'forbidden', explain }
  if (status >= 500) return { kind: 'unknown', code: 'networkError' }
  const health = readHealthCode(answer)
  const code = CODES[error] ?? (health === 'needsLogin' || health === 'forbidden' ? health : 'invalid')
  return { kind: 'refused', code, explain: explain === error ? `The network said ${error}.` : explain }
}

/** Trouble before anything was written: nothing has happened, so it may be tried again. */
export function decideUnwritten(answer: XrpcAnswer): Outcome | null {
  const outcome = decideRefusal(answer)
  return outcome?.kind === 'unknown' ? { kind: 'retry', afterMs: 5_000, code: outcome.code } : outcome
}
