import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import type { MediaLimits } from '../../core/delivery/enclosure.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Outgoing, OutgoingMedia } from '../connector.ts'
import { callX, type XAnswer, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import { readProblem, readWaitMs } from './trouble.ts'

const MB = 1024 * 1024

/** Source: X's media upload pages of August 2026. Four pictures, or one GIF, or one video a post. */
export const MEDIA_LIMITS: MediaLimits = {
  kinds: [
    { mime: 'image/jpeg', maxBytes: 5 * MB, isAlone: false },
    { mime: 'image/png', maxBytes: 5 * MB, isAlone: false },
    { mime: 'image/webp', maxBytes: 5 * MB, isAlone: false },
    { mime: 'image/gif', maxBytes: 15 * MB, isAlone: true },
    { mime: 'video/mp4', maxBytes: 512 * MB, isAlone: true },
    { mime: 'video/quicktime', maxBytes: 512 * MB, isAlone: true },
  ],
  maxPublic: 4,
  maxDirect: 1,
  altMax: 1000,
}

/** X takes up to 5 MB at once; smaller pieces get through within the time of one request on a slow line too. */
const SEGMENT_BYTES = 2 * MB
const SHORTEST_WAIT_MS = 250
const LONGEST_WAIT_MS = 30_000

/**
 * Brings the files to the network. Nothing of it is seen in public, so whatever happens here is safe to do again:
 * an answer that was lost is `retry`, never `unknown`.
 */
export async function uploadMedia(
  session: XSession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Result<string[], Outcome>> {
  const ids: string[] = []
  for (const media of outgoing.media) {
    const uploaded = await uploadOne(session, outgoing, media, signal)
    if (!uploaded.ok) return uploaded
    ids.push(uploaded.value)
  }
  return ok(ids)
}

const processing = z.object({
  state: z.string(),
  check_after_secs: z.number().optional().catch(undefined),
  error: z.object({ message: z.string().optional() }).optional().catch(undefined),
})
const upload = z.object({
  data: z.object({ id: z.string().min(1), processing_info: processing.optional().catch(undefined) }),
})
type Upload = z.infer<typeof upload>['data']

async function uploadOne(
  session: XSession,
  outgoing: Outgoing,
  media: OutgoingMedia,
  signal: AbortSignal,
): Promise<Result<string, Outcome>> {
  const call = <T>(it: XCall, schema: z.ZodType<T>) => step(session, it, schema, outgoing.attempt, signal)
  const bytes = await media.open()
  const begun = await call(initialize(media.mime, bytes.length, outgoing.kind), upload)
  if (!begun.ok) return begun
  const { id } = begun.value.data
  for (let n = 0; n * SEGMENT_BYTES < bytes.length; n++) {
    const piece = bytes.subarray(n * SEGMENT_BYTES, (n + 1) * SEGMENT_BYTES)
    const appended = await call(append(id, n, piece), z.unknown())
    if (!appended.ok) return appended
  }
  const finished = await call({ method: 'POST', path: `/2/media/upload/${id}/finalize` }, upload)
  if (!finished.ok) return finished
  const ready = await waitUntilReady(finished.value.data, call, outgoing.attempt, signal)
  if (!ready.ok || media.alt === '') return ready.ok ? ok(id) : ready
  const described = await call(describeMedia(id, media.alt), z.unknown())
  return described.ok ? ok(id) : described
}

type Call = <T>(call: XCall, schema: z.ZodType<T>) => Promise<Result<T, Outcome>>

/** Videos are worked on before they can be posted; X says when to ask again. */
async function waitUntilReady(
  begun: Upload,
  call: Call,
  attempt: number,
  signal: AbortSignal,
): Promise<Result<true, Outcome>> {
  let state = begun
  for (;;) {
    const info = state.processing_info
    if (info === undefined || info.state === 'succeeded') return ok(true)
    if (info.state === 'failed') return refuse(refusedMedia(info.error?.message))
    const asked = (info.check_after_secs ?? 1) * 1000
    const isUp = await pause(Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, asked)), signal)
    if (!isUp) return refuse(tryAgain(attempt, 'mediaNotReady'))
    const query = { command: 'STATUS', media_id: begun.id }
    const asking = await call({ method: 'GET', path: '/2/media/upload', query }, upload)
    if (!asking.ok) return asking
    state = asking.value.data
  }
}

/** False when there is no time left. */
const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  wait(ms, true, { signal }).catch(() => false)

const CATEGORIES: Readonly<Record<string, string>> = { 'image/gif': 'gif' }

function initialize(mime: string, bytes: number, kind: Outgoing['kind']): XCall {
  const category = CATEGORIES[mime] ?? mime.split('/')[0]
  const media_category = `${kind === 'direct' ? 'dm' : 'tweet'}_${category}`
  const body = { media_type: mime, total_bytes: bytes, media_category }
  return { method: 'POST', path: '/2/media/upload/initialize', body }
}

function append(id: string, segment: number, piece: Uint8Array): XCall {
  const form = new FormData()
  form.set('segment_index', String(segment))
  form.set('media', new Blob([new Uint8Array(piece)]), 'media')
  return { method: 'POST', path: `/2/media/upload/${id}/append`, form }
}

const describeMedia = (id: string, alt: string): XCall => ({
  method: 'POST',
  path: '/2/media/metadata',
  body: { id, metadata: { alt_text: { text: alt } } },
})

async function step<T>(
  session: XSession,
  call: XCall,
  schema: z.ZodType<T>,
  attempt: number,
  signal: AbortSignal,
): Promise<Result<T, Outcome>> {
  const answer = await callX(session, call, signal)
  const failure = decideFailure(answer, attempt, Date.now())
  if (failure !== null) return refuse(failure)
  const parsed = schema.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success ? ok(parsed.data) : refuse(tryAgain(attempt, 'answerCut'))
}

function decideFailure(answer: XAnswer, attempt: number, now: number): Outcome | null {
  if (answer.kind === 'silent') return tryAgain(attempt, 'unreachable')
  const { status, headers, body } = answer
  if (status < 300) return null
  if (status === 429) return { kind: 'retry', afterMs: readWaitMs(headers, now), code: 'rateLimited' }
  if (status >= 500) return tryAgain(attempt, 'networkError')
  const { explain } = readProblem(body)
  const code = REFUSALS[status]
  return code === undefined ? refusedMedia(explain) : { kind: 'refused', code, explain }
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'needsLogin',
  402: 'outOfCredits',
  403: 'forbidden',
}

const refusedMedia = (explain = 'The network could not use the file.'): Outcome => ({
  kind: 'refused',
  code: 'mediaRefused',
  explain,
})

/** Each time a little later, up to five minutes: a file is much to carry in vain. */
const tryAgain = (attempt: number, code: string): Outcome => ({
  kind: 'retry',
  afterMs: Math.min(300_000, 5_000 * 2 ** Math.min(attempt - 1, 10)),
  code,
})
