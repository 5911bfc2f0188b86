import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { answerOf, desk } from '../api/client.ts'
import { useT } from '../i18n/locale-provider.tsx'

const PAUSE_MS = 250
/** The palette is for acts: a few finds are a shortcut, all of them are a screen away. */
const MOST = 3
const SHORTEST = 2

/** Behind the actions: the search for what was typed, and the first matters, customers and articles that it finds. */
export function usePaletteFinds(query: string): readonly SpotlightActionGroupData[] {
  const t = useT()
  const navigate = useNavigate()
  const typed = query.trim()
  const settled = useSettled(typed)
  const isAsked = typed.length >= SHORTEST
  const { data } = useQuery({
    queryKey: ['search', settled, 'palette'],
    queryFn: ({ signal }) =>
      answerOf(desk.GET('/api/search', { params: { query: { q: settled, limit: MOST } }, signal })),
    enabled: isAsked && settled.length >= SHORTEST,
    placeholderData: keepPreviousData,
    // Out of reach there are the actions; the screen says what is wrong.
    retry: false,
  })
  if (!isAsked) return []
  const tickets = (data?.tickets?.hits ?? []).map(({ ticket, snippet }) => ({
    id: `ticket ${ticket.id}`,
    label: `#${ticket.number} ${ticket.customerName}`,
    description: snippet.text,
    onClick: () =>
      void navigate({ to: '/inbox/$ticketId', params: { ticketId: ticket.id }, search: { view: 'all' } }),
  }))
  const customers = (data?.customers?.hits ?? []).map(({ id, name, profiles }) => ({
    id: `customer ${id}`,
    label: name.text,
    description: profiles.map(({ handle }) => handle).join(' · '),
    onClick: () => void navigate({ to: '/customers/$customerId', params: { customerId: id } }),
  }))
  const articles = (data?.articles?.hits ?? []).map(({ id, title, snippet, language }) => ({
    id: `article ${id}`,
    label: title.text,
    description: snippet.text,
    onClick: () => void navigate({ to: '/search', search: { q: typed, article: id, read: language } }),
  }))
  const searchFor = {
    id: 'searchFor',
    label: t('actions.searchFor', { q: typed }),
    onClick: () => void navigate({ to: '/search', search: { q: typed } }),
  }
  return [
    { group: t('actions.group.search'), actions: [searchFor] },
    { group: t('actions.group.found'), actions: [...tickets, ...customers, ...articles] },
  ].filter(({ actions }) => actions.length > 0)
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
