import type { AbsenceView } from '../../contract/account.ts'
import { countLate, type EndedAbsence, listLateTickets, listShownAbsences } from '../../store/absence.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 14
const AT_MOST = 3
const TICKETS = 20
/** An absence without anything late is worth a card when it was a long one. */
const LONG_MS = 60 * 60_000

/** What nobody has put away yet and is worth being told. */
export async function viewAbsences(trx: Trx, account: AccountRow, now: Date): Promise<AbsenceView[]> {
  const since = new Date(now.getTime() - SHOWN_DAYS * DAY_MS)
  const views: AbsenceView[] = []
  for (const each of await listShownAbsences(trx, account, since, AT_MOST))
    views.push(await viewAbsence(trx, account, each))
  return views.filter(
    each =>
      each.late.length > 0 ||
      each.unreached.length > 0 ||
      Date.parse(each.to) - Date.parse(each.from) >= LONG_MS,
  )
}

async function viewAbsence(trx: Trx, account: AccountRow, absence: EndedAbsence): Promise<AbsenceView> {
  const tickets = await listLateTickets(trx, account, absence.id, TICKETS)
  return {
    id: absence.id,
    from: absence.from_at.toISOString(),
    to: absence.resumed_at.toISOString(),
    code: absence.code,
    late: await countLate(trx, account, absence.id),
    unreached: absence.unreached,
    tickets: tickets.map(({ id, handle, preview, wasDue }) => ({ id, handle, preview, wasDue })),
    ticketCount: tickets[0]?.total ?? 0,
  }
}
