/**
 * How often one may be wrong at the door. Failures are counted three ways, so that guessing one person's password,
 * guessing it from everywhere, and trying one password on everybody are all slow, and nobody can shut a colleague
 * out: a device that has been let in before counts for itself alone.
 */
export const SIGN_IN_LIMITS = {
  /** One e-mail address from one network address: somebody who has forgotten, or who guesses. */
  pair: { free: 5, firstDelaySeconds: 30, longestDelaySeconds: 15 * 60 },
  /** One e-mail address from everywhere: a guesser with many machines. Short, since its owner waits too. */
  address: { free: 30, firstDelaySeconds: 15, longestDelaySeconds: 5 * 60 },
  /** One network address, whatever the e-mail: one password tried on everybody. An office mistypes too. */
  network: { free: 40, firstDelaySeconds: 15, longestDelaySeconds: 5 * 60 },
  /** One e-mail address on a device that was let in with it before. */
  device: { free: 5, firstDelaySeconds: 30, longestDelaySeconds: 15 * 60 },
} as const
export type SignInLimit = keyof typeof SIGN_IN_LIMITS

/** After so long without a failure all is forgotten. */
export const FORGET_AFTER_SECONDS = 60 * 60

export interface Failures {
  readonly failures: number
  readonly lastAt: Date
  readonly lockedUntil: Date | null
}

/** Until when this door stays shut, null when it is open. */
export const decideLock = (known: Failures | null, now: Date): Date | null =>
  known?.lockedUntil != null && known.lockedUntil > now ? known.lockedUntil : null

/** One more failure; the delay doubles with each beyond the free ones. */
export function applyFailure(limit: SignInLimit, known: Failures | null, now: Date): Failures {
  const isForgotten = known === null || now.getTime() - known.lastAt.getTime() >= FORGET_AFTER_SECONDS * 1000
  const failures = (isForgotten ? 0 : known.failures) + 1
  const delay = delaySecondsOf(limit, failures)
  return { failures, lastAt: now, lockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000) }
}

function delaySecondsOf(limit: SignInLimit, failures: number): number {
  const { free, firstDelaySeconds, longestDelaySeconds } = SIGN_IN_LIMITS[limit]
  if (failures < free) return 0
  return Math.min(firstDelaySeconds * 2 ** Math.min(failures - free, 30), longestDelaySeconds)
}

/** Which limits count: a known device is asked for its own failures, never for those of others. */
export const limitsOf = (isKnownDevice: boolean): readonly SignInLimit[] =>
  isKnownDevice ? ['device'] : ['pair', 'address', 'network']

/**
 * The network that an address belongs to: of IPv6 the first half, since one household has all of the second.
 * An IPv4 address in IPv6 clothes is itself.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
