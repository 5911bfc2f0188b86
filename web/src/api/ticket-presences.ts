import type { QueryClient } from '@tanstack/react-query'
import type { TicketPresence } from '../../../src/contract/ticket-presence.ts'
import { createStore, useStore } from '../app/store.ts'
import { answerOf, desk } from './client.ts'

type People = TicketPresence['people']

/** Who is at which ticket, as the desk said last. */
const presences = createStore<ReadonlyMap<string, People>>(new Map())
const NOBODY: People = []

export const usePresences = (ticketId: string): People => useStore(presences).get(ticketId) ?? NOBODY

/** One ticket, as the live stream tells it: drafts of who came or went may have changed too. */
export function putPresence({ ticketId, people }: TicketPresence, queryClient: QueryClient): void {
  const next = new Map(presences.get())
  if (people.length === 0) next.delete(ticketId)
  else next.set(ticketId, people)
  presences.set(next)
  void queryClient.invalidateQueries({ queryKey: ['ticket', ticketId, 'writing'] })
}

/** All of them: what the stream told before it stood, nobody tells again. */
export async function readPresences(): Promise<void> {
  const { tickets } = await answerOf(desk.GET('/api/tickets/presence')).catch(() => ({ tickets: [] }))
  presences.set(new Map(tickets.map(({ ticketId, people }) => [ticketId, people])))
}
