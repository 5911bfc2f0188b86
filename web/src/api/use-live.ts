import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LiveEvent, LivePace } from '../../../src/contract/live.ts'
import type { LiveNotice } from '../../../src/contract/notification.ts'
import type { TicketPresence } from '../../../src/contract/ticket-presence.ts'
import { ringing } from '../notifications/ring-part.ts'
import { catchUp } from './catch-up.ts'
import { gather } from './gather.ts'
import { isLive } from './is-live.ts'
import { type LiveStream, openLiveStream } from './live-stream.ts'
import { meQuery } from './queries.ts'
import { sessionExpired } from './session.ts'
import { putPresence, readPresences } from './ticket-presences.ts'
import { readTouched } from './touched.ts'

/** The open ticket follows at once; lists and counts, which are dear to ask for, as often as the desk can bear. */
const TICKET_PAUSE_MS = 50
const UNTOLD_LIST_PAUSE_MS = 1200

let stream: LiveStream | null = null

export const reconnectLive = (): void => stream?.reconnect()

/** Keeps every query of this page as fresh as the live stream says. */
export function useLive(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    let listPauseMs = UNTOLD_LIST_PAUSE_MS
    const tickets = gather<LiveEvent>(
      () => TICKET_PAUSE_MS,
      events => refreshTickets(queryClient, events),
    )
    const lists = gather<LiveEvent>(
      () => listPauseMs,
      events => refreshLists(queryClient, events),
    )
    let wasBroken = false
    stream = openLiveStream(message => {
      if (message.kind === 'event') {
        const event = JSON.parse(message.data) as LiveEvent
        tickets(event)
        lists(event)
        return
      }
      if (message.kind === 'presence') {
        putPresence(JSON.parse(message.data) as TicketPresence, queryClient)
        void queryClient.invalidateQueries({ queryKey: ['wall'], refetchType: 'none' })
        return
      }
      if (message.kind === 'notice') {
        hearNotice(queryClient, JSON.parse(message.data) as LiveNotice)
        return
      }
      if (message.kind === 'pace') {
        listPauseMs = (JSON.parse(message.data) as LivePace).listPauseMs
        return
      }
      isLive.set(message.isOpen)
      // A stream that ended may have ended for us alone: whoever is signed out elsewhere is told at once.
      if (!message.isOpen && !sessionExpired.get())
        void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      if (message.isOpen) void readPresences()
      // What happened while the stream was broken may be older than it can replay.
      if (message.isOpen) void (wasBroken ? queryClient.invalidateQueries() : catchUp(queryClient))
      wasBroken = !message.isOpen
    })
    return () => {
      stream?.close()
      stream = null
    }
  }, [queryClient])
}

function hearNotice(queryClient: QueryClient, { rings }: LiveNotice): void {
  void queryClient.invalidateQueries({ queryKey: ['unread'] })
  void queryClient.invalidateQueries({ queryKey: ['notifications'] })
  if (rings) void ringing.wait().then(({ ring }) => ring())
}

async function refreshTickets(queryClient: QueryClient, events: readonly LiveEvent[]): Promise<void> {
  const ids = [...readTouched(events).ticketIds]
  await Promise.all(ids.map(id => queryClient.invalidateQueries({ queryKey: ['ticket', id] })))
}

async function refreshLists(queryClient: QueryClient, events: readonly LiveEvent[]): Promise<void> {
  const touched = readTouched(events)
  const keys = [
    ...(touched.hasTickets ? ['tickets', 'handover', 'incidents'] : []),
    ...(touched.hasTickets || touched.hasNotAnswered ? ['counts'] : []),
    ...(touched.hasNotAnswered ? ['notAnswered'] : []),
    ...(touched.hasAccounts ? ['accounts'] : []),
    ...(touched.hasCustomers || touched.hasTickets || touched.hasNotAnswered
      ? ['customers', 'customer']
      : []),
    // An open conversation shows who its customer is.
    ...(touched.hasCustomers ? ['attributes', 'ticket'] : []),
    // What there is to do on the first day ticks itself; nobody else asks for it.
    ...(touched.hasTickets || touched.hasAccounts || touched.hasTeam || touched.hasPolicy
      ? ['firstRun']
      : []),
    ...(touched.hasTeam ? ['team'] : []),
    ...(touched.hasAsked ? ['asked', 'departments'] : []),
    // For which departments I answer is known of me.
    ...(touched.hasDepartments ? ['me'] : []),
    ...(touched.hasMembers ? ['members', 'people'] : []),
    ...(touched.hasViews ? ['views', 'counts'] : []),
    // A tag has another name, another colour, or stands for another one: so on every ticket that has it.
    ...(touched.hasTags ? ['tags', 'incidents', 'tickets', 'ticket'] : []),
    ...(touched.hasMacros ? ['macros', 'abbreviations', 'articles'] : []),
    // A policy brings queues and takes them away.
    ...(touched.hasPolicy ? ['policy', 'policyVersions', 'queues'] : []),
    ...(touched.hasRoster ? ['roster', 'rosterNow'] : []),
  ]
  // A wall is asked for anew at a pace of its own.
  void queryClient.invalidateQueries({ queryKey: ['wall'], refetchType: 'none' })
  // Dear to count: whoever looks at moods asks anew at a pace of his own.
  if (touched.hasNotAnswered) void queryClient.invalidateQueries({ queryKey: ['mood'], refetchType: 'none' })
  await Promise.all(keys.map(key => queryClient.invalidateQueries({ queryKey: [key] })))
  if (touched.hasMembers) await refreshMe(queryClient)
}

/** Whoever may do more or less by now sees so at once, on whatever screen. */
async function refreshMe(queryClient: QueryClient): Promise<void> {
  const mayDo = () => String(queryClient.getQueryData(meQuery.queryKey)?.permissions)
  const before = mayDo()
  await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  if (mayDo() !== before) await queryClient.invalidateQueries()
}
