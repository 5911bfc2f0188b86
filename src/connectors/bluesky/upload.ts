import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import type { MediaLimits } from '../../core/delivery/enclosure.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Outgoing, OutgoingMedia } from '../connector.ts'
import { callAs } from './call.ts'
import { findPictureSize } from './picture-size.ts'
import type { XrpcAnswer } from './request.ts'
import type { BlueskySession } from './session.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/** Source: lexicon app.bsky.embed.images (up to 2,000,000 bytes each, four a post). */
const MAX_BYTES = 2_000_000
export const MEDIA_LIMITS: MediaLimits = {
  kinds: [
    { mime: 'image/jpeg', maxBytes: MAX_BYTES, isAlone: false },
    { mime: 'image/png', maxBytes: MAX_BYTES, isAlone: false },
    { mime: 'image/webp', maxBytes: MAX_BYTES, isAlone: false },
  ],
  maxPublic: 4,
  maxDirect: 0,
  altMax: 2000,
}

export interface UploadedPicture {
  readonly image: unknown
  readonly alt: string
  readonly aspectRatio?: { readonly width: number; readonly height: number }
}

const uploadedSchema = z.object({ blob: z.object({ $type: z.literal('blob') }).loose() })

/**
 * Brings the pictures to the home server. Nothing of it is seen in public, so whatever happens here is safe to do
 * again: an answer that was lost is `retry`, never `unknown`.
 */
export async function uploadPictures(
  session: BlueskySession,
  { media, attempt }: Outgoing,
  signal: AbortSignal,
): Promise<Result<UploadedPicture[], Outcome>> {
  const pictures: UploadedPicture[] = []
  for (const each of media) {
    const uploaded = await uploadOne(session, each, attempt, signal)
    if (!uploaded.ok) return uploaded
    pictures.push(uploaded.value)
  }
  return ok(pictures)
}

async function uploadOne(
  session: BlueskySession,
  { mime, alt, open }: OutgoingMedia,
  attempt: number,
  signal: AbortSignal,
): Promise<Result<UploadedPicture, Outcome>> {
  const bytes = await open()
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime !== mime) return refuse(refusedMedia('The file is not the picture that its name says.'))
  const blob = { mime, bytes }
  const answer = await callAs(session, { method: 'POST', nsid: 'com.atproto.repo.uploadBlob', blob }, signal)
  const failure = decideFailure(answer, attempt, Date.now())
  if (failure !== null) return refuse(failure)
  const parsed = uploadedSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!parsed.success) return refuse(tryAgain(attempt, 'answerCut'))
  const size = findPictureSize(bytes, mime)
  return ok({ image: parsed.data.blob, alt, ...(size === null ? {} : { aspectRatio: size }) })
}

function decideFailure(answer: XrpcAnswer, attempt: number, now: number): Outcome | null {
  if (answer.kind === 'silent') return tryAgain(attempt, 'unreachable')
  const { status, headers, body } = answer
  if (status < 300) return null
  if (status === 429) return { kind: 'retry', afterMs: readWaitMs(headers, now), code: 'rateLimited' }
  if (status >= 500) return tryAgain(attempt, 'networkError')
  const { explain } = readProblem(body)
  const code = readHealthCode(answer)
  return code === 'needsLogin' || code === 'forbidden'
    ? { kind: 'refused', code, explain }
    : refusedMedia(explain)
}

const refusedMedia = (explain: string): Outcome => ({ kind: 'refused', code: 'mediaRefused', explain })

/** Each time a little later, up to five minutes: a file is much to carry in vain. */
const tryAgain = (attempt: number, code: string): Outcome => ({
  kind: 'retry',
  afterMs: Math.min(300_000, 5_000 * 2 ** Math.min(attempt - 1, 10)),
  code,
})
