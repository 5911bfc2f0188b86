import type { Evidence } from '../evidence.ts'

export function findOnTheWay({ deliveries }: Evidence): string[] {
  return deliveries.filter(each => each.state !== 'sent').map(each => `${each.id} is ${each.state}`)
}

export function findAiling({ accounts }: Evidence): string[] {
  return accounts
    .filter(each => each.status !== 'connected' || each.ails !== null)
    .map(each => `@${each.handle} is ${each.status}, ${each.ails ?? 'without a reason'}`)
}

/** A source is read when its time has come; a node that died with it in hand holds nobody up longer than its lease. */
const LATEST_SECONDS = 20

export function findLeftBehind({ sources }: Evidence): string[] {
  return sources
    .filter(each => each.overdueSeconds > LATEST_SECONDS)
    .map(each => `${each.source} of @${each.handle} should have been read ${each.overdueSeconds} s ago`)
}
