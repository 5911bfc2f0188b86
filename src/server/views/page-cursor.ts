import { z } from 'zod'
import { RequestError } from '../../core/errors.ts'

/** Where a page ended. Opaque to clients; made of the values by which the list is ordered. */
const place = z.object({ at: z.string().max(40), id: z.uuid() })
export type Place = z.infer<typeof place>

export const writeCursor = (value: Place): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  try {
    const value = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (value.at !== 'infinity' && Number.isNaN(Date.parse(value.at))) throw new Error('no time')
    return value
  } catch {
    throw new RequestError('badRequest', { field: 'cursor' })
  }
}
