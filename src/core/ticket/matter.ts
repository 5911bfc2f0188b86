/** Why two tickets cannot be joined, one cannot be split, or neither can be undone. */
export const MATTER_REFUSALS = [
  'sameTicket',
  'otherCustomer',
  'awaitsApproval',
  'replyScheduled',
  'answerLeaving',
  'nothingToSplit',
  'nothingLeft',
  'alreadyLinked',
  'alreadyUndone',
  'spokenSince',
  'changedSince',
] as const
export type MatterRefusal = (typeof MATTER_REFUSALS)[number]

interface Said {
  readonly id: string
  readonly conversationId: string | null
  readonly isOfCustomer: boolean
  readonly writtenAt: Date
}

/** A talk goes where its customer spoke last: what he says next most likely answers that. @returns those that go with the chosen words. */
export function listMovedTalks(said: readonly Said[], chosen: ReadonlySet<string>): readonly string[] {
  const newest = new Map<string, Said>()
  for (const each of said) {
    if (each.conversationId === null) continue
    const known = newest.get(each.conversationId)
    if (known === undefined || isNewer(each, known)) newest.set(each.conversationId, each)
  }
  return [...newest].filter(([, { id }]) => chosen.has(id)).map(([conversationId]) => conversationId)
}

/** What the customer said counts before what we said to him. */
const isNewer = (a: Said, b: Said): boolean =>
  a.isOfCustomer === b.isOfCustomer ? a.writtenAt > b.writtenAt : a.isOfCustomer
