/** The largest number that a column of people or reposts holds. */
const MOST = 2 ** 31 - 1

/**
 * What a network or a browser gave, as PostgreSQL can keep it: texts without U+0000 and without halves of surrogate pairs, numbers
 * that fit. Cut here and not on the way in, so that an id is found again as it was stored, and that no hostile
 * message stops the batch in which it came. What is fine already, nearly everything, is given back as it is.
 */
export function toStorable<T>(value: T): T {
  return isStorable(value) ? value : (mend(value) as T)
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= MOST
  if (typeof value !== 'object' || value === null || value instanceof Date) return true
  for (const part of Object.values(value)) if (!isStorable(part)) return false
  return true
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (typeof value === 'number') return mendNumber(value)
  if (Array.isArray(value)) return value.map(mend)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mend(part)]))
}

const mendNumber = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.trunc(Math.min(Math.max(value, -MOST), MOST))
