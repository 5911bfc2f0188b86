import type { Evidence, StoredAttempt, StoredDelivery } from '../evidence.ts'

/** The tries of each delivery, against what the delivery says of itself. */
export function findMistold({ deliveries, attempts }: Evidence): string[] {
  const ofDelivery = Map.groupBy(attempts, each => each.deliveryId)
  return deliveries.flatMap(each => {
    const tries = (ofDelivery.get(each.id) ?? []).toSorted((a, b) => a.n - b.n)
    const flaw = findFlaw(each, tries)
    const outcomes = tries.map(({ outcome }) => outcome ?? 'unheard').join(', ')
    return flaw === null ? [] : [`${each.id} is ${each.state}, ${flaw}; its tries: ${outcomes}`]
  })
}

function findFlaw(delivery: StoredDelivery, tries: readonly StoredAttempt[]): string | null {
  if (tries.length !== delivery.attempts || tries.some((each, index) => each.n !== index + 1))
    return `counts ${delivery.attempts} and has ${tries.length} on record`
  if (tries.slice(0, -1).some(each => each.outcome === 'sent')) return 'tried again after it was sent'
  if (tries.length > delivery.retriedEvents + 1)
    return `tried ${tries.length} times, and sent on its way again ${delivery.retriedEvents} times`
  // Sent, though no answer ever said so: then it was looked up, which is for answers that never came.
  const last = tries.at(-1)?.outcome
  if (delivery.state === 'sent' && (last === 'refused' || last === 'retry' || tries.length === 0))
    return 'has no try that can have sent it'
  return null
}

export function findMispaid({ paid }: Evidence): string[] {
  return paid
    .filter(each => each.sent !== each.paid)
    .map(each => `@${each.handle} sent ${each.sent} and paid for ${each.paid}`)
}
