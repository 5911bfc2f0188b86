import { createSnowflakes } from '../snowflake.ts'
import type { SandboxMedia } from '../subjects.ts'
import { CATEGORIES, type CategoryName } from './categories.ts'
import { type KeptMedia, type MediaStore, openMediaStore } from './media-store.ts'
import { inspect, joinSegments, sizeOf, type Upload } from './upload.ts'
import { isReady, KEPT_MS, type UploadView, viewFinished, viewUpload } from './views.ts'

const MAX_SEGMENT_BYTES = 5 * 1024 * 1024

export type MediaRefusal =
  | 'notFound'
  | 'tooLarge'
  | 'incomplete'
  | 'unrecognized'
  | 'notReady'
  | 'finished'
  | 'wrongUse'

export type MediaTold<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: MediaRefusal }

export interface Announcement {
  readonly category: CategoryName
  readonly totalBytes: number | null
  readonly additionalOwners: readonly string[]
}

/** Pictures and films that users bring along, each seen by its owners alone until it is attached. */
export interface MediaLibrary {
  begin(ownerId: string, announcement: Announcement): MediaTold<UploadView>
  append(ownerId: string, id: string, segment: number, bytes: Buffer): MediaTold<UploadView>
  finish(ownerId: string, id: string): Promise<MediaTold<UploadView>>
  find(ownerId: string, id: string): MediaTold<UploadView>
  describe(ownerId: string, id: string, alt: string): MediaTold<UploadView>
  /** What may be attached now, in the order asked. */
  attach(ownerId: string, ids: readonly string[], use: 'post' | 'direct'): MediaTold<SandboxMedia[]>
  findBytes(id: string): Buffer | undefined
  /** What a post may show to everybody; never what is meant for a direct message. */
  findPublic(id: string): SandboxMedia | undefined
}

export interface LibraryOptions {
  /** Null keeps all in memory. */
  readonly dir: string | null
  readonly now: () => Date
  /** Whether the work on the film that has just come goes wrong. */
  readonly shouldFail: () => boolean
}

export function openLibrary(options: LibraryOptions): MediaLibrary {
  const shelf = openShelf(options)
  return {
    begin: (ownerId, announcement) => begin(shelf, ownerId, announcement),
    append: (ownerId, id, segment, bytes) => append(shelf, ownerId, id, segment, bytes),
    finish: (ownerId, id) => finish(shelf, ownerId, id),
    find: (ownerId, id) => find(shelf, ownerId, id),
    describe: (ownerId, id, alt) => describe(shelf, ownerId, id, alt),
    attach: (ownerId, ids, use) => attach(shelf, ownerId, ids, use),
    findBytes: id => (shelf.finished.has(id) ? shelf.store.findBytes(id) : undefined),
    findPublic: id => findPublic(shelf, id),
  }
}

interface Shelf extends Omit<LibraryOptions, 'dir'> {
  readonly store: MediaStore
  readonly snowflakes: ReturnType<typeof createSnowflakes>
  readonly uploads: Map<string, Upload>
  readonly finished: Map<string, KeptMedia>
}

function openShelf({ dir, now, shouldFail }: LibraryOptions): Shelf {
  const store = openMediaStore(dir)
  const snowflakes = createSnowflakes(now)
  const finished = new Map(store.kept.map(kept => [kept.media.id, kept]))
  for (const id of finished.keys()) snowflakes.raiseAbove(id)
  return { store, snowflakes, uploads: new Map(), finished, now, shouldFail }
}

const tell = <T>(value: T): MediaTold<T> => ({ ok: true, value })
const refuse = (refusal: MediaRefusal) => ({ ok: false, refusal }) as const

function begin(shelf: Shelf, ownerId: string, announcement: Announcement): MediaTold<UploadView> {
  forgetOld(shelf)
  if ((announcement.totalBytes ?? 0) > CATEGORIES[announcement.category].maxBytes) return refuse('tooLarge')
  const id = shelf.snowflakes.next()
  const startedAt = shelf.now().getTime()
  const upload: Upload = { id, ownerId, ...announcement, startedAt, segments: new Map() }
  shelf.uploads.set(id, upload)
  return tell(viewUpload(upload))
}

