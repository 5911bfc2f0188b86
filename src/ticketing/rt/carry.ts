import { assertNever } from '../../core/result.ts'
import type { Outcome, OutgoingErrand } from '../ticketing.ts'
import { changeTicket } from './change.ts'
import { commentOnTicket } from './comment.ts'
import { createTicket } from './create.ts'
import { lookOnce } from './lookup.ts'
import type { RtSession } from './settings.ts'

/** One try. One that is not the first looks whether an earlier one has had its effect after all: a look costs little. */
export async function carryToRt(
  session: RtSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  if (outgoing.attempt > 1) {
    const look = await lookOnce(session, outgoing, signal)
    if (look.kind === 'found') return { kind: 'sent', externalId: look.externalId, at: look.at }
  }
  const { errand } = outgoing
  switch (errand.kind) {
    case 'create':
      return createTicket(session, outgoing, errand, signal)
    case 'comment':
      return commentOnTicket(session, outgoing, errand, signal)
    case 'status':
    case 'update':
      return changeTicket(session, errand, signal)
    default:
      return assertNever(errand)
  }
}
