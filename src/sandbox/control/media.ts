import { z } from 'zod'
import type { OpenNetwork } from '../create-network.ts'
import { CATEGORY_NAMES } from '../media/categories.ts'
import type { MediaLibrary } from '../media/library.ts'
import type { NewPost } from '../network.ts'
import { readBody } from '../x/body.ts'
import { getUpload } from '../x/routes/media.ts'
import { getUser, id, person } from './people.ts'

const mediaSchema = z.strictObject({
  username: person,
  /** The bytes in base64, as much as a body may have. */
  media: z.string().regex(/^[A-Za-z0-9+/=]+$/),
  category: z.enum(CATEGORY_NAMES).default('tweet_image'),
  alt: z.string().max(1000).optional(),
})

/** A person's picture, ready to be shown in their posts and messages for a day. @throws Problem when it is none. */
export async function bringMedia(network: OpenNetwork, library: MediaLibrary, body: unknown) {
  const { username, media, category, alt } = readBody(mediaSchema, body)
  const owner = getUser(network, username).id
  const bytes = Buffer.from(media, 'base64')
  const begun = library.begin(owner, { category, totalBytes: bytes.length, additionalOwners: [] })
  const { id } = getUpload(begun)
  getUpload(library.append(owner, id, 0, bytes))
  const finished = getUpload(await library.finish(owner, id))
  const view = alt === undefined ? finished : getUpload(library.describe(owner, id, alt))
  return { media: view.media }
}

export const mediaIds = z.array(id).max(4).optional()

/** What a person attaches, by the ids that `bringMedia` gave. @throws Problem for those of others. */
export function getAttached(
  library: MediaLibrary,
  ownerId: string,
  ids: readonly string[] | undefined,
  use: 'post' | 'direct',
): NewPost['media'] {
  return ids && getUpload(library.attach(ownerId, ids, use))
}
