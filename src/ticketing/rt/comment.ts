import type { Errand, Outcome, OutgoingErrand } from '../ticketing.ts'
import { callRt } from './call.ts'
import { timeOf } from './clock.ts'
import { withFiles, wordsFor } from './form.ts'
import { markedKind } from './mark.ts'
import type { RtSession } from './settings.ts'
import { decideRt } from './trouble.ts'

export type CommentErrand = Extract<Errand, { kind: 'comment' }>

/** Named by its transaction, as it is told when the ticket is read. */
export async function commentOnTicket(
  session: RtSession,
  { id, files }: OutgoingErrand,
  { issueId, text }: CommentErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const words = { Content: wordsFor(text, files), ContentType: markedKind(id) }
  const path = `/ticket/${encodeURIComponent(issueId)}/${session.settings.commentsGoAs}`
  const answer = await callRt(session, { method: 'POST', path, ...(await withFiles(words, files)) }, signal)
  const outcome = decideRt(answer)
  if (outcome !== null || answer.kind !== 'answered')
    return outcome ?? { kind: 'unknown', code: 'answerLost' }
  const [, transaction] = /\/transaction\/(\d+)$/.exec(answer.headers.get('location') ?? '') ?? []
  // Where it is not named, it is looked for: it stands there by now.
  return transaction === undefined
    ? { kind: 'unknown', code: 'answerCut' }
    : { kind: 'sent', externalId: transaction, at: timeOf(answer.headers) }
}
