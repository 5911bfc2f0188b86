import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type TicketFilter, ticketsQuery } from '../../../api/queries.ts'
import { settleRows } from './settle-rows.ts'

/** The rows of one view as they are shown now, and how many wait to be let in. */
export function useTickets(filter: TicketFilter, isHeld: boolean) {
  const query = useInfiniteQuery(ticketsQuery(filter))
  const incoming = useMemo(() => query.data?.pages.flatMap(page => page.tickets) ?? [], [query.data])
  const shown = useRef<readonly TicketRow[]>([])
  const [released, setReleased] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `released` asks for a fresh look
  const settled = useMemo(() => settleRows(shown.current, incoming, isHeld), [incoming, isHeld, released])
  useEffect(() => {
    shown.current = settled.rows
  }, [settled])
  const release = () => {
    shown.current = []
    setReleased(released + 1)
  }
  return { query, rows: settled.rows, held: settled.held, release }
}
