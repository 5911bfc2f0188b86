import { z } from 'zod'
import type { UploadView } from '../../media/views.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId } from '../endpoint.ts'
import { isId } from '../page.ts'
import { invalidParameter } from '../problems.ts'
import type { Rendered } from '../render-user.ts'
import { getUpload, renderProcessing, runCommand, secondsLeft } from './media.ts'

const BODY_LIMIT_BYTES = 8 * 1024 * 1024
const SCOPES = ['media.write']
const upload = { caller: 'user', scopes: SCOPES, limit: 'upload' } as const

/** The first version of uploading, which clients in use still speak, at a host that is led here too. */
export const oldMediaEndpoints: readonly Endpoint[] = [
  {
    ...upload,
    method: 'POST',
    path: '/1.1/media/upload.json',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    answer: answerCommand,
  },
  { ...upload, method: 'GET', path: '/1.1/media/upload.json', limit: 'mediaStatus', answer: answerCommand },
  { ...upload, method: 'POST', path: '/1.1/media/metadata/create.json', answer: describe },
]

async function answerCommand(asking: Asking): Promise<Answer> {
  const given: { [name: string]: unknown } = { ...asking.query, ...readPlain(asking.body) }
  const command = String(given.command)
  const id = String(given.media_id ?? '')
  if (command !== 'INIT' && !isId(id)) throw invalidParameter('media_id', id, 'is not valid')
  const view = await runCommand({ ...asking, body: given }, command, id)
  return command === 'APPEND' ? { status: 204, body: {} } : { body: renderOld(asking, view) }
}

function readPlain(body: unknown): object {
  return body instanceof URLSearchParams ? Object.fromEntries(body) : Object(body)
}

function renderOld(asking: Asking, view: UploadView): Rendered {
  return {
    media_id: Number(view.id),
    media_id_string: view.id,
    size: view.bytes,
    expires_after_secs: secondsLeft(asking, view),
    ...(view.media && {
      image: { image_type: view.media.contentType, w: view.media.width, h: view.media.height },
    }),
    ...(view.processing && { processing_info: renderProcessing(view.processing) }),
  }
}

const metadataSchema = z.object({
  media_id: z.string().regex(/^[0-9]{1,19}$/),
  alt_text: z.object({ text: z.string().max(1000) }).optional(),
})

function describe(asking: Asking): Answer {
  const { media_id, alt_text } = readBody(metadataSchema, asking.body)
  getUpload(asking.media.describe(getUserId(asking.caller), media_id, alt_text?.text ?? ''))
  return { body: {} }
}
