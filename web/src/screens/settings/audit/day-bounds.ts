/** Days as the reader's calendar has them: YYYY-MM-DD. */
export const dayOf = (instant: string, shiftMs = 0): string => {
  const at = new Date(Date.parse(instant) + shiftMs)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const midnight = (day: string, later: number): string | null => {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined || year < 2000) return null
  const at = new Date(year, month - 1, date + later)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** Null for what is no day. */
export const startOf = (day: string): string | null => midnight(day, 0)
/** The day is still within. */
export const endOf = (day: string): string | null => midnight(day, 1)
