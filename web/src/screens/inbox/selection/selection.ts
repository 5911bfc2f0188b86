import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { createStore } from '../../../app/store.ts'

/** Tickets that are marked for an act on all of them, as they were when they were marked. */
export const selection = createStore<ReadonlyMap<string, TicketRow>>(new Map())

export function toggleSelected(row: TicketRow): void {
  const next = new Map(selection.get())
  if (!next.delete(row.id)) next.set(row.id, row)
  selection.set(next)
}

export const addSelected = (rows: readonly TicketRow[]): void =>
  selection.set(new Map([...selection.get(), ...rows.map(row => [row.id, row] as const)]))

export const clearSelection = (): void => selection.set(new Map())
