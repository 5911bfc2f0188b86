import type { Formats } from '../../../i18n/formats.ts'

const DAY_MS = 24 * 3_600_000

/** The time alone where it is of the same day, and near. */
export function tellTime(at: string, formats: Formats): string {
  const moment = new Date(at)
  const isRecent =
    Math.abs(Date.now() - moment.getTime()) < DAY_MS && moment.getDate() === new Date().getDate()
  return isRecent ? formats.clock(moment) : formats.dayAndClock(moment)
}
