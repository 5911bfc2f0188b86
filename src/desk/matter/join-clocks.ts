import type { PolicyDocument } from '../../core/policy/policy.ts'
import { applyClockAct, type Clock, RESPONSE_METRICS } from '../../core/promise/clock.ts'
import { calendarOf } from '../../core/promise/terms.ts'
import type { MovedClock } from '../../core/ticket/moved.ts'
import { readOpenClocks, writeClocks } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { giveClocks } from '../../store/matter.ts'

interface Joined {
  readonly workspaceId: string
  readonly survivorId: string
  readonly mergedId: string
  readonly document: PolicyDocument
  readonly now: Date
}

/**
 * Of two clocks of one kind the earlier due goes on, on the survivor; one answer is owed, not two. What departments owe
 * goes with their questions.
 * @returns the clocks that changed, as they were.
 */
export async function joinClocks(trx: Trx, joined: Joined): Promise<MovedClock[]> {
  const { workspaceId, survivorId, mergedId, document, now } = joined
  const both = await readOpenClocks(trx, workspaceId, [survivorId, mergedId].sort())
  const open = both.filter(each => each.escalationId === null)
  const kept = [...Map.groupBy(open, kindOf).values()].map(ofKind => ofKind.reduce(earlier))
  const ended = open.filter(each => !kept.includes(each))
  await actOnClocks(trx, workspaceId, ended, 'cancel', document, now)
  const moving = kept.filter(each => each.ticketId === mergedId)
  await giveClocks(
    trx,
    workspaceId,
    survivorId,
    moving.map(each => each.id),
  )
  return [...ended, ...moving].map(toMoved)
}

const kindOf = ({ metric }: Clock): string =>
  (RESPONSE_METRICS as readonly string[]).includes(metric) ? 'response' : metric

/** One that stands still is due when it goes on: the one that runs comes first. */
const earlier = (a: Clock, b: Clock): Clock => {
  if ((a.state === 'paused') !== (b.state === 'paused')) return a.state === 'paused' ? b : a
  return b.dueAt < a.dueAt ? b : a
}

export async function actOnClocks(
  trx: Trx,
  workspaceId: string,
  clocks: readonly Clock[],
  act: 'cancel' | 'pause',
  document: PolicyDocument,
  now: Date,
): Promise<void> {
  const acted = clocks.flatMap(clock => {
    const applied = applyClockAct(clock, { act }, calendarOf(clock.time, document), now)
    return applied.ok ? [applied.value.clock] : []
  })
  await writeClocks(trx, workspaceId, acted, document)
}

export const toMoved = ({ id, ticketId, state, pausedAt }: Clock): MovedClock => ({
  id,
  ticketId,
  state,
  pausedAt,
})
