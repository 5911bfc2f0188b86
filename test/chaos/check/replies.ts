import type { Evidence, StoredDelivery } from '../evidence.ts'
import { markerOf } from './markers.ts'

export function findUnanswered({ asked }: Evidence): string[] {
  return asked.filter(each => each.isAccepted === null).map(each => each.marker)
}

export function findLostOrDoubled({ asked, saidByBrand }: Evidence): string[] {
  const posts = Map.groupBy(saidByBrand, each => markerOf(each.text))
  return asked
    .filter(each => each.isAccepted === true)
    .map(({ marker }) => ({ marker, ids: (posts.get(marker) ?? []).map(each => each.id) }))
    .filter(({ ids }) => ids.length !== 1)
    .map(({ marker, ids }) => `${marker} stands there ${ids.length} times (${ids.join(', ')})`)
}

export function findUninvited({ asked, saidByBrand }: Evidence): string[] {
  const accepted = new Set(asked.filter(each => each.isAccepted === true).map(each => each.marker))
  return saidByBrand
    .filter(({ text }) => !accepted.has(markerOf(text) ?? ''))
    .map(({ id, text }) => `${id} “${text}”`)
}

export function findUnknowing({ asked, deliveries, messages, saidByBrand }: Evidence): string[] {
  const deliveryOf = new Map(deliveries.map(each => [each.id, each]))
  const messageOf = new Map(messages.map(each => [each.id, each]))
  const postOf = new Map(saidByBrand.toReversed().map(each => [markerOf(each.text), each.id]))
  return asked.flatMap(({ marker, deliveryId, isAccepted }) => {
    const delivery = deliveryOf.get(deliveryId)
    if (isAccepted !== true)
      return delivery === undefined ? [] : [`${marker} was refused and is delivery ${deliveryId}`]
    const onNetwork = postOf.get(marker)
    const message = messageOf.get(delivery?.messageId ?? '')
    if (isKnownAs(onNetwork, delivery) && message?.externalId === onNetwork) return []
    return [
      `${marker} is ${onNetwork ?? 'not there'}; ${describe(delivery)}; its message has ${message?.externalId}`,
    ]
  })
}

const isKnownAs = (id: string | undefined, delivery: StoredDelivery | undefined): boolean =>
  delivery?.state === 'sent' && delivery.sentEvents === 1 && delivery.externalId === id

const describe = (delivery: StoredDelivery | undefined): string =>
  delivery === undefined
    ? 'there is no delivery'
    : `delivery ${delivery.id} is ${delivery.state} as ${delivery.externalId} with ${delivery.sentEvents} events`

/** One that the network refused and a person sent again later has lost its place, with his knowledge. */
export function findDisordered({ asked, deliveries, attempts, saidByBrand }: Evidence): string[] {
  const refused = new Set(attempts.filter(each => each.outcome === 'refused').map(each => each.deliveryId))
  const place = new Map(saidByBrand.map((each, index) => [each.id, index]))
  const deliveryOf = new Map(deliveries.map(each => [each.id, each]))
  const byConversation = Map.groupBy(
    asked.filter(each => each.isAccepted === true && !each.isScheduled && !refused.has(each.deliveryId)),
    each => deliveryOf.get(each.deliveryId)?.conversationId,
  )
  return [...byConversation].flatMap(([conversation, replies]) => {
    const places = replies.map(each => place.get(deliveryOf.get(each.deliveryId)?.externalId ?? '') ?? -1)
    const isInOrder = places.every((each, index) => index === 0 || each > (places[index - 1] ?? -1))
    return isInOrder
      ? []
      : [`${conversation}: ${replies.map(each => each.marker).join(', ')} came as ${places.join(', ')}`]
  })
}
