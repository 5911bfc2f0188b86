import { z } from 'zod'
import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../../media/categories.ts'
import type { MediaRefusal, MediaTold } from '../../media/library.ts'
import type { UploadView } from '../../media/views.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId } from '../endpoint.ts'
import { isId } from '../page.ts'
import { getPathId } from '../params.ts'
import { invalidParameter, invalidRequest, noSuchPage, type Problem, tooLarge } from '../problems.ts'
import { mediaKey } from '../render-media.ts'
import type { Rendered } from '../render-user.ts'

const SCOPES = ['media.write']
/** A part of 5 MB grows by a third when it is written in base64. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024

const upload = { method: 'POST', caller: 'user', scopes: SCOPES, limit: 'upload' } as const

export const mediaEndpoints: readonly Endpoint[] = [
  { ...upload, path: '/2/media/upload/initialize', answer: initialize },
  { ...upload, path: '/2/media/upload/:id/append', bodyLimitBytes: BODY_LIMIT_BYTES, answer: append },
  { ...upload, path: '/2/media/upload/:id/finalize', answer: finalize },
  { ...upload, path: '/2/media/upload', bodyLimitBytes: BODY_LIMIT_BYTES, answer: answerUpload },
  { ...upload, path: '/2/media/metadata', answer: describe },
  {
    method: 'GET',
    path: '/2/media/upload',
    caller: 'user',
    scopes: SCOPES,
    limit: 'mediaStatus',
    answer: answerStatus,
  },
]

/** `TweetImage` is how older clients write `tweet_image`. */
const category = z
  .string()
  .transform(name => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase())
  .pipe(z.enum(CATEGORY_NAMES))

/** In bodies of many parts numbers and lists come as texts. */
const announcementSchema = z.object({
  media_type: z.string().max(100).optional(),
  total_bytes: z.coerce.number().int().min(0).max(17_179_869_184).optional(),
  media_category: category.optional(),
  additional_owners: z.union([z.string().transform(text => text.split(',')), z.array(z.string())]).optional(),
  shared: z.unknown().optional(),
})

function initialize(asking: Asking): Answer {
  return { body: { data: renderUpload(asking, begin(asking)) } }
}

export function begin(asking: Asking): UploadView {
  const body = readBody(announcementSchema, asking.body)
  return getUpload(
    asking.media.begin(getUserId(asking.caller), {
      category: body.media_category ?? decideCategory(body.media_type ?? ''),
      totalBytes: body.total_bytes ?? null,
      additionalOwners: (body.additional_owners ?? []).filter(isId),
    }),
  )
}

function decideCategory(mediaType: string): CategoryName {
  if (mediaType.startsWith('video/')) return 'tweet_video'
  return mediaType === 'image/gif' ? 'tweet_gif' : 'tweet_image'
}

/** Bytes as such in a body of many parts, or in base64. */
const bytes = z.union([
  z.instanceof(Buffer),
  z
    .string()
    .regex(/^[A-Za-z0-9+/_=\s-]*$/, 'is not base64')
    .transform(text => Buffer.from(text, 'base64')),
])

const segmentSchema = z.object({
  media: bytes.optional(),
  media_data: bytes.optional(),
  segment_index: z.coerce.number().int().min(0).max(999),
})

function append(asking: Asking): Answer {
  const told = appendTo(asking, getPathId(asking, 'id'))
  return { body: { data: { expires_at: Math.floor(told.expiresAt / 1000) } } }
}

export function appendTo(asking: Asking, id: string): UploadView {
  const { media, media_data, segment_index } = readBody(segmentSchema, asking.body)
  const content = media ?? media_data
  if (!content) throw invalidRequest('[$.media: is missing]')
  return getUpload(asking.media.append(getUserId(asking.caller), id, segment_index, content))
}

async function finalize(asking: Asking): Promise<Answer> {
  const told = await asking.media.finish(getUserId(asking.caller), getPathId(asking, 'id'))
  return { body: { data: renderUpload(asking, getUpload(told)) } }
}

const commandSchema = z.object({ command: z.string().optional(), media_id: z.string().optional() })

/** One picture in one request; or, with a command, a step of the older way. */
async function answerUpload(asking: Asking): Promise<Answer> {
  const { command, media_id } = readBody(commandSchema, asking.body)
  const given = command ?? asking.query.command
  if (given === undefined) return answerOneShot(asking)
  const id = media_id ?? asking.query.media_id ?? ''
  const isFirst = given === 'INIT'
  if (!isFirst && !isId(id)) throw invalidParameter('media_id', id, 'is not valid')
  return { body: { data: renderUpload(asking, await runCommand(asking, given, id)) } }
}

