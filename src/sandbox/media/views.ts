import type { SandboxMedia } from '../subjects.ts'
import { CATEGORIES, type CategoryName } from './categories.ts'
import type { KeptMedia } from './media-store.ts'
import { sizeOf, type Upload } from './upload.ts'

/** An upload can be used for so long. */
export const KEPT_MS = 24 * 60 * 60 * 1000
/** How long a film waits, and how long it is worked on. */
const PENDING_MS = 1000
const WORK_MS = 1000

export interface Processing {
  readonly state: 'pending' | 'in_progress' | 'succeeded' | 'failed'
  readonly progressPercent: number
  readonly checkAfterSecs?: number
}

/** An upload as its owner sees it. */
export interface UploadView {
  readonly id: string
  readonly category: CategoryName
  readonly bytes: number
  /** Null before the last byte, and for pictures that need no work. */
  readonly processing: Processing | null
  readonly media: SandboxMedia | null
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export function viewUpload(upload: Upload): UploadView {
  const { id, category, startedAt } = upload
  return {
    id,
    category,
    bytes: sizeOf(upload),
    processing: null,
    media: null,
    expiresAt: startedAt + KEPT_MS,
  }
}

export function viewFinished(kept: KeptMedia, now: Date): UploadView {
  const { media, category, finishedAt } = kept
  const processing = decideProcessing(kept, now)
  return { id: media.id, category, bytes: media.bytes, processing, media, expiresAt: finishedAt + KEPT_MS }
}

/** Work is nothing but time: it waits, goes on, and is done. */
function decideProcessing(kept: KeptMedia, now: Date): Processing | null {
  if (!CATEGORIES[kept.category].isProcessed) return null
  const elapsed = now.getTime() - kept.finishedAt
  if (elapsed < PENDING_MS) return { state: 'pending', progressPercent: 0, checkAfterSecs: 1 }
  if (elapsed < PENDING_MS + WORK_MS) return { state: 'in_progress', progressPercent: 50, checkAfterSecs: 1 }
  return kept.hasFailed
    ? { state: 'failed', progressPercent: 50 }
    : { state: 'succeeded', progressPercent: 100 }
}

export function isReady(kept: KeptMedia, now: Date): boolean {
  const processing = decideProcessing(kept, now)
  return processing === null || processing.state === 'succeeded'
}
