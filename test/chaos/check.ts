import type { Evidence, StoredDelivery } from './evidence.ts'

/** A promise that was not kept, and where. */
export interface Breach {
  readonly promise: string
  readonly where: string
}

/** Each promise with the places where it was broken. Knows rows and record only, and no code of the desk. */
const PROMISES: Readonly<Record<string, (evidence: Evidence) => string[]>> = {
  'everything said to the brand is stored once': findUnheard,
  'no message is stored twice': findStoredTwice,
  'a message comes with its raw payload, sighting, decision and event': findHalfMessages,
  'no reply is left without a definite answer': findUnanswered,
  'an accepted reply stands on the network once': findLostOrDoubled,
  'the brand says nothing that nobody asked for': findUninvited,
  'the desk knows each reply by the id that the network gave': findUnknowing,
  'replies of a conversation stand in the order of asking': findDisordered,
  'no delivery is left on its way': findOnTheWay,
  'a conversation has one open ticket at most': findCrowded,
  'kept counts equal the tickets': findMiscounted,
}

/** Everything that is wrong; nothing when all promises were kept. */
export const findBreaches = (evidence: Evidence): Breach[] =>
  Object.entries(PROMISES).flatMap(([promise, find]) => find(evidence).map(where => ({ promise, where })))

function findUnheard({ heardByBrand, messages }: Evidence): string[] {
  const stored = countBy(messages.filter(each => each.direction === 'inbound').map(each => each.externalId))
  return heardByBrand
    .filter(({ id }) => stored.get(id) !== 1)
    .map(({ id, kind }) => `${kind} ${id} is stored ${stored.get(id) ?? 0} times`)
}

/** By the network's id, and for our own replies by their marker: one written by the desk must not come back as new. */
function findStoredTwice({ messages, asked }: Evidence): string[] {
  const ids = [...countBy(messages.map(each => each.externalId))].filter(([id, n]) => id !== null && n > 1)
  const outbound = messages.filter(each => each.direction === 'outbound')
  const replies = asked.filter(({ marker }) => outbound.filter(each => each.text.includes(marker)).length > 1)
  return [
    ...ids.map(([id, n]) => `external id ${id} is on ${n} messages`),
    ...replies.map(({ marker }) => `${marker} is more than one message`),
  ]
}

function findHalfMessages({ messages }: Evidence): string[] {
  return messages
    .filter(each => each.direction === 'inbound')
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

function findUnanswered({ asked }: Evidence): string[] {
  return asked.filter(each => each.isAccepted === null).map(each => each.marker)
}

function findLostOrDoubled({ asked, saidByBrand }: Evidence): string[] {
  return asked
    .filter(each => each.isAccepted === true)
    .map(({ marker }) => ({ marker, posts: saidByBrand.filter(each => each.text.includes(marker)) }))
    .filter(({ posts }) => posts.length !== 1)
    .map(
      ({ marker, posts }) =>
        `${marker} stands there ${posts.length} times (${posts.map(each => each.id).join(', ')})`,
    )
}

function findUninvited({ asked, saidByBrand }: Evidence): string[] {
  const accepted = asked.filter(each => each.isAccepted === true)
  return saidByBrand
    .filter(({ text }) => !accepted.some(({ marker }) => text.includes(marker)))
    .map(({ id, text }) => `${id} “${text}”`)
}

function findUnknowing({ asked, deliveries, messages, saidByBrand }: Evidence): string[] {
  return asked.flatMap(({ marker, deliveryId, isAccepted }) => {
    const delivery = deliveries.find(each => each.id === deliveryId)
    if (isAccepted !== true)
      return delivery === undefined ? [] : [`${marker} was refused and is delivery ${deliveryId}`]
    const onNetwork = saidByBrand.find(each => each.text.includes(marker))?.id
    const message = messages.find(each => each.id === delivery?.messageId)
    const isKnown =
      delivery?.state === 'sent' &&
      delivery.sentEvents === 1 &&
      delivery.externalId === onNetwork &&
      message?.externalId === onNetwork
    return isKnown
      ? []
      : [
          `${marker} is ${onNetwork ?? 'not there'}; ${describe(delivery)}; its message has ${message?.externalId}`,
        ]
  })
}

const describe = (delivery: StoredDelivery | undefined): string =>
  delivery === undefined
    ? 'there is no delivery'
    : `delivery ${delivery.id} is ${delivery.state} as ${delivery.externalId} with ${delivery.sentEvents} events`

function findDisordered({ asked, deliveries, saidByBrand }: Evidence): string[] {
  const place = new Map(saidByBrand.map((each, index) => [each.id, index]))
  const conversationOf = new Map(deliveries.map(each => [each.id, each]))
  const byConversation = Map.groupBy(
    asked.filter(each => each.isAccepted === true),
    each => conversationOf.get(each.deliveryId)?.conversationId,
  )
  return [...byConversation].flatMap(([conversation, replies]) => {
    const places = replies.map(each => place.get(conversationOf.get(each.deliveryId)?.externalId ?? '') ?? -1)
    const isInOrder = places.every((each, index) => index === 0 || each > (places[index - 1] ?? -1))
    return isInOrder
      ? []
      : [`${conversation}: ${replies.map(each => each.marker).join(', ')} came as ${places.join(', ')}`]
  })
}

function findOnTheWay({ deliveries }: Evidence): string[] {
  return deliveries.filter(each => each.state !== 'sent').map(each => `${each.id} is ${each.state}`)
}

function findCrowded({ crowdedConversations }: Evidence): string[] {
  return crowdedConversations.map(each => `${each.conversationId}: tickets ${each.ticketIds.join(', ')}`)
}

function findMiscounted({ tallies }: Evidence): string[] {
  return tallies
    .filter(each => each.tickets !== each.tallied)
    .map(each => `${each.status}: ${each.tickets} tickets, counted ${each.tallied}`)
}

function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
