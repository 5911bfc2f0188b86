import type { MoodOfHour } from '../../../core/wall/mood-of-hour.ts'

const KEPT_MS = 30_000

interface Kept {
  readonly at: number
  readonly mood: Promise<MoodOfHour>
}

/**
 * Counts the mood of a workspace at most each half minute on this node, however many walls hang there and however much
 * happens: a share of an hour does not change by the second, and counting it costs the desk more than all the rest.
 */
export function keepMood() {
  const kept = new Map<string, Kept>()
  return (workspaceId: string, now: Date, count: () => Promise<MoodOfHour>): Promise<MoodOfHour> => {
    const known = kept.get(workspaceId)
    const age = now.getTime() - (known?.at ?? Number.NEGATIVE_INFINITY)
    if (known !== undefined && age >= 0 && age < KEPT_MS) return known.mood
    const mood = count()
    kept.set(workspaceId, { at: now.getTime(), mood })
    mood.catch(() => kept.delete(workspaceId))
    return mood
  }
}
