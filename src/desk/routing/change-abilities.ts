import type { Abilities } from '../../core/queue/agent.ts'
import { findAgentForChange, toAbilities, updateAbilities } from '../../store/agent.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** What somebody can do. Undefined for whoever answers no customers here. */
export async function readAbilities(
  desk: Desk,
  workspaceId: string,
  memberId: string,
): Promise<Abilities | undefined> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAgentForChange(trx, workspaceId, memberId)
    return row && toAbilities(row)
  })
}

/** Changes what is named and leaves the rest. @returns all of it; undefined for whoever answers no customers here. */
export async function changeAbilities(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  change: Partial<Abilities>,
  by: string,
): Promise<Abilities | undefined> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAgentForChange(trx, workspaceId, memberId)
    if (row === undefined) return undefined
    const before = toAbilities(row)
    const after: Abilities = { ...before, ...change }
    const fields = listChanged(before, after)
    if (fields.length === 0) return after
    await updateAbilities(trx, workspaceId, memberId, after)
    const event = { type: 'member.changed', data: { fields } } as const
    const facts = [fact(event, { kind: 'person', memberId: by }, memberId, null)]
    await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    return after
  })
}

const listChanged = (before: Abilities, after: Abilities): string[] =>
  (Object.keys(after) as (keyof Abilities)[]).filter(
    name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