function forgetOld({ uploads, now }: Shelf): void {
  for (const [id, { startedAt }] of uploads) if (startedAt + KEPT_MS <= now().getTime()) uploads.delete(id)
}

function append(
  shelf: Shelf,
  ownerId: string,
  id: string,
  segment: number,
  bytes: Buffer,
): MediaTold<UploadView> {
  const upload = findUpload(shelf, ownerId, id)
  if (!upload) return refuse(findFinished(shelf, ownerId, id) ? 'finished' : 'notFound')
  const others = sizeOf(upload) - (upload.segments.get(segment)?.length ?? 0)
  if (bytes.length > MAX_SEGMENT_BYTES || others + bytes.length > CATEGORIES[upload.category].maxBytes)
    return refuse('tooLarge')
  upload.segments.set(segment, bytes)
  return tell(viewUpload(upload))
}

/** Well also when asked twice: the first answer may have been lost. */
async function finish(shelf: Shelf, ownerId: string, id: string): Promise<MediaTold<UploadView>> {
  const done = findFinished(shelf, ownerId, id)
  if (done) return tell(viewFinished(done, shelf.now()))
  const upload = findUpload(shelf, ownerId, id)
  if (!upload) return refuse('notFound')
  const bytes = joinSegments(upload)
  if (!bytes) return refuse('incomplete')
  const media = await inspect(upload, bytes)
  if (!media) return refuse('unrecognized')
  shelf.uploads.delete(id)
  shelf.store.keepBytes(id, bytes)
  const { category, additionalOwners } = upload
  const hasFailed = CATEGORIES[category].isProcessed && shelf.shouldFail()
  const finishedAt = shelf.now().getTime()
  return tell(
    keep(shelf, { media, category, additionalOwners: [...additionalOwners], finishedAt, hasFailed }),
  )
}

function keep(shelf: Shelf, kept: KeptMedia): UploadView {
  shelf.finished.set(kept.media.id, kept)
  shelf.store.keep(kept)
  return viewFinished(kept, shelf.now())
}

function find(shelf: Shelf, ownerId: string, id: string): MediaTold<UploadView> {
  const kept = findFinished(shelf, ownerId, id)
  if (kept) return tell(viewFinished(kept, shelf.now()))
  const upload = findUpload(shelf, ownerId, id)
  return upload ? tell(viewUpload(upload)) : refuse('notFound')
}

function describe(shelf: Shelf, ownerId: string, id: string, alt: string): MediaTold<UploadView> {
  const kept = findFinished(shelf, ownerId, id)
  if (!kept) return refuse('notFound')
  return tell(keep(shelf, { ...kept, media: { ...kept.media, alt } }))
}

function attach(
  shelf: Shelf,
  ownerId: string,
  ids: readonly string[],
  use: 'post' | 'direct',
): MediaTold<SandboxMedia[]> {
  const all = ids.map(id => findFinished(shelf, ownerId, id))
  const found = all.filter(kept => kept !== undefined)
  if (found.length < all.length) return refuse('notFound')
  if (found.some(kept => CATEGORIES[kept.category].use !== use)) return refuse('wrongUse')
  if (found.some(kept => !isReady(kept, shelf.now()))) return refuse('notReady')
  return tell(found.map(kept => kept.media))
}

function findPublic({ finished }: Shelf, id: string): SandboxMedia | undefined {
  const kept = finished.get(id)
  return kept && CATEGORIES[kept.category].use === 'post' ? kept.media : undefined
}

function findUpload(shelf: Shelf, ownerId: string, id: string): Upload | undefined {
  const upload = shelf.uploads.get(id)
  return upload?.ownerId === ownerId ? upload : undefined
}

/** Of its owner or of those named as owners too, and not too old to be used. */
function findFinished(shelf: Shelf, ownerId: string, id: string): KeptMedia | undefined {
  const kept = shelf.finished.get(id)
  const isOwner = kept?.media.ownerId === ownerId || kept?.additionalOwners.includes(ownerId)
  return kept && isOwner && kept.finishedAt + KEPT_MS > shelf.now().getTime() ? kept : undefined
}
