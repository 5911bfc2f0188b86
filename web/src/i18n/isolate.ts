/** Letters that are written from right to left, and signs that turn a direction. */
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * A name that stands within a sentence of ours: written from right to left, it would take the digits and commas beside it
 * along. Everything else is given back as it is.
 */
export const isolate = <T>(value: T): T | string =>
  typeof value === 'string' && TURNING.test(value) ? `\u2068${value.replace(SIGNS, '')}\u2069` : value