/** A step of an upload by its old name. @throws Problem for a name that is none. */
export async function runCommand(asking: Asking, command: string, id: string): Promise<UploadView> {
  switch (command) {
    case 'INIT':
      return begin({ ...asking, body: { ...asking.query, ...Object(asking.body) } })
    case 'APPEND':
      return appendTo({ ...asking, body: { ...asking.query, ...Object(asking.body) } }, id)
    case 'FINALIZE':
      return getUpload(await asking.media.finish(getUserId(asking.caller), id))
    case 'STATUS':
      return getUpload(asking.media.find(getUserId(asking.caller), id))
    default:
      throw invalidParameter('command', command, 'is not one of [INIT,APPEND,FINALIZE,STATUS]')
  }
}

const oneShotSchema = z.object({
  media: bytes,
  media_category: z.enum(['tweet_image', 'dm_image']),
  additional_owners: z.unknown().optional(),
})

async function answerOneShot(asking: Asking): Promise<Answer> {
  const { media, media_category } = readBody(oneShotSchema, asking.body)
  const userId = getUserId(asking.caller)
  const announcement = { category: media_category, totalBytes: media.length, additionalOwners: [] }
  const { id } = getUpload(asking.media.begin(userId, announcement))
  getUpload(asking.media.append(userId, id, 0, media))
  return { body: { data: renderUpload(asking, getUpload(await asking.media.finish(userId, id))) } }
}

function answerStatus(asking: Asking): Answer {
  const { command = 'STATUS', media_id = '' } = asking.query
  if (command !== 'STATUS') throw invalidParameter('command', command, 'is not one of [STATUS]')
  if (!isId(media_id)) throw invalidParameter('media_id', media_id, 'is not valid')
  const told = asking.media.find(getUserId(asking.caller), media_id)
  return { body: { data: renderUpload(asking, getUpload(told)) } }
}

const metadataSchema = z.object({
  id: z.string().regex(/^[0-9]{1,19}$/),
  metadata: z.object({ alt_text: z.object({ text: z.string().max(1000) }).optional() }).optional(),
})

function describe(asking: Asking): Answer {
  const { id, metadata } = readBody(metadataSchema, asking.body)
  const text = metadata?.alt_text?.text
  const userId = getUserId(asking.caller)
  getUpload(text === undefined ? asking.media.find(userId, id) : asking.media.describe(userId, id, text))
  const associated = text === undefined ? {} : { associated_metadata: { alt_text: { text } } }
  return { body: { data: { id, ...associated } } }
}

/** Bytes so far, and how the work goes. */
function renderUpload(asking: Asking, view: UploadView): Rendered {
  const { id, category, processing } = view
  return {
    id,
    media_key: mediaKey({ id, type: CATEGORIES[category].type }),
    expires_after_secs: secondsLeft(asking, view),
    ...(view.media && { size: view.bytes }),
    ...(processing && { processing_info: renderProcessing(processing) }),
  }
}

export function secondsLeft({ network }: Asking, view: UploadView): number {
  return Math.max(0, Math.floor((view.expiresAt - network.now().getTime()) / 1000))
}

export function renderProcessing(processing: NonNullable<UploadView['processing']>): Rendered {
  const { state, progressPercent, checkAfterSecs } = processing
  return {
    state,
    progress_percent: progressPercent,
    ...(checkAfterSecs !== undefined && { check_after_secs: checkAfterSecs }),
  }
}

/** @throws Problem in the network's words when the library refuses. */
export function getUpload<T>(told: MediaTold<T>): T {
  if (told.ok) return told.value
  throw mediaProblem(told.refusal)
}

export function mediaProblem(refusal: MediaRefusal): Problem {
  if (refusal === 'notFound') return noSuchPage()
  return refusal === 'tooLarge' ? tooLarge() : invalidRequest(DETAILS[refusal])
}

const DETAILS: Record<Exclude<MediaRefusal, 'notFound' | 'tooLarge'>, string> = {
  incomplete: 'Segments do not add up to provided total file size.',
  unrecognized: 'The media type is not recognized, or is not one of the category.',
  notReady: 'The media is still being processed, or its processing failed.',
  finished: 'The upload was finalized already.',
  wrongUse: 'Your media IDs are of another category.',
}
