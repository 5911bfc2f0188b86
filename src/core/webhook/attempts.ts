const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** How long is waited after each try that failed. Behind the last there is no further one: three days in all. */
export const PAUSES_MS: readonly number[] = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
  24 * HOUR_MS,
]

/** A receiver that has taken nothing for so long is told nothing more until a person says so. */
export const FAILING_MS = 3 * 24 * HOUR_MS

export type Received =
  | { readonly kind: 'answered'; readonly status: number; readonly answer: string }
  | { readonly kind: 'silent'; readonly trouble: string }

export type Verdict = 'taken' | 'again' | 'gone' | 'given up'

/**
 * What follows from an answer. Only 2xx is yes; 410 says never again. A redirect is no answer: another address is another
 * program, and was not meant to be told.
 * @param attempts tries so far, this one included.
 */
export function judgeReceived(received: Received, attempts: number): Verdict {
  if (received.kind === 'answered' && received.status >= 200 && received.status < 300) return 'taken'
  if (received.kind === 'answered' && received.status === 410) return 'gone'
  return attempts > PAUSES_MS.length ? 'given up' : 'again'
}

/** When the next try is due after so many. @param spread 0 to 1: those that failed together do not come back together. */
export const nextTryAt = (now: Date, attempts: number, spread: number): Date =>
  new Date(now.getTime() + (PAUSES_MS[attempts - 1] ?? 0) * (1 + spread / 5))

export const isFailingTooLong = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= FAILING_MS
