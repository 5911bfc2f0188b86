import { z } from 'zod'
import type { RtTransaction } from './payload.ts'

/**
 * Numbers are given out when a change begins, and a change shows when it is done: a lower number may come after a higher
 * one. So the latest minutes are read again and again, and what was told of them is kept in the mark.
 */
export interface Place {
  /** Whatever has this number or a lower one is done. */
  readonly after: number
  /** What was told beyond it. */
  readonly told: readonly number[]
}

/** Longer than RT holds a change back: for its notifications, a slow hook, a file on its way. */
export const OVERLAP_MS = 2 * 60_000
/** So that a flood makes no mark without end; what is older is done by then. */
const MAX_TOLD = 2_000

const number = z.int().nonnegative()
const placeSchema = z.object({ after: number, told: z.array(number).max(MAX_TOLD) })

/** A mark that cannot be read is one at the beginning: what is told again is known again. */
export function readPlace(cursor: string): Place {
  try {
    return placeSchema.parse(JSON.parse(cursor))
  } catch {
    return { after: 0, told: [] }
  }
}

export const writePlace = ({ after, told }: Place): string => JSON.stringify({ after, told })

/** The place behind these, which are in order and are all that we may see after `from`. `now` is RT's. */
export function advance(place: Place, from: number, read: readonly RtTransaction[], now: Date): Place {
  const doneBefore = now.getTime() - OVERLAP_MS
  let after = place.after
  let isDone = from <= place.after
  const told = new Set(place.told)
  for (const { id, Created } of read) {
    isDone &&= Created.getTime() < doneBefore
    if (isDone) after = Math.max(after, Number(id))
    told.add(Number(id))
  }
  const beyond = [...told].filter(id => id > after).toSorted((a, b) => a - b)
  const dropped = beyond.length - MAX_TOLD
  return dropped > 0
    ? { after: beyond[dropped - 1] ?? after, told: beyond.slice(dropped) }
    : { after, told: beyond }
}
