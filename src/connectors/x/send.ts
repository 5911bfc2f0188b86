import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import type { Outgoing } from '../connector.ts'
import { callX, type XAnswer, type XCall } from './call.ts'
import { timeOfId } from './id-time.ts'
import type { XSession } from './session.ts'
import type { XSettings } from './settings.ts'
import { readProblem, readWaitMs } from './trouble.ts'
import { uploadMedia } from './upload.ts'

const created = z.object({
  data: z.union([
    z.object({ id: z.string().min(1) }),
    z.object({ dm_event_id: z.string().min(1) }).transform(data => ({ id: data.dm_event_id })),
  ]),
})

/**
 * One try: the files first, then the message. What cannot be known of the message for sure is `unknown`: X has no
 * idempotency key, so it is looked up before a second try.
 */
export async function sendToX(session: XSession, outgoing: Outgoing, signal: AbortSignal): Promise<Outcome> {
  const uploaded = await uploadMedia(session, outgoing, signal)
  if (!uploaded.ok) return uploaded.refusal
  const answer = await callX(session, toCall(session, outgoing, uploaded.value), signal)
  return decideOutcome(answer, outgoing, new Date())
}

function toCall(session: XSession, outgoing: Outgoing, mediaIds: readonly string[]): XCall {
  const { kind, recipient } = outgoing
  if (kind === 'direct')
    return {
      method: 'POST',
      path: `/2/dm_conversations/with/${recipient}/messages`,
      body: directBody(outgoing.text, mediaIds),
    }
  return { method: 'POST', path: '/2/tweets', body: postBody(session, outgoing, mediaIds) }
}

const wordsOf = (text: string): { text?: string } => (text === '' ? {} : { text })

const directBody = (text: string, mediaIds: readonly string[]) => ({
  ...wordsOf(text),
  ...(mediaIds.length === 0 ? {} : { attachments: mediaIds.map(media_id => ({ media_id })) }),
})

const postBody = (
  session: XSession,
  { text, target, poll, invitesDirect }: Outgoing,
  mediaIds: readonly string[],
) => ({
  ...wordsOf(text),
  ...(target === null ? {} : { reply: { in_reply_to_tweet_id: target } }),
  ...(mediaIds.length === 0 ? {} : { media: { media_ids: mediaIds } }),
  ...(poll === null ? {} : { poll: { options: poll.options, duration_minutes: poll.minutes } }),
  ...(invitesDirect ? { direct_message_deep_link: composeLink(session.settings, session.externalId) } : {}),
})

/** Where a direct message to the account is begun. */
export const composeLink = (settings: XSettings, externalId: string): string =>
  `${settings.webUrl.replace(/\/$/, '')}/messages/compose?recipient_id=${externalId}`

/** Exported for the table of cases: every answer that X is known to give has one outcome. */
export function decideOutcome(answer: XAnswer, outgoing: Outgoing, now: Date): Outcome {
  if (answer.kind === 'silent')
    return answer.wasSent
      ? { kind: 'unknown', code: 'answerLost' }
      : { kind: 'retry', afterMs: 5_000, code: 'unreachable' }
  const { status, headers, body } = answer
  if (status < 300) return readCreated(body, now)
  if (status === 429)
    return { kind: 'retry', afterMs: readWaitMs(headers, now.getTime()), code: 'rateLimited' }
  if (status >= 500) return { kind: 'unknown', code: 'networkError' }
  const { type, explain } = readProblem(body)
  const code = refusalCode(status, type, explain)
  // The network has this text already: after an earlier try, that one very likely landed.
  if (code === 'duplicate' && outgoing.attempt > 1) return { kind: 'unknown', code: 'duplicate' }
  return { kind: 'refused', code, explain }
}

function readCreated(body: unknown, now: Date): Outcome {
  const parsed = created.safeParse(body)
  if (!parsed.success) return { kind: 'unknown', code: 'answerCut' }
  const externalId = parsed.data.data.id
  // By X's clock, as all else in the conversation: an answer that came late would put ours behind the next word.
  return { kind: 'sent', externalId, at: timeOfId(externalId) ?? now }
}

function refusalCode(status: number, type: string, explain: string): string {
  if (status === 401) return 'needsLogin'
  if (status === 402) return 'outOfCredits'
  if (status === 404) return 'gone'
  if (status === 403) return forbiddenCode(type, explain)
  return 'invalid'
}

/** X tells its reasons for a 403 in sentences; the type has changed with its versions. */
function forbiddenCode(type: string, explain: string): string {
  if (/duplicate/i.test(explain)) return 'duplicate'
  if (type === 'not-authorized-for-resource' || /mentioned|not allowed because/i.test(explain)) {
    if (/direct|message|dm\b/i.test(explain)) return 'directClosed'
    return 'notSummoned'
  }
  if (/direct message|dm\b/i.test(explain)) return 'directClosed'
  if (/deleted|not visible/i.test(explain)) return 'gone'
  return 'forbidden'
}
