import type { MessageView, TimelineEntry } from '../../../../../src/contract/ticket.ts'
import type { Outgoing } from '../outgoing.ts'

export type StreamItem =
  | { readonly kind: 'day'; readonly id: string; readonly at: string }
  /** What follows was said since one looked. */
  | { readonly kind: 'new'; readonly id: string; readonly at: string }
  | { readonly kind: 'original'; readonly id: string; readonly at: string; readonly message: MessageView }
  | { readonly kind: 'message'; readonly id: string; readonly at: string; readonly message: MessageView }
  | { readonly kind: 'event'; readonly id: string; readonly at: string; readonly entry: TimelineEntry }
  | {
      readonly kind: 'events'
      readonly id: string
      readonly at: string
      readonly entries: readonly TimelineEntry[]
    }
  | { readonly kind: 'outgoing'; readonly id: string; readonly at: string; readonly outgoing: Outgoing }

/** Facts that a message on the screen does not already tell. */
const TOLD: ReadonlySet<string> = new Set([
  'ticket.reopened',
  'ticket.assigned',
  'ticket.unassigned',
  'ticket.enqueued',
  'ticket.prioritised',
  'ticket.snoozed',
  'ticket.answerReturned',
  'ticket.woken',
  'ticket.resolved',
  'clock.breached',
  'clock.warned',
  'clock.moved',
  'ticket.acknowledged',
  'ticket.climbed',
  'loop.opened',
  'loop.promised',
  'loop.due',
  'loop.reopened',
  'loop.posted',
  'loop.returned',
  'loop.waived',
  'loop.takenBack',
  'loop.withdrawn',
  'escalation.asked',
  'escalation.answered',
  'escalation.refused',
  'escalation.reminded',
  'escalation.climbed',
  'escalation.rerouted',
  'escalation.askedAgain',
  'escalation.settled',
  'escalation.withdrawn',
  'errand.failed',
  'errand.unknown',
  'link.opened',
  'link.revoked',
  'decision.overruled',
  'fact.corrected',
  'delivery.undone',
  'delivery.retried',
  'delivery.settled',
  'message.hidden',
  'message.shown',
  'passage.offered',
  'passage.opened',
  'passage.arrived',
])

/** From this many events on end they are folded into one line. */
const FOLD_FROM = 4

const isTold = (entry: TimelineEntry): boolean =>
  TOLD.has(entry.type) || (entry.type === 'ticket.answered' && entry.data.elsewhere === true)

/**
 * The conversation as it is read: messages and events by time, our own bubbles that the desk has not confirmed
 * last, a line before each new day, and one before what the customer said after `seenUntil`. `dayOf` gives the local
 * day of an instant.
 */
export function buildStream(
  messages: readonly MessageView[],
  timeline: readonly TimelineEntry[],
  outgoing: readonly Outgoing[],
  dayOf: (at: string) => string,
  seenUntil: string | null = null,
): readonly StreamItem[] {
  const original = messages.find(message => isOriginal(message))
  const said = messages.map(
    (message): StreamItem => ({
      kind: message === original ? 'original' : 'message',
      id: message.id,
      at: message.writtenAt,
      message,
    }),
  )
  const told = timeline
    .filter(isTold)
    .map((entry): StreamItem => ({ kind: 'event', id: entry.id, at: entry.at, entry }))
  const confirmed = new Set(messages.flatMap(message => [message.id, message.delivery?.id]))
  const leaving = outgoing
    .filter(each => !confirmed.has(each.id))
    .map((each): StreamItem => ({ kind: 'outgoing', id: each.id, at: each.startedAt, outgoing: each }))
  const byTime = [...said, ...told].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return withDays(withNews(foldEvents([...byTime, ...leaving]), seenUntil), dayOf)
}

const isOriginal = (message: MessageView): boolean =>
  message.direction === 'inbound' && message.visibility === 'public' && !message.isContext

function foldEvents(items: readonly StreamItem[]): readonly StreamItem[] {
  const folded: StreamItem[] = []
  let run: Extract<StreamItem, { kind: 'event' }>[] = []
  const close = () => {
    const [first] = run
    if (first !== undefined && run.length >= FOLD_FROM)
      folded.push({ kind: 'events', id: first.id, at: first.at, entries: run.map(each => each.entry) })
    else folded.push(...run)
    run = []
  }
  for (const item of items) {
    if (item.kind === 'event') run.push(item)
    else {
      close()
      folded.push(item)
    }
  }
  close()
  return folded
}

/** Who reads it for the first time needs no line: all of it is new. */
function withNews(items: readonly StreamItem[], seenUntil: string | null): readonly StreamItem[] {
  if (seenUntil === null) return items
  const first = items.findIndex(
    item =>
      (item.kind === 'message' || item.kind === 'original') &&
      item.message.direction === 'inbound' &&
      Date.parse(item.at) > Date.parse(seenUntil),
  )
  const item = items[first]
  if (item === undefined || first === 0) return items
  return items.toSpliced(first, 0, { kind: 'new', id: 'new', at: item.at })
}

function withDays(items: readonly StreamItem[], dayOf: (at: string) => string): readonly StreamItem[] {
  let day = ''
  return items.flatMap(item => {
    const its = dayOf(item.at)
    if (its === day) return [item]
    day = its
    return [{ kind: 'day' as const, id: `day ${its}`, at: item.at }, item]
  })
}
