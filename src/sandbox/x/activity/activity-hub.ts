import { chargeEvent } from '../../billing/charge-event.ts'
import type { Ledger } from '../../billing/ledger.ts'
import type { OpenNetwork } from '../../create-network.ts'
import { isNamed, type Switchboard } from '../../faults.ts'
import type { RecordEntry } from '../../network.ts'
import { shiftTimes } from '../distort.ts'
import type { StreamWriter } from '../stream/faulty-writer.ts'
import type { ActivityEvent, Envelope, EventSource } from './activity-event.ts'
import { makeEvents } from './make-events.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'

export interface ActivityHub {
  readonly subscriptions: Subscriptions
  readonly openStreams: number
  /** The stream hears every subscription's events from now on, and first those of the last so many minutes. */
  join(stream: StreamWriter, backfillMinutes: number): void
  leave(stream: StreamWriter): void
  /** Tells what nobody has to ask for. */
  tellAll(envelope: Envelope): void
  /** What the subscriptions of a webhook had to hear between two moments, made anew from the record. */
  retell(from: Date, to: Date, which: (subscription: Subscription) => boolean): Envelope[]
  close(): void
}

export interface HubParts {
  readonly network: OpenNetwork
  readonly subscriptions: Subscriptions
  readonly faults: Switchboard
  readonly ledger: Ledger
  readonly base: () => string
  readonly deliver: (webhookId: string, envelope: Envelope) => void
  readonly deliverToAll: (envelope: Envelope) => void
}

/** Turns the record into events, and brings each to the streams and webhooks that asked for it. */
export function openActivityHub(parts: HubParts): ActivityHub {
  const { network, subscriptions, faults } = parts
  const streams = new Set<StreamWriter>()
  const authors = new Map<string, string>()
  for (const entry of network.record()) remember(authors, entry)
  const source = (): EventSource => ({
    state: network.state,
    base: parts.base(),
    findAuthorId: postId => authors.get(postId),
  })
  const tell = (event: ActivityEvent) => {
    if (isSilenced(faults, network, event)) return
    for (const subscription of listMatching(subscriptions, event)) {
      const envelope = shiftTimes(wrap(event, subscription), faults.current.clockSkewSeconds)
      for (const stream of streams) stream.send(envelope)
      if (streams.size > 0 || subscription.webhook_id !== undefined)
        parts.ledger.charge([chargeEvent(event.type, event.uuid)])
      if (subscription.webhook_id !== undefined) parts.deliver(subscription.webhook_id, envelope)
    }
  }
  const retell = (from: Date, to: Date, which: (subscription: Subscription) => boolean) =>
    listEntriesBetween(network, from, to)
      .flatMap(entry => makeEvents(source(), entry))
      .filter(event => !isSilenced(faults, network, event))
      .flatMap(event =>
        listMatching(subscriptions, event)
          .filter(which)
          .map(subscription => wrap(event, subscription)),
      )
  const close = network.onRecord(entry => {
    remember(authors, entry)
    for (const event of makeEvents(source(), entry)) tell(event)
  })
  return {
    subscriptions,
    get openStreams() {
      return streams.size
    },
    join(stream, backfillMinutes) {
      const now = network.now()
      const from = new Date(now.getTime() - backfillMinutes * 60_000)
      if (backfillMinutes > 0) for (const envelope of retell(from, now, () => true)) stream.send(envelope)
      streams.add(stream)
    },
    leave: stream => void streams.delete(stream),
    tellAll(envelope) {
      for (const stream of streams) stream.send(envelope)
      parts.deliverToAll(envelope)
    },
    retell,
    close,
  }
}

function remember(authors: Map<string, string>, entry: RecordEntry): void {
  if (entry.type === 'post.created' || entry.type === 'post.edited')
    authors.set(entry.post.id, entry.post.authorId)
}

/** The record grows in time: the search begins at its end. */
function listEntriesBetween(network: OpenNetwork, from: Date, to: Date): readonly RecordEntry[] {
  const [start, end] = [from.toISOString(), to.toISOString()]
  const entries = network.record()
  const last = entries.findLastIndex(entry => entry.at < start)
  return entries.slice(last + 1).filter(entry => entry.at <= end)
}

function listMatching(subscriptions: Subscriptions, event: ActivityEvent): Subscription[] {
  return subscriptions
    .listFor(event.userId)
    .filter(({ event_type, filter }) => event_type === event.type && isWanted(event, filter))
}

function isWanted(event: ActivityEvent, { direction, keyword }: Subscription['filter']): boolean {
  if (direction !== undefined && event.direction !== undefined && direction !== event.direction) return false
  return keyword === undefined || (event.text ?? '').toLowerCase().includes(keyword.toLowerCase())
}

function wrap(event: ActivityEvent, { filter, tag }: Subscription): Envelope {
  const { payload, includes } = event.render()
  return {
    data: {
      event_uuid: event.uuid,
      filter,
      event_type: event.type,
      ...(tag !== undefined && { tag }),
      payload,
      ...(includes && { includes }),
    },
  }
}

/** An account can go silent alone, while everything else goes on as if all were well. */
function isSilenced(faults: Switchboard, network: OpenNetwork, event: ActivityEvent): boolean {
  const { silent, silentUsers } = faults.current
  if (silent) return true
  const user = network.state.users.get(event.userId)
  return user !== undefined && isNamed(silentUsers, user)
}
