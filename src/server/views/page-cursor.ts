import { z } from 'zod'
import { RequestError } from '../../core/errors.ts'

/** Where a page ended. Opaque to clients; made of the values by which the list is ordered. */
const instant = z.iso.datetime().refine(at => Date.parse(at) >= 0)
const place = z.object({ at: z.union([z.literal('infinity'), instant]), id: z.uuid() })
export type Place = z.infer<typeof place>

export const writeCursor = (value: Place): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new RequestError('badRequest', { field: 'cursor' })
  }
}
