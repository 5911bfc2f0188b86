import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { TicketDetail, TicketList, TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

/**
 * Says that the conversation is read while somebody has it before his eyes, and with `Shift+U` that he wants to read it
 * again.
 * @returns until when it was read before it was opened: what came later is new to him.
 */
export function useSeen(detail: TicketDetail): string | null {
  const t = useT()
  const queryClient = useQueryClient()
  const [before] = useState(detail.seenUntil)
  const { id, isUnread, namesMe } = detail.ticket
  const last = detail.messages.at(-1)?.writtenAt ?? detail.ticket.lastMessageAt
  const isVisible = useIsVisible()
  // What is marked unread stays so until something new is said.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when it becomes unread again, only when it is looked at
  useEffect(() => {
    if (isVisible && (isUnread || namesMe))
      void see(queryClient, id, later(last, detail.ticket.lastMessageAt), namesMe)
  }, [id, last, isVisible])
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'unread',
        group: 'matter',
        label: t('actions.markUnread'),
        // `u` alone begins the two keys that correct the urgency.
        keys: 'Shift+U',
        run: () => {
          void see(queryClient, id, null, true)
          showNotice({ ticketId: id, text: t('done.unread') })
        },
      },
    ],
    [t, queryClient, id],
  )
  useActions(actions)
  return before
}

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other)

/** Shown at once, the count of what names me once the desk knows; where the desk cannot be told it stays unread there, and is told at the next look. */
async function see(
  queryClient: QueryClient,
  id: string,
  until: string | null,
  mayName: boolean,
): Promise<void> {
  const isUnread = until === null
  queryClient.setQueriesData<InfiniteData<TicketList>>({ queryKey: ['tickets'] }, list =>
    mark(list, id, isUnread),
  )
  await desk
    .POST('/api/tickets/{id}/seen', { params: { path: { id } }, body: { until } })
    .catch(() => undefined)
  if (mayName) await queryClient.invalidateQueries({ queryKey: ['counts'] })
}

const mark = (list: InfiniteData<TicketList> | undefined, id: string, isUnread: boolean) =>
  list && {
    ...list,
    pages: list.pages.map(page =>
      page.tickets.some(row => row.id === id && (row.isUnread !== isUnread || row.namesMe))
        ? { ...page, tickets: page.tickets.map(row => (row.id === id ? markRow(row, isUnread) : row)) }
        : page,
    ),
  }

/** Whom a note names again is the desk's to say. */
const markRow = (row: TicketRow, isUnread: boolean): TicketRow => ({
  ...row,
  isUnread,
  namesMe: isUnread && row.namesMe,
})

function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const look = () => setIsVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isVisible
}
