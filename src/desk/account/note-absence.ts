import type { Capabilities, Source } from '../../connectors/connector.ts'
import { AWAY_MS, fallsShort, wasAway } from '../../core/account/absence.ts'
import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { SightingSource } from '../../core/message/message.ts'
import {
  countLate,
  endAbsence,
  findOpenAbsence,
  insertLate,
  isStillBehind,
  type LateCount,
  type LateMessage,
  lockOpenAbsence,
  type OpenAbsence,
  openAbsence,
} from '../../store/absence.ts'
import type { AccountRow } from '../../store/account.ts'
import { findLastReadAt, forgetAway, markPresent } from '../../store/account-cursor.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import type { UnreachedSource } from '../../store/schema.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** Nobody said why: the desk itself did not run, or could not reach what it needs. */
const UNTOLD = 'deskDown'

/** To be called when a source answers, before what it said is taken in: was it away, what comes now comes late. */
export const noticeAbsence = (
  desk: Desk,
  account: AccountRow,
  source: Source,
  pauseMs: number,
): Promise<void> =>
  desk.database.inWorkspace(account.workspace_id, trx => notice(desk, trx, account, source, pauseMs))

async function notice(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  source: Source,
  pauseMs: number,
): Promise<void> {
  const lastReadAt = await findLastReadAt(trx, account, source)
  const now = desk.now()
  if (lastReadAt === null || !wasAway(lastReadAt, now, pauseMs)) return
  const code = account.trouble?.code ?? account.away_code ?? UNTOLD
  await openAbsence(trx, account, { id: desk.newId(), from_at: lastReadAt, resumed_at: now, code })
}

/** What was written while nobody read, and is heard only now. What is older came along as context. */
export async function noteLate(desk: Desk, trx: Trx, account: AccountRow, plan: IngestPlan): Promise<void> {
  const inbound = plan.messages.filter(each => each.direction === 'inbound')
  if (inbound.length === 0) return
  const absence = await findOpenAbsence(trx, account)
  if (absence === undefined) return
  const earliest = absence.from_at.getTime() - AWAY_MS
  const late = inbound.filter(({ heard: { writtenAt } }) => {
    const writtenMs = writtenAt.getTime()
    return writtenMs >= earliest && writtenMs < absence.resumed_at.getTime()
  })
  const rows = late.map(
    (each): LateMessage => ({
      messageId: each.id,
      kind: each.heard.source,
      ticketId: each.ticketId,
      wasDue: wasDue(plan, each, desk.now()),
    }),
  )
  if (rows.length > 0) await insertLate(trx, account, absence.id, rows)
}

/** The customer has waited since he wrote, whoever heard him when: the clock of a late message starts there, too. */
function wasDue(plan: IngestPlan, message: IngestPlan['messages'][number], now: Date): boolean {
  const decision = plan.decisions.find(each => each.messageId === message.id)?.decision
  if (decision?.if !== true) return false
  const dueMs = message.heard.writtenAt.getTime() + decision.when.answerWithinMinutes * 60_000
  return dueMs <= now.getTime()
}

/** The source was read up to its present. The last one of its account ends the absence with a report. */
export async function notePresent(
  desk: Desk,
  account: AccountRow,
  source: Source,
  pauseMs: number,
): Promise<void> {
  await desk.database.inWorkspace(account.workspace_id, async trx => {
    // Where there was nothing to be heard no page came.
    await notice(desk, trx, account, source, pauseMs)
    // The account before its sources: who changes an account locks them in that order.
    if (account.away_code !== null) await forgetAway(trx, account)
    // Locked, so that of two sources that arrive at the same time the second sees the first: one of them is the last.
    const absence = await lockOpenAbsence(trx, account)
    await markPresent(trx, account, source, desk.now())
    if (absence === undefined) return
    if (await isStillBehind(trx, account, absence)) return
    await report(desk, trx, account, absence)
  })
}

async function report(desk: Desk, trx: Trx, account: AccountRow, absence: OpenAbsence): Promise<void> {
  const counts = await countLate(trx, account, absence.id)
  const { reachesBack = {} } = desk.getConnector(account.channel).capabilities
  const unreached = listUnreached(reachesBack, absence, counts)
  if (!(await endAbsence(trx, account, absence.id, unreached, desk.now()))) return
  const data = {
    absenceId: absence.id,
    from: absence.from_at.toISOString(),
    to: absence.resumed_at.toISOString(),
    late: counts.reduce((sum, each) => sum + each.count, 0),
  }
  const by = { kind: 'connector', accountId: account.id } as const
  const facts = [fact({ type: 'account.caughtUp', data }, by, account.id, null)]
  await insertEvents(trx, account.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}

const KINDS_OF_SOURCE: Readonly<Record<Source, readonly SightingSource[]>> = {
  mentions: ['mention', 'reply', 'quote'],
  keywords: ['keyword'],
  directs: ['direct'],
  own: ['own'],
  threads: ['thread'],
}

function listUnreached(
  reachesBack: NonNullable<Capabilities['reachesBack']>,
  absence: OpenAbsence,
  counts: readonly LateCount[],
): UnreachedSource[] {
  const absenceMs = absence.resumed_at.getTime() - absence.from_at.getTime()
  return (Object.keys(reachesBack) as Source[]).flatMap(source => {
    const reach = reachesBack[source] ?? {}
    const cameLate = counts
      .filter(each => KINDS_OF_SOURCE[source].includes(each.kind))
      .reduce((sum, each) => sum + each.count, 0)
    return fallsShort(reach, absenceMs, cameLate) ? [{ source, ...reach }] : []
  })
}
