import type { Presence } from '../../core/queue/agent.ts'
import { applyPresence, type PresenceState, presenceAt } from '../../core/queue/decide-presence.ts'
import { type AgentRow, findAgentForChange, updatePresence } from '../../store/agent.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/**
 * A member says that he is at the desk, away or gone; without `said`, his browser says that it is still there.
 * Undefined for whoever answers no customers here.
 */
export async function setPresence(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  said?: Presence,
): Promise<PresenceState | undefined> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAgentForChange(trx, workspaceId, memberId)
    if (row === undefined) return undefined
    const now = desk.now()
    const before = toState(row, now)
    const after = applyPresence(before, said, now)
    await updatePresence(trx, workspaceId, memberId, after)
    const from = presenceAt(before, now)
    if (from === after.presence) return after
    const event = { type: 'member.presenceChanged', data: { from, to: after.presence } } as const
    const by = { kind: 'person', memberId } as const
    await insertEvents(trx, workspaceId, [fact(event, by, memberId, null)], { newId: desk.newId, now })
    await wakeEverybody(trx)
    return after
  })
}

const toState = ({ presence, chosen, present_since, lease_until }: AgentRow, now: Date): PresenceState => ({
  presence,
  chosen,
  since: present_since ?? now,
  leaseUntil: lease_until,
})
