import { readAsked } from '../asked.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { mediaAddress } from '../media-address.ts'
import { getList } from '../params.ts'
import { invalidParameter, notFoundError } from '../problems.ts'
import { mediaKey, renderMedia } from '../render-media.ts'

const read = { method: 'GET', caller: 'any', scopes: ['tweet.read'], limit: 'mediaStatus' } as const

/** What posts may show, by its key. */
export const mediaLookupEndpoints: readonly Endpoint[] = [
  { ...read, path: '/2/media', answer: answerByKeys },
  { ...read, path: '/2/media/:media_key', answer: answerByKey },
]

function answerByKey(asking: Asking): Answer {
  const key = asking.params.media_key ?? ''
  checkKey('media_key', key)
  const data = find(asking, key)
  return { body: data ? { data } : { errors: [notFoundError('media', 'media_key', key)] } }
}

function answerByKeys(asking: Asking): Answer {
  const keys = getList(asking, 'media_keys')
  for (const key of keys) checkKey('media_keys', key)
  const data = keys.map(key => find(asking, key)).filter(media => media !== undefined)
  const errors = keys.filter(key => !find(asking, key)).map(key => notFoundError('media', 'media_keys', key))
  return { body: { ...(data.length > 0 && { data }), ...(errors.length > 0 && { errors }) } }
}

function checkKey(name: string, key: string): void {
  if (!/^[0-9]{1,3}_[0-9]{1,19}$/.test(key)) throw invalidParameter(name, key, 'is not valid')
}

function find(asking: Asking, key: string) {
  const media = asking.media.findPublic(key.replace(/^.*_/, ''))
  if (!media || mediaKey(media) !== key) return undefined
  return renderMedia(media, readAsked(asking.query).mediaFields, mediaAddress(asking.base, media))
}
