import { expect, test } from 'vitest'
import type { Presence } from './agent.ts'
import { applyPresence, LEASE_SECONDS, presenceAt } from './decide-presence.ts'
import { minutesAgo, NOON } from './queue.fixture.ts'

const LIVE = minutesAgo(-1)
const OVER = minutesAgo(1)
const LONG_AGO = minutesAgo(100)

test.each<[Presence, Presence, Date | null, Presence | undefined, Presence, 'still' | 'now']>([
  // before, chosen, lease, said → after, since when
  ['offline', 'available', null, undefined, 'available', 'now'],
  ['available', 'available', LIVE, undefined, 'available', 'still'],
  ['available', 'available', OVER, undefined, 'available', 'now'],
  ['available', 'available', LIVE, 'away', 'away', 'now'],
  ['away', 'away', LIVE, undefined, 'away', 'still'],
  ['offline', 'away', OVER, undefined, 'away', 'now'],
  ['away', 'away', LIVE, 'available', 'available', 'now'],
  ['available', 'available', LIVE, 'offline', 'offline', 'now'],
  ['offline', 'offline', LIVE, undefined, 'offline', 'still'],
])(
  '%s (chosen %s, until %s), and %s is said: %s, %s',
  (presence, chosen, leaseUntil, said, wanted, since) => {
    const after = applyPresence({ presence, chosen, since: LONG_AGO, leaseUntil }, said, NOON)
    expect(after).toEqual({
      presence: wanted,
      chosen: said ?? chosen,
      since: since === 'still' ? LONG_AGO : NOON,
      leaseUntil: new Date(NOON.getTime() + LEASE_SECONDS * 1000),
    })
  },
)

test.each([
  [LIVE, 'away'],
  [NOON, 'offline'],
  [OVER, 'offline'],
  [null, 'offline'],
] as const)('a word that holds until %s: %s', (leaseUntil, wanted) =>
  expect(presenceAt({ presence: 'away', leaseUntil }, NOON)).toBe(wanted),
)
