import type { AccountView } from '../../../../src/contract/account.ts'

export const PULSES = ['well', 'quiet', 'paused', 'trouble', 'unread'] as const
export type Pulse = (typeof PULSES)[number]

const SILENT_MS = 5 * 60_000

type Beating = Pick<AccountView, 'status' | 'trouble' | 'lastReadAt' | 'silentSince'>

/** How an account fares. Quiet: silent beyond its habit, or not answered by the network for five minutes. */
export function decidePulse(account: Beating, now: number): Pulse {
  if (account.status === 'paused') return 'paused'
  if (account.trouble !== null || account.status === 'needsLogin') return 'trouble'
  if (account.lastReadAt === null) return 'unread'
  if (account.silentSince !== null) return 'quiet'
  return now - Date.parse(account.lastReadAt) > SILENT_MS ? 'quiet' : 'well'
}
