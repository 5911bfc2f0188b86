import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CONVERSATION_ID } from '../conversation-id.ts'
import { findNeighbour } from './neighbour.ts'
import { nextTicket } from './next-ticket.ts'

/** `j` and `k` anywhere, the arrows inside the list. The next conversation is fetched ahead. */
export function useListActions(
  rows: readonly TicketRow[],
  selectedId: string | undefined,
  choose: (id: string) => void,
): (event: KeyboardEvent) => void {
  const t = useT()
  const queryClient = useQueryClient()
  const lastPlace = useRef(0)
  const step = useRef<(by: 1 | -1) => void>(() => undefined)
  // Before anything is seen: a key that follows on what was seen finds its row.
  useLayoutEffect(() => {
    const place = rows.findIndex(row => row.id === selectedId)
    if (place >= 0) lastPlace.current = place
    step.current = by => {
      const row = findNeighbour(rows, selectedId, lastPlace.current, by)
      if (row !== undefined) choose(row.id)
    }
  }, [rows, selectedId, choose])
  useEffect(() => {
    const next = findNeighbour(rows, selectedId, lastPlace.current, 1)
    nextTicket.set(next?.id ?? null)
    if (next !== undefined) void queryClient.prefetchQuery(ticketQuery(next.id))
  }, [rows, selectedId, queryClient])
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'next',
        group: 'list',
        label: t('actions.next'),
        keys: 'j',
        also: ['ArrowDown'],
        run: () => step.current(1),
      },
      {
        id: 'previous',
        group: 'list',
        label: t('actions.previous'),
        keys: 'k',
        also: ['ArrowUp'],
        run: () => step.current(-1),
      },
      {
        id: 'open',
        group: 'list',
        label: t('actions.open'),
        keys: 'o',
        also: ['Enter'],
        run: openConversation,
      },
    ],
    [t],
  )
  useActions(actions)
  return event => {
    if (event.key === 'Enter') openConversation()
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null) return
    event.preventDefault()
    step.current(by)
  }
}

const openConversation = (): void => document.getElementById(CONVERSATION_ID)?.focus()
