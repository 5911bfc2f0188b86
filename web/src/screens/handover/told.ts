import type { GapView } from '../../../../src/contract/roster.ts'

/** So long before its end somebody is asked what becomes of what he has in hand. */
const BEFORE_MS = 15 * 60_000
const KEY = 'pronto.rosterTold'
/** What is older than that is over. */
const KEPT = 200

interface Span {
  readonly from: string
  readonly to: string
}

export const isShiftEnding = ({ from, to }: Span, now: number): boolean =>
  Date.parse(from) <= now && now < Date.parse(to) && Date.parse(to) - now <= BEFORE_MS

/** A gap that misses something else has another name: it is told again. */
export const nameGap = ({ from, to, people, languages }: GapView): string =>
  `${from}/${to}/${people}/${languages.join()}`

/** What was put away in this browser. */
export function readTold(): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[])
  } catch {
    return new Set()
  }
}

export function rememberTold(names: readonly string[]): ReadonlySet<string> {
  const told = [...readTold(), ...names].slice(-KEPT)
  try {
    localStorage.setItem(KEY, JSON.stringify(told))
  } catch {
    // A closed storage only means that it is told again after the page is loaded anew.
  }
  return new Set(told)
}
