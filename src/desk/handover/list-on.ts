import type { Trx } from '../../store/database.ts'
import { listThere, readRoster } from '../roster/read-roster.ts'

/** A colleague, and whether he is at the desk now. */
export interface OnDesk {
  readonly id: string
  readonly name: string
  readonly isOn: boolean
  /** When his shift ends; null where he has none now. */
  readonly until: Date | null
}

/** So early somebody counts as on: whoever goes hands over to whoever comes. */
const EARLY_MS = 30 * 60_000
const DAY_MS = 86_400_000

/**
 * Everybody who answers customers, those who are on first. By the plan; whoever sits at the desk without a shift is on
 * too; where nobody has a plan, everybody is.
 */
export async function listOn(trx: Trx, workspaceId: string, now: Date): Promise<OnDesk[]> {
  const soon = new Date(now.getTime() + EARLY_MS)
  const period = { from: now, to: new Date(now.getTime() + DAY_MS) }
  const roster = await readRoster(trx, workspaceId, period, now)
  const there = listThere(roster).filter(({ from, to }) => from <= soon && to > now)
  const people = roster.people.map(({ id, name, presence }) => {
    const until = there.find(({ memberId }) => memberId === id)?.to ?? null
    return { id, name, isOn: until !== null || presence === 'available' || roster.isEmpty, until }
  })
  return people.toSorted((a, b) => Number(b.isOn) - Number(a.isOn))
}
