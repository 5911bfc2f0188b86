import { findAskedBefore } from '../customer/same-question/find-asked.ts'
import { isAsking } from '../customer/same-question/is-asking.ts'
import type { Happening } from '../promise/settle-clocks.ts'
import { termsOf } from '../promise/terms.ts'
import { applyAct } from '../ticket/apply-act.ts'
import { isMorePressing } from '../ticket/ticket.ts'
import { type Decision, decide } from '../triage/decide.ts'
import type { Facts, Naming } from '../triage/facts.ts'
import { gatherFacts } from '../triage/gather-facts.ts'
import type { Heard, KnownConversation, KnownProfile, KnownTicket } from './heard.ts'
import type { PlannedTicket } from './ingest-plan.ts'
import type { Ledger } from './ledger.ts'
import { linkOwner } from './plan-owner.ts'
import { arrive, findArrival, linkArrival } from './plan-passage.ts'

/** A customer's message: who is he, to which matter does it belong, and what is decided. */
export function planInbound(ledger: Ledger, heard: Heard): void {
  const author = ledger.profileOf(heard.author)
  const arrival = findArrival(ledger, heard)
  const profile =
    arrival === undefined ? linkOwner(ledger, heard, author) : linkArrival(ledger, arrival, author)
  const conversation = ledger.conversationFor(heard, profile)
  const found = arrival?.ticket ?? ledger.findTicket(conversation, profile, heard.letter !== undefined)
  const ticket = found !== undefined && isSameMatter(found, heard, ledger) ? found : undefined
  const addressed = addressedAccounts(ledger, heard)
  const facts = factsOf(ledger, heard, profile, ticket, addressed)
  ledger.count(heard, facts)
  const decision = decide(facts, ledger.input.policy)
  const messageId = ledger.input.newId()
  const named = facts.named.value
  const ticketId = settleTicket(ledger, { heard, profile, conversation, ticket, decision, messageId, named })
  if (isAsking(facts)) {
    const { text, writtenAt, judgement } = heard
    const language = judgement.language.value
    ledger.noteAsked({ customerId: profile.customerId, ticketId, text, language, writtenAt })
  }
  writeMessage(ledger, { heard, profile, conversation, ticketId, messageId, addressed, facts, decision })
  if (arrival !== undefined) arrive(ledger, arrival, heard, profile, conversation)
}

/** An open matter goes on; a resolved one only within the policy's time. */
function isSameMatter(ticket: KnownTicket, heard: Heard, ledger: Ledger): boolean {
  if (ticket.resolvedAt === null) return true
  const hours = (heard.writtenAt.getTime() - ticket.resolvedAt.getTime()) / 3_600_000
  return hours <= ledger.input.policy.document.reopenWithinHours
}

/** Which of our accounts the author addressed: by @, by answering one of its posts, by quoting it. */
function addressedAccounts(ledger: Ledger, heard: Heard): string[] {
  const quoted = ledger.findMessage(heard.quotes)
  return ledger.input.brand
    .filter(
      account =>
        heard.mentions.includes(account.externalId) ||
        heard.inReplyToAuthor === account.externalId ||
        (quoted?.direction === 'outbound' && quoted.accountId === account.id) ||
        (account.id === ledger.input.account.id && (heard.source === 'mention' || heard.source === 'quote')),
    )
    .map(account => account.externalId)
}

function factsOf(
  ledger: Ledger,
  heard: Heard,
  profile: KnownProfile,
  ticket: KnownTicket | undefined,
  addressed: string[],
): Facts {
  const { account, brand, policy, mayAnswer } = ledger.input
  const person = ledger.personOf(profile)
  return gatherFacts(
    {
      text: heard.text,
      judgement: heard.judgement,
      visibility: heard.visibility,
      source: heard.source,
      accountHandle: account.handle,
      accountPurpose: account.purpose,
      isAddressed: addressed.length > 0,
      brandHandles: brand.map(each => each.handle),
      brandNames: ledger.brandNames,
      followers: heard.author.followers,
      isVerified: heard.author.isVerified,
      reach: ledger.reachOf(heard),
      recentMessages: person.recentMessages,
      askedBefore: findAskedBefore(heard.text, heard.judgement.language.value, ledger.askedBy(person.id)),
      customerPlan: person.plan,
      customerValue: person.value,
      problemsByTopic: ledger.problemsByTopic,
      writtenAt: heard.writtenAt,
      brandPurposes: brand.map(each => each.purpose),
      hasOpenTicket: ticket !== undefined && ticket.status !== 'resolved',
      matterPriority: ticket === undefined || ticket.status === 'resolved' ? null : ticket.priority,
      isAfterResolution: ticket !== undefined && ticket.status === 'resolved',
      mayAnswerPublicly: mayAnswer({
        visibility: 'public',
        addressesAccount: addressed.length > 0,
        isDeleted: false,
        gate: heard.gate ?? null,
      }),
      isSealed: heard.isSealed ?? false,
      isAutomatic: heard.isAutomatic ?? false,
    },
    policy.document,
  )
}

interface Settling {
  readonly heard: Heard
  readonly profile: KnownProfile
  readonly conversation: KnownConversation
  readonly ticket: KnownTicket | undefined
  readonly decision: Decision
  readonly messageId: string
  readonly named: Naming
}

/** The ticket that the message goes to; null when it was decided not to answer and there is no matter yet. */
function settleTicket(ledger: Ledger, settling: Settling): string | null {
  const { ticket, decision, conversation, heard } = settling
  const ticketId =
    ticket === undefined ? openTicket(ledger, settling) : continueTicket(ledger, ticket, settling)
  ledger.speakIn(conversation, ticketId ?? conversation.ticketId, heard.writtenAt)
  return decision.if || ticket !== undefined ? ticketId : null
}

