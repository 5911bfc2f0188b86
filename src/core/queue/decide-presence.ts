import type { Presence } from './agent.ts'

const SECOND_MS = 1000

/** How often a browser says that it is there, and for how long its word holds. */
export const HEARTBEAT_SECONDS = 20
export const LEASE_SECONDS = 3 * HEARTBEAT_SECONDS

export interface PresenceState {
  readonly presence: Presence
  /** What the member said of himself: it holds again when his browser comes back. */
  readonly chosen: Presence
  readonly since: Date
  readonly leaseUntil: Date | null
}

/**
 * A word of the member himself, or, without one, of his browser. What he chose stays until he chooses otherwise: a
 * heartbeat brings nobody back from `away`. The time counts from when it became so.
 */
export function applyPresence(before: PresenceState, said: Presence | undefined, now: Date): PresenceState {
  const chosen = said ?? before.chosen
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * SECOND_MS)
  const shown = presenceAt(before, now)
  return { presence: chosen, chosen, since: shown === chosen ? before.since : now, leaseUntil }
}

/** A browser that is not heard any more is gone, also before anybody has said so. */
export const presenceAt = (
  { presence, leaseUntil }: Pick<PresenceState, 'presence' | 'leaseUntil'>,
  now: Date,
): Presence => (leaseUntil !== null && leaseUntil > now ? presence : 'offline')
