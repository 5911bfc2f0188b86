import { assertNever } from '../../core/result.ts'
import type { Outcome, OutgoingErrand } from '../ticketing.ts'
import { changeIssue } from './change-issue.ts'
import { commentOnIssue } from './comment.ts'
import { createIssue } from './create.ts'
import { lookUpOnce } from './lookup.ts'
import type { RedmineSession } from './settings.ts'

/** One try. One that is not the first looks whether an earlier one has had its effect after all: a look costs little. */
export async function carryToRedmine(
  session: RedmineSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  if (outgoing.attempt > 1) {
    const look = await lookUpOnce(session, outgoing, signal)
    if (look.kind === 'found') return { kind: 'sent', externalId: look.externalId, at: look.at }
  }
  const { errand } = outgoing
  switch (errand.kind) {
    case 'create':
      return createIssue(session, outgoing, errand, signal)
    case 'comment':
      return commentOnIssue(session, outgoing, errand, signal)
    case 'status':
    case 'update':
      return changeIssue(session, errand, signal)
    default:
      return assertNever(errand)
  }
}
