import { fileTypeFromBuffer } from 'file-type'
import type { SandboxMedia } from '../subjects.ts'
import { CATEGORIES, type CategoryName } from './categories.ts'
import { readDurationMs, readPictureSize } from './picture-size.ts'

/** Bytes on their way. */
export interface Upload {
  readonly id: string
  readonly ownerId: string
  readonly category: CategoryName
  readonly totalBytes: number | null
  readonly additionalOwners: readonly string[]
  readonly startedAt: number
  /** By number: parts may come in any order, and twice. */
  readonly segments: Map<number, Buffer>
}

export function sizeOf(upload: Upload): number {
  return [...upload.segments.values()].reduce((sum, segment) => sum + segment.length, 0)
}

/** All parts in their order; null when one between is missing, or the sum is not what was announced. */
export function joinSegments(upload: Upload): Buffer | null {
  const numbers = [...upload.segments.keys()].sort((left, right) => left - right)
  if (numbers.length === 0 || numbers.some((number, index) => number !== index)) return null
  const bytes = Buffer.concat(numbers.map(number => upload.segments.get(number) ?? Buffer.alloc(0)))
  return upload.totalBytes !== null && upload.totalBytes !== bytes.length ? null : bytes
}

/** What the bytes are, whatever they were said to be; null when the category does not take such. */
export async function inspect(upload: Upload, bytes: Buffer): Promise<SandboxMedia | null> {
  const { type, contentTypes } = CATEGORIES[upload.category]
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  const contentType = contentTypes.find(each => each === mime)
  if (contentType === undefined) return null
  const durationMs = type === 'video' ? readDurationMs(bytes) : undefined
  return {
    id: upload.id,
    ownerId: upload.ownerId,
    type,
    contentType,
    bytes: bytes.length,
    ...readPictureSize(bytes, contentType),
    ...(durationMs !== undefined && { durationMs }),
  }
}
