import type { Gap } from '../../core/roster/find-gaps.ts'
import { cutAtMidnight, dayThere, readLocal } from '../../core/roster/local-time.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy } from '../../store/policy.ts'
import { forgetGaps, listRostered, listToldGaps, lockRoster, tellGap } from '../../store/roster.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { readRoster } from './read-roster.ts'

/** So far ahead gaps are told of. */
export const LOOK_AHEAD_DAYS = 14
const DAY_MS = 86_400_000

/** Tells of gaps in the cover once as they appear, and again when they change. @returns how many were told of. */
export async function watchRoster(desk: Desk): Promise<number> {
  const workspaces = await desk.database.inEveryWorkspace(listRostered)
  let told = 0
  for (const workspaceId of workspaces) told += await watchOne(desk, workspaceId)
  return told
}

const watchOne = (desk: Desk, workspaceId: string): Promise<number> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    // A change that is being made would else be seen by halves, or told of twice.
    await lockRoster(trx, workspaceId)
    const now = desk.now()
    const gaps = await listGapsAhead(trx, workspaceId, now)
    const isStill = new Set(gaps.map(wordOf))
    const gone = (await listToldGaps(trx, workspaceId, new Date(0)))
      .map(({ from_at, to_at }) => ({ from: from_at, to: to_at }))
      .filter(each => each.to <= now || !isStill.has(wordOf(each)))
    await forgetGaps(trx, workspaceId, gone)
    const fresh: Gap[] = []
    for (const gap of gaps) if (await tellGap(trx, workspaceId, gap, now)) fresh.push(gap)
    if (fresh.length > 0) await tell(desk, trx, workspaceId, fresh)
    return fresh.length
  })

const wordOf = ({ from, to }: Pick<Gap, 'from' | 'to'>): string => `${from.getTime()}/${to.getTime()}`

/**
 * Gaps of the days to come, day by day and whole: what is cut where one looks from or to would change as time goes by.
 */
async function listGapsAhead(trx: Trx, workspaceId: string, now: Date): Promise<Gap[]> {
  const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
  const dayOf = (at: Date) => dayThere(timeZone, readLocal(timeZone, at).date)
  const period = {
    from: dayOf(now).from,
    to: dayOf(new Date(now.getTime() + LOOK_AHEAD_DAYS * DAY_MS)).to,
  }
  const { gaps } = await readRoster(trx, workspaceId, period, now)
  return gaps
    .flatMap(gap => cutAtMidnight(timeZone, gap).map(span => ({ ...gap, ...span })))
    .filter(({ to }) => to > now)
}

async function tell(desk: Desk, trx: Trx, workspaceId: string, gaps: readonly Gap[]): Promise<void> {
  const found = gaps.map(({ from, to, people, isEmpty, languages }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    people,
    isEmpty,
    languages: [...languages],
  }))
  const event = { type: 'roster.gapFound', data: { gaps: found } } as const
  await insertEvents(trx, workspaceId, [fact(event, { kind: 'clock' }, workspaceId, null)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
}
