import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Opens a ticket beside the list, keeping view, queue and search. */
export function useChoose(): (ticketId: string) => void {
  const navigate = useNavigate()
  return useCallback(
    ticketId => void navigate({ to: '/inbox/$ticketId', params: { ticketId }, search: old => ({ ...old }) }),
    [navigate],
  )
}
