import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import type { TicketList, TicketRow } from '../../../../../src/contract/ticket.ts'

/** The ticket as any list that was loaded knows it. */
export function useKnownRow(ticketId: string): TicketRow | undefined {
  const lists = useQueryClient().getQueriesData<InfiniteData<TicketList>>({ queryKey: ['tickets'] })
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) {
      const row = page.tickets.find(each => each.id === ticketId)
      if (row !== undefined) return row
    }
  return undefined
}
