/** X's ids hold the time at which they were given: milliseconds since this moment, above 22 other bits. */
export const EPOCH_MS = 1_288_834_974_657

/** Ids of X's first years are mere numbers: they tell no time. */
const FIRST_WITH_TIME = 10n ** 15n

/** When X gave this id, by X's own clock; null for an id that does not say. */
export function timeOfId(id: string): Date | null {
  if (!/^\d{1,19}$/.test(id) || BigInt(id) < FIRST_WITH_TIME) return null
  return new Date(Number(BigInt(id) >> 22n) + EPOCH_MS)
}