function openTicket(
  ledger: Ledger,
  { heard, profile, conversation, decision, messageId, named }: Settling,
): string | null {
  if (!decision.if) return null
  const id = ledger.input.newId()
  const assigneeId = ledger.input.memberIds.get(decision.who.person?.toLowerCase() ?? '') ?? null
  const customer = { kind: 'customer', profileId: profile.id } as const
  const opened: PlannedTicket = {
    id,
    customerId: profile.customerId,
    status: 'open',
    priority: decision.when.priority,
    queueId: ledger.input.queueIds.get(decision.who.queue) ?? null,
    assigneeId,
    snoozedUntil: null,
    waitingSince: heard.writtenAt,
    dueAt: null,
    resolution: null,
    resolvedAt: null,
    tagIds: [],
    incidentId: null,
    openedAt: ledger.input.now,
    lastMessageAt: heard.writtenAt,
    ...newestWord(heard),
    clocks: [],
    profileId: profile.id,
    accountId: conversation.accountId,
    customerName: heard.author.displayName,
    handle: heard.author.handle,
    named,
  }
  ledger.addTicket(ledger.settle(opened, waitsFor(ledger, heard, decision, true), customer))
  ledger.tell({ type: 'ticket.opened', data: { messageId } }, customer, id, id)
  if (assigneeId !== null) {
    const assigned = { type: 'ticket.assigned', data: { from: null, to: assigneeId } } as const
    ledger.tell(assigned, { kind: 'rule', policyVersion: decision.policyVersion }, id, id)
  }
  return id
}

/** A word of thanks after the solution does not open the matter again; anything else does. */
function continueTicket(ledger: Ledger, ticket: KnownTicket, settling: Settling): string {
  const { heard, decision, messageId, profile } = settling
  const told = heard.writtenAt < ticket.lastMessageAt ? {} : newestWord(heard)
  const lastMessageAt = later(ticket.lastMessageAt, heard.writtenAt)
  if (!decision.if) {
    ledger.keepTicket({ ...ticket, ...told, lastMessageAt })
    return ticket.id
  }
  const applied = applyAct(
    ticket,
    { act: 'customerWrote', messageId, writtenAt: heard.writtenAt },
    ledger.input.now,
  )
  if (!applied.ok) return ticket.id
  const customer = { kind: 'customer', profileId: profile.id } as const
  const spoken: KnownTicket = { ...ticket, ...applied.value.ticket, ...told, lastMessageAt }
  const owed = ledger.settle(spoken, waitsFor(ledger, heard, decision, false), customer)
  ledger.keepTicket(raisePriority(ledger, owed, heard, decision))
  for (const event of applied.value.events) ledger.tell(event, customer, ticket.id, ticket.id)
  return ticket.id
}

/** He waits since he wrote, by what was promised of this word. */
const waitsFor = (ledger: Ledger, { writtenAt }: Heard, { when }: Decision, isFirst: boolean): Happening => ({
  kind: 'waits',
  at: writtenAt,
  isFirst,
  terms: termsOf(ledger.input.policy.document, when),
})

/** A more pressing word makes its matter more pressing, and its promises shorter. */
function raisePriority(
  ledger: Ledger,
  ticket: KnownTicket,
  { writtenAt }: Heard,
  { when, policyVersion }: Decision,
): KnownTicket {
  if (!isMorePressing(when.priority, ticket.priority)) return ticket
  const raised = applyAct(ticket, { act: 'prioritise', priority: when.priority }, ledger.input.now)
  if (!raised.ok) return ticket
  const rule = { kind: 'rule', policyVersion } as const
  for (const event of raised.value.events) ledger.tell(event, rule, ticket.id, ticket.id)
  const prioritised = { kind: 'prioritised', at: writtenAt, priority: when.priority } as const
  return ledger.settle({ ...ticket, ...raised.value.ticket }, prioritised, rule)
}

/** What the list shows of a ticket; a word heard late does not hide a newer one. */
const newestWord = (heard: Heard) => ({
  preview: previewOf(heard.text),
  visibility: heard.visibility,
  language: heard.judgement.language.value,
})

interface Writing {
  readonly heard: Heard
  readonly profile: KnownProfile
  readonly conversation: KnownConversation
  readonly ticketId: string | null
  readonly messageId: string
  readonly addressed: readonly string[]
  readonly facts: Facts
  readonly decision: Decision
}

function writeMessage(ledger: Ledger, writing: Writing): void {
  const { heard, profile, conversation, ticketId, messageId, addressed, facts, decision } = writing
  const decisionId = ledger.input.newId()
  ledger.plan.messages.push({
    id: messageId,
    heard,
    direction: 'inbound',
    conversationId: conversation.id,
    ticketId,
    profileId: profile.id,
    accountId: conversation.accountId,
    addressed,
    language: heard.judgement.language.value,
  })
  ledger.keepMessage({
    id: messageId,
    externalId: heard.externalId,
    direction: 'inbound',
    text: heard.text,
    revision: 1,
    conversationId: conversation.id,
    ticketId,
    accountId: conversation.accountId,
  })
  ledger.plan.sightings.push({ messageId, accountId: ledger.input.account.id, source: heard.source })
  ledger.plan.decisions.push({ id: decisionId, messageId, facts, decision })
  const actor = { kind: 'rule', policyVersion: decision.policyVersion } as const
  ledger.tell(
    { type: 'message.received', data: { messageId, decisionId, engage: decision.if } },
    actor,
    messageId,
    ticketId,
  )
}

/** One line, at most 160 characters: what the list shows. */
export const previewOf = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().slice(0, 160).toWellFormed()

const later = (a: Date, b: Date): Date => (a > b ? a : b)
