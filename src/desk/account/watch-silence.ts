import { decideSilence, HABIT_DAYS } from '../../core/account/habit.ts'
import type { NewEvent } from '../../core/events.ts'
import type { AccountRow } from '../../store/account.ts'
import { listListening, setSilent } from '../../store/account-silence.ts'
import { insertEvents } from '../../store/event.ts'
import { forgetHeardHours, readHeardHours } from '../../store/heard-hour.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

const DAY_MS = 86_400_000
/** As long as a silence may last and its habit still be known. */
const KEPT_DAYS = 3 * HABIT_DAYS
/** Nobody is called silent who was not listened to. */
const LISTENED_MS = 15 * 60_000

/**
 * Raises the alarm for accounts that are read as always and silent beyond their habit, and ends it when they are heard
 * again. @returns for how many accounts something changed.
 */
export async function watchSilence(desk: Desk): Promise<number> {
  const now = desk.now()
  const accounts = await desk.database.inEveryWorkspace(trx =>
    listListening(trx, new Date(now.getTime() - LISTENED_MS)),
  )
  let changed = 0
  for (const account of accounts) if (await watchOne(desk, account)) changed++
  return changed
}

const watchOne = (desk: Desk, account: AccountRow): Promise<boolean> =>
  desk.database.inWorkspace(account.workspace_id, async trx => {
    const now = desk.now()
    const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
    await forgetHeardHours(trx, account, since)
    const { hours, lastHeardAt } = await readHeardHours(trx, account, since)
    const silence = decideSilence(hours, lastHeardAt, now)
    const wasSilent = account.silent_since !== null
    if (wasSilent === (silence.kind === 'silent')) return false
    const silentSince = silence.kind === 'silent' ? silence.since : null
    // Another node may have said it meanwhile.
    if (!(await setSilent(trx, account, silentSince))) return false
    const event = eventOf(account.silent_since, silentSince)
    const facts = [fact(event, { kind: 'clock' }, account.id, null)]
    await insertEvents(trx, account.workspace_id, facts, { newId: desk.newId, now })
    await wakeEverybody(trx)
    return true
  })

const eventOf = (before: Date | null, silentSince: Date | null): NewEvent =>
  silentSince === null
    ? { type: 'account.heardAgain', data: { since: before?.toISOString() ?? '' } }
    : { type: 'account.silent', data: { since: silentSince.toISOString() } }
