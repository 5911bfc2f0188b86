import type { Span } from '../../core/roster/span.ts'
import type { Trx } from '../../store/database.ts'
import { listThere, readRoster } from './read-roster.ts'

const DAY_MS = 86_400_000

/** The person's shift that runs at the moment, or the next within a day, whole; null where there is none. */
export async function findMyShift(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  now: Date,
): Promise<Span | null> {
  const period = { from: new Date(now.getTime() - DAY_MS), to: new Date(now.getTime() + DAY_MS) }
  const there = listThere(await readRoster(trx, workspaceId, period, now))
  const mine = there.find(each => each.memberId === memberId && each.to > now)
  return mine === undefined ? null : { from: mine.from, to: mine.to }
}

/** The person's shift that runs at the moment, or that ended last within the hour. */
export async function findEndingShift(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  now: Date,
): Promise<Span | null> {
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const shift = await findMyShift(trx, workspaceId, memberId, hourAgo)
  return shift !== null && shift.from <= now ? shift : null
}
