import { candidateKey } from '../delivery/candidate-key.ts'
import { applyAct } from '../ticket/apply-act.ts'
import type { BrandAccount, Heard, KnownConversation, KnownTicket } from './heard.ts'
import type { Ledger } from './ledger.ts'

/**
 * The brand's own post. Either one of our deliveries came back before we knew its id, or somebody wrote it
 * outside this desk: then it is an answer all the same, and stops the clock.
 */
export function planOwn(ledger: Ledger, heard: Heard): void {
  const author = ledger.findBrandAccount(heard.author.externalId)
  if (author === undefined) return
  const key = candidateKey({
    target: heard.inReplyTo,
    recipient: heard.counterpart?.externalId ?? null,
    text: heard.text,
  })
  const delivery = ledger.takeDelivery(author.id, key)
  if (delivery === undefined) return planWrittenElsewhere(ledger, heard, author)
  ledger.plan.deliveriesFound.push({
    id: delivery.id,
    messageId: delivery.messageId,
    externalId: heard.externalId,
    at: heard.writtenAt,
  })
  ledger.keepMessage({
    id: delivery.messageId,
    externalId: heard.externalId,
    direction: 'outbound',
    text: heard.text,
    revision: 1,
    conversationId: null,
    ticketId: null,
    accountId: author.id,
  })
  ledger.plan.sightings.push({ messageId: delivery.messageId, accountId: author.id, source: 'own' })
}

function planWrittenElsewhere(ledger: Ledger, heard: Heard, author: BrandAccount): void {
  const messageId = ledger.input.newId()
  const home = findHome(ledger, heard)
  ledger.plan.messages.push({
    id: messageId,
    heard,
    direction: 'outbound',
    conversationId: home?.conversationId ?? null,
    ticketId: home?.ticketId ?? null,
    profileId: null,
    accountId: author.id,
    addressed: [],
    language: heard.judgement.language.value,
  })
  ledger.keepMessage({
    id: messageId,
    externalId: heard.externalId,
    direction: 'outbound',
    text: heard.text,
    revision: 1,
    conversationId: home?.conversationId ?? null,
    ticketId: home?.ticketId ?? null,
    accountId: author.id,
  })
  ledger.plan.sightings.push({ messageId, accountId: author.id, source: 'own' })
  const actor = { kind: 'connector', accountId: author.id } as const
  ledger.tell(
    { type: 'message.seenElsewhere', data: { messageId } },
    actor,
    messageId,
    home?.ticketId ?? null,
  )
  if (home === undefined || home.ticketId === null) return
  ledger.noteAnswered(home.ticketId, heard.writtenAt)
  answerTicket(ledger, home.ticketId, messageId, heard)
}

/** The conversation in which it was said: that of the message answered, or of the person written to. */
function findHome(
  ledger: Ledger,
  heard: Heard,
): { conversationId: string; ticketId: string | null } | undefined {
  if (heard.visibility === 'direct' && heard.counterpart !== null) {
    const profile = ledger.counterpartOf(heard.counterpart)
    const conversation: KnownConversation = ledger.conversationFor(heard, profile)
    const ticketId = ledger.findTicket(conversation, profile, heard.letter !== undefined)?.id ?? null
    ledger.speakIn(conversation, ticketId, heard.writtenAt)
    return { conversationId: conversation.id, ticketId }
  }
  const parent = ledger.findMessage(heard.inReplyTo)
  if (parent === undefined || parent.conversationId === null) return undefined
  return { conversationId: parent.conversationId, ticketId: parent.ticketId }
}

/** Heard late: while he waits, the newest word is the customer's, and this answer was not to that one. */
const isOvertaken = (ticket: KnownTicket, { writtenAt }: Heard): boolean =>
  ticket.waitingSince !== null && (ticket.waitingSince > writtenAt || ticket.lastMessageAt > writtenAt)

function answerTicket(ledger: Ledger, ticketId: string, messageId: string, heard: Heard): void {
  const ticket = ledger.getTicket(ticketId)
  if (ticket === undefined || isOvertaken(ticket, heard)) return
  const applied = applyAct(ticket, { act: 'answeredElsewhere', messageId }, ledger.input.now)
  if (!applied.ok) return
  const actor = { kind: 'connector', accountId: ledger.input.account.id } as const
  const answered = { kind: 'answered', at: heard.writtenAt } as const
  ledger.keepTicket(ledger.settle({ ...ticket, ...applied.value.ticket }, answered, actor))
  for (const event of applied.value.events) ledger.tell(event, actor, ticketId, ticketId)
}
