import { type EndedLease, endLeases } from '../../store/agent.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

const CLOCK = { kind: 'clock' } as const

/** Whose browser is heard no more is gone: since its last word ran out, not since we looked. @returns how many. */
export async function noteGone(desk: Desk): Promise<number> {
  return desk.database.inEveryWorkspace(async trx => {
    const ended = await endLeases(trx, desk.now())
    for (const each of ended)
      await insertEvents(trx, each.workspaceId, [toFact(each)], { newId: desk.newId, now: desk.now() })
    if (ended.length > 0) await wakeEverybody(trx)
    return ended.length
  })
}

const toFact = ({ memberId, from }: EndedLease) =>
  fact({ type: 'member.presenceChanged', data: { from, to: 'offline' } }, CLOCK, memberId, null)
