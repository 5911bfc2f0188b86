import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Cursor } from '../connector.ts'

const place = z.object({ at: z.number(), seen: z.array(z.tuple([z.string().max(20), z.number()])).max(1000) })
export type Place = z.infer<typeof place>

/**
 * Where a list that comes newest first has been read to. `top`: all up to that time is ours; because people may date
 * their posts back and two may share a time, those of the last minutes are remembered one by one. While a long gap is
 * being closed, `gap` says from which page down, and what will be the top when it is closed.
 */
export const markSchema = z.object({
  top: place.nullable(),
  gap: z
    .object({ token: z.string().max(2000), next: place })
    .nullable()
    .default(null),
})
export type Mark = z.infer<typeof markSchema>

export const UNREAD: Mark = { top: null, gap: null }

/** A cursor that cannot be read costs reading again, never a message: ingest knows what it has. */
export function readCursor<T extends z.ZodType>(schema: T, cursor: Cursor | null): z.infer<T> | null {
  if (cursor === null) return null
  try {
    return schema.parse(JSON.parse(cursor))
  } catch {
    return null
  }
}

/** Short and of no meaning: enough to know a thing again. */
export const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 10)

/** A post may be shown this much later than its order says. */
export const OVERLAP_MS = 10 * 60_000
const REMEMBERED = 400

export interface Listed {
  readonly id: string
  /** Its place in the list, by the network's own order. */
  readonly at: number
}

/** The place behind what was known before and what came now. */
export function placeBehind(before: Place | null, listed: readonly Listed[], floor: number): Place {
  const at = listed.reduce((most, each) => Math.max(most, each.at), before?.at ?? floor)
  const all = [...(before?.seen ?? []), ...listed.map(each => [hashOf(each.id), each.at] as const)]
  const recent = new Map(all.filter(each => each[1] >= at - OVERLAP_MS))
  return { at, seen: [...recent].slice(-REMEMBERED) }
}

/** Whether it lies behind the place already. With more in a moment than is remembered, the rest counts as seen. */
export function isBehind({ at, seen }: Place, listed: Listed): boolean {
  if (listed.at > at) return false
  if (listed.at < at - OVERLAP_MS || seen.length >= REMEMBERED) return true
  const hash = hashOf(listed.id)
  return seen.some(each => each[0] === hash)
}
