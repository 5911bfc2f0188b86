import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useUnread } from './bell.tsx'
import { markNotifications } from './mark-notifications.ts'

/** Who has a ticket open has read what was told of it. */
export function useReadOpenTicket(): void {
  const queryClient = useQueryClient()
  const { ticketId } = useParams({ strict: false })
  const hasUnread = useUnread() > 0
  useEffect(() => {
    if (ticketId === undefined || !hasUnread || document.hidden) return
    // Nothing is lost where the desk does not hear of it: it stays unread.
    void markNotifications(queryClient, { mark: 'read', ticketId }).catch(() => undefined)
  }, [queryClient, ticketId, hasUnread])
}
