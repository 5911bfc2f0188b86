import type { Evidence, StoredMessage } from '../evidence.ts'
import { countBy, markerOf } from './markers.ts'

export function findUnheard({ heardByBrand, messages }: Evidence): string[] {
  const stored = countBy(inboundOf(messages).map(each => each.externalId))
  return heardByBrand
    .filter(({ id }) => stored.get(id) !== 1)
    .map(({ id, kind }) => `${kind} ${id} is stored ${stored.get(id) ?? 0} times`)
}

/** By the network's id, and for our own replies by their marker: one written by the desk must not come back as new. */
export function findStoredTwice({ messages }: Evidence): string[] {
  const ids = countBy(messages.map(each => each.externalId))
  const outbound = messages.filter(each => each.direction === 'outbound')
  const markers = countBy(outbound.map(each => markerOf(each.text)))
  return [
    ...[...ids]
      .filter(([id, n]) => id !== null && n > 1)
      .map(([id, n]) => `external id ${id} is on ${n} messages`),
    ...[...markers]
      .filter(([marker, n]) => marker !== undefined && n > 1)
      .map(([marker]) => `${marker} is more than one message`),
  ]
}

export function findInvented({ messages, places }: Evidence): string[] {
  return inboundOf(messages)
    .filter(each => !places.has(each.externalId ?? ''))
    .map(each => `message ${each.id} with external id ${each.externalId}`)
}

export function findHalfMessages({ messages }: Evidence): string[] {
  return inboundOf(messages)
    .filter(
      each =>
        each.raws !== 1 ||
        each.sightings < 1 ||
        each.currentDecisions !== 1 ||
        each.receivedEvents !== 1 ||
        (each.isEngaged && each.ticketId === null),
    )
    .map(({ text, isEngaged, ...each }) => JSON.stringify(each))
}

/** Sorted by the time that people see, no message stands before one that the network recorded earlier. */
export function findShuffled({ messages, places, atOnceWithin }: Evidence): string[] {
  const placeOf = (each: StoredMessage) => places.get(each.externalId ?? '') ?? 0
  const seen = messages.filter(each => each.conversationId !== null && places.has(each.externalId ?? ''))
  return [...Map.groupBy(seen, each => each.conversationId)].flatMap(([conversationId, said]) => {
    const byTime = said.toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())
    return byTime.flatMap((each, index) => {
      const before = byTime[index - 1]
      return before === undefined || isInOrder(before, each, placeOf, atOnceWithin)
        ? []
        : [
            `${conversationId}: ${before.direction} ${before.externalId} before ${each.direction} ${each.externalId}`,
          ]
    })
  })
}

/** Times have milliseconds: within one, either order is true. */
function isInOrder(
  a: StoredMessage,
  b: StoredMessage,
  placeOf: (each: StoredMessage) => number,
  atOnceWithin: number,
): boolean {
  return a.writtenAt.getTime() === b.writtenAt.getTime() || placeOf(a) - placeOf(b) <= atOnceWithin
}

export function findCrowded({ crowdedConversations }: Evidence): string[] {
  return crowdedConversations.map(each => `${each.conversationId}: tickets ${each.ticketIds.join(', ')}`)
}

export function findMiscounted({ tallies }: Evidence): string[] {
  return tallies
    .filter(each => each.tickets !== each.tallied)
    .map(each => `${each.status}: ${each.tickets} tickets, counted ${each.tallied}`)
}

const inboundOf = (messages: readonly StoredMessage[]): StoredMessage[] =>
  messages.filter(each => each.direction === 'inbound')
