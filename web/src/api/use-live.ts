import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LiveEvent } from '../../../src/contract/live.ts'
import { isLive } from './is-live.ts'
import { type LiveStream, openLiveStream } from './live-stream.ts'
import { readTouched } from './touched.ts'

/** The open ticket follows at once; lists and counts, which are dear to ask for, at most this often. */
const TICKET_PAUSE_MS = 150
const LIST_PAUSE_MS = 1200

let stream: LiveStream | null = null

export const reconnectLive = (): void => stream?.reconnect()

/** Keeps every query of this page as fresh as the live stream says. */
export function useLive(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const tickets = gather(TICKET_PAUSE_MS, events => refreshTickets(queryClient, events))
    const lists = gather(LIST_PAUSE_MS, events => refreshLists(queryClient, events))
    let wasBroken = false
    stream = openLiveStream(message => {
      if (message.kind === 'event') {
        const event = JSON.parse(message.data) as LiveEvent
        tickets(event)
        lists(event)
        return
      }
      isLive.set(message.isOpen)
      // What happened while the stream was broken may be older than it can replay.
      if (message.isOpen && wasBroken) void queryClient.invalidateQueries()
      wasBroken = !message.isOpen
    })
    return () => {
      stream?.close()
      stream = null
    }
  }, [queryClient])
}

/** Collects events and hands them over together: the first soon, then at most once a pause. */
function gather(pauseMs: number, flush: (events: readonly LiveEvent[]) => void) {
  let events: LiveEvent[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  return (event: LiveEvent) => {
    events.push(event)
    if (timer !== null) return
    timer = setTimeout(() => {
      const taken = events
      events = []
      timer = null
      flush(taken)
    }, pauseMs)
  }
}

function refreshTickets(queryClient: QueryClient, events: readonly LiveEvent[]): void {
  for (const id of readTouched(events).ticketIds)
    void queryClient.invalidateQueries({ queryKey: ['ticket', id] })
}

function refreshLists(queryClient: QueryClient, events: readonly LiveEvent[]): void {
  const touched = readTouched(events)
  const refresh = (key: string) => queryClient.invalidateQueries({ queryKey: [key] })
  if (touched.hasTickets) void refresh('tickets')
  if (touched.hasTickets || touched.hasNotAnswered) void refresh('counts')
  if (touched.hasNotAnswered) void refresh('notAnswered')
  if (touched.hasAccounts) void refresh('accounts')
}
