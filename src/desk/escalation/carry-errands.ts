import type { Outcome } from '../../core/delivery/delivery.ts'
import {
  type ErrandRow,
  stopLookingFor,
  takeAbandonedErrands,
  takeDueErrands,
  takeUnknownErrands,
} from '../../store/escalation/errand.ts'
import type { Lookup } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'
import type { Carrier } from './carrier.ts'
import { carrierByLetter } from './carry-letter.ts'
import { carrierToSystem } from './carry-to-system.ts'
import { concludeErrand } from './conclude-errand.ts'

const AT_ONCE = 4

/**
 * Carries what is due to departments, at least once and standing there once: a try is on record before it is made, and one
 * whose answer was lost is looked up before there is a second. @returns how many were tried.
 */
export async function carryErrands(desk: Desk, signal: AbortSignal): Promise<number> {
  const now = desk.now()
  const lease = {
    until: new Date(now.getTime() + leaseMs(desk, { file_ids: [] })),
    untilWithFiles: new Date(now.getTime() + leaseMs(desk, { file_ids: ['one'] })),
  }
  const taken = await desk.database.inEveryWorkspace(trx => takeDueErrands(trx, now, lease, AT_ONCE))
  await Promise.all(taken.map(row => carryOne(desk, row, signal)))
  return taken.length
}

/** Files travel first. */
const leaseMs = ({ timing }: Desk, { file_ids }: Pick<ErrandRow, 'file_ids'>): number =>
  timing.leaseMs + (file_ids.length > 0 ? timing.uploadMs : 0)

async function carryOne(desk: Desk, row: ErrandRow, signal: AbortSignal): Promise<void> {
  // A try ends before its lease does: whoever takes it up afterwards must not meet one that is still at work.
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(leaseMs(desk, row) * 0.9)])
  const carrier = await openCarrier(desk, row)
  const outcome: Outcome = carrier === null ? NOT_CONNECTED : await carrier.carry(inTime)
  await concludeErrand(desk, row, { act: 'concluded', outcome })
}

const NOT_CONNECTED: Outcome = {
  kind: 'refused',
  code: 'accountNotConnected',
  explain: 'The mailbox or the ticketing system is not connected.',
}

/** Errands of nodes that died while carrying become `unknown`: only the other side can tell. */
export async function reclaimErrands(desk: Desk): Promise<number> {
  const abandoned = await desk.database.inEveryWorkspace(trx => takeAbandonedErrands(trx, desk.now()))
  for (const row of abandoned) await concludeErrand(desk, row, { act: 'leaseRanOut' })
  return abandoned.length
}

/** Looks for errands whose answer was lost. What cannot be told stays for a person. */
export async function lookUpErrands(desk: Desk, signal: AbortSignal): Promise<number> {
  const now = desk.now()
  const lookAgainAt = new Date(now.getTime() + desk.timing.lookAgainMs)
  const taken = await desk.database.inEveryWorkspace(trx => takeUnknownErrands(trx, now, lookAgainAt))
  await Promise.all(taken.map(row => lookUpOne(desk, row, signal)))
  return taken.length
}

async function lookUpOne(desk: Desk, row: ErrandRow, signal: AbortSignal): Promise<void> {
  const carrier = await openCarrier(desk, row)
  const looked: Lookup =
    carrier === null ? { kind: 'cannotTell', code: 'accountNotConnected' } : await carrier.lookup(signal)
  if (looked.kind === 'cannotTell') {
    const triedAt = row.last_tried_at ?? row.created_at
    if (desk.now().getTime() - triedAt.getTime() < desk.timing.giveUpLookingMs) return
    await desk.database.inWorkspace(row.workspace_id, trx => stopLookingFor(trx, row))
    return
  }
  await concludeErrand(desk, row, looked.kind === 'found' ? { act: 'found', ...looked } : { act: 'absent' })
}

const openCarrier = (desk: Desk, row: ErrandRow): Promise<Carrier | null> =>
  row.kind === 'letter' ? carrierByLetter(desk, row) : carrierToSystem(desk, row)
