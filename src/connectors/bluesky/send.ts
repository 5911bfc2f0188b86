import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import { measureText } from '../../core/text/length.ts'
import type { Outgoing } from '../connector.ts'
import { POST_COLLECTION } from './at-uri.ts'
import { callAs } from './call.ts'
import { findRecordOf } from './find-sent.ts'
import { findTarget, type Target } from './find-target.ts'
import { recordKeyOf } from './record-key.ts'
import { isSwapRefusal, putRecord } from './records.ts'
import { decideRefusal } from './refusals.ts'
import type { XrpcAnswer } from './request.ts'
import { sendDirect } from './send-direct.ts'
import type { BlueskySession } from './session.ts'
import { type UploadedPicture, uploadPictures } from './upload.ts'
import { writeText } from './write-text.ts'

export const PUBLIC_MAX = 300
export const DIRECT_MAX = 1000

/** One try. Whoever is interrupted does not know how far it came, so that is `unknown` whatever the last answer was. */
export async function sendToBluesky(
  session: BlueskySession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Outcome> {
  const max = outgoing.kind === 'direct' ? DIRECT_MAX : PUBLIC_MAX
  if (measureText(outgoing.text, 'graphemes') > max)
    return { kind: 'refused', code: 'tooLong', explain: `The text is longer than ${max} characters.` }
  const outcome = await (outgoing.kind === 'direct' ? sendDirect : sendPost)(session, outgoing, signal)
  return signal.aborted && outcome.kind === 'retry' ? { kind: 'unknown', code: 'interrupted' } : outcome
}

/**
 * A post is a record under a key that follows from the delivery: a second try finds the first one standing there, and
 * nothing is said twice.
 */
async function sendPost(session: BlueskySession, outgoing: Outgoing, signal: AbortSignal): Promise<Outcome> {
  const target = outgoing.target === null ? null : await findTarget(session, outgoing.target, signal)
  if (target !== null && !target.ok) return target.refusal
  const uploaded = await uploadPictures(session, outgoing, signal)
  if (!uploaded.ok) return uploaded.refusal
  const written = await writeText(session, outgoing.text, signal)
  const createdAt = new Date()
  const record = {
    ...written,
    ...placeOf(outgoing, target?.value ?? null, uploaded.value),
    createdAt: createdAt.toISOString(),
  }
  const rkey = recordKeyOf(outgoing.id)
  const answer = await callAs(session, putRecord(session, POST_COLLECTION, rkey, record, null), signal)
  if (isSwapRefusal(answer)) return findStanding(session, outgoing, signal)
  return decideOutcome(answer, createdAt)
}

/** An earlier try landed after all. */
async function findStanding(
  session: BlueskySession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Outcome> {
  const looked = await findRecordOf(session, outgoing, signal)
  return looked.kind === 'found'
    ? { kind: 'sent', externalId: looked.externalId, at: looked.at }
    : { kind: 'unknown', code: 'standsAlready' }
}

export function placeOf(
  { kind }: Pick<Outgoing, 'kind'>,
  target: Target | null,
  pictures: readonly UploadedPicture[],
): Record<string, unknown> {
  const images = pictures.length === 0 ? null : { $type: 'app.bsky.embed.images', images: pictures }
  const { uri = '', cid = '' } = target?.ref ?? {}
  const quote =
    kind === 'quote' && target !== null ? { $type: 'app.bsky.embed.record', record: { uri, cid } } : null
  const embed =
    quote !== null && images !== null
      ? { $type: 'app.bsky.embed.recordWithMedia', record: quote, media: images }
      : (quote ?? images)
  const reply = kind === 'reply' && target !== null ? { root: target.root, parent: target.ref } : null
  return { ...(embed === null ? {} : { embed }), ...(reply === null ? {} : { reply }) }
}

const createdSchema = z.object({ uri: z.string().startsWith('at://'), cid: z.string() })

/** Exported for the table of cases: every answer that the network is known to give has one outcome. */
export function decideOutcome(answer: XrpcAnswer, at: Date): Outcome {
  const refusal = decideRefusal(answer)
  if (refusal !== null) return refusal
  const parsed = createdSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success
    ? { kind: 'sent', externalId: parsed.data.uri, at }
    : { kind: 'unknown', code: 'answerCut' }
}
