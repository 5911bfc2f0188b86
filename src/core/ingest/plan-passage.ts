import { findPassageCodes } from '../customer/passage-code.ts'
import type { Heard, KnownConversation, KnownPassage, KnownProfile, KnownTicket } from './heard.ts'
import type { Ledger } from './ledger.ts'

/** A customer has come from another channel, by the code that was given to him there. */
export interface Arrival {
  readonly passage: KnownPassage
  readonly ticket: KnownTicket
}

/** The network may carry the code (in the address of a mail), or the customer in his words. Machines carry none. */
export function findArrival(ledger: Ledger, heard: Heard): Arrival | undefined {
  if (heard.visibility !== 'direct' || heard.isAutomatic === true) return undefined
  const written = findPassageCodes(`${heard.letter?.subject ?? ''} ${heard.text}`)
  const passage = ledger.takePassage(heard.passage === undefined ? written : [heard.passage, ...written])
  const ticket = passage === undefined ? undefined : ledger.getTicket(passage.ticketId)
  return passage === undefined || ticket === undefined ? undefined : { passage, ticket }
}

/** Whoever brings a code that we gave to one of our customers is that customer. */
export const linkArrival = (ledger: Ledger, { ticket }: Arrival, profile: KnownProfile): KnownProfile =>
  ledger.linkProfile(profile, ticket.customerId, 'code', { kind: 'customer', profileId: profile.id })

export function arrive(
  ledger: Ledger,
  { passage, ticket }: Arrival,
  heard: Heard,
  profile: KnownProfile,
  conversation: KnownConversation,
): void {
  ledger.plan.passagesArrived.push({
    id: passage.id,
    conversationId: conversation.id,
    at: heard.writtenAt,
  })
  ledger.tell(
    { type: 'passage.arrived', data: { passageId: passage.id, accountId: ledger.input.account.id } },
    { kind: 'customer', profileId: profile.id },
    passage.id,
    ticket.id,
  )
}
