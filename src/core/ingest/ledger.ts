import type { Actor } from '../actor.ts'
import type { LinkProof } from '../customer/link.ts'
import type { NewEvent } from '../events.ts'
import type { Gate } from '../message/message.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock } from '../promise/clock.ts'
import { dueAtOf, type Happening, settleClocks } from '../promise/settle-clocks.ts'
import type { Facts } from '../triage/facts.ts'
import type {
  BrandAccount,
  Heard,
  HeardAuthor,
  Known,
  KnownConversation,
  KnownDelivery,
  KnownMessage,
  KnownOwner,
  KnownPassage,
  KnownPerson,
  KnownProfile,
  KnownQuestion,
  KnownTicket,
} from './heard.ts'
import { emptyPlan, type IngestPlan, type PlannedTicket } from './ingest-plan.ts'

export interface IngestInput {
  readonly account: BrandAccount
  /** All accounts of the brand on this channel, `account` among them. */
  readonly brand: readonly BrandAccount[]
  /** Words by which the accounts are heard where nobody writes their handles: they name the brand too. */
  readonly brandWords: readonly string[]
  readonly batch: readonly Heard[]
  readonly known: Known
  readonly policy: Policy
  /** Queue ids by the keys that the policy uses. */
  readonly queueIds: ReadonlyMap<string, string>
  /** Member ids by their e-mail addresses in lower case, where the policy names people. */
  readonly memberIds: ReadonlyMap<string, string>
  readonly mayAnswer: (message: {
    visibility: 'public' | 'direct'
    addressesAccount: boolean
    isDeleted: boolean
    gate: Gate | null
  }) => boolean
  readonly newId: () => string
  readonly now: Date
}

/**
 * What is known plus what this batch has added so far, so that the second message of a batch sees the ticket
 * which the first one opened. Everything new goes into the plan at the same time.
 */
export class Ledger {
  readonly input: IngestInput
  readonly plan: IngestPlan = emptyPlan()
  /** One list for the whole batch: patterns are compiled once a list. */
  readonly brandNames: readonly string[]
  private readonly messages: Map<string, KnownMessage>
  private readonly profiles: Map<string, KnownProfile>
  private readonly people: Map<string, KnownPerson>
  private asked: readonly KnownQuestion[]
  private readonly owners: Map<string, KnownOwner>
  private readonly conversations: Map<string, KnownConversation>
  private readonly tickets: Map<string, KnownTicket>
  private readonly deliveries: Map<string, KnownDelivery[]>
  private readonly passages: Map<string, KnownPassage>
  private readonly reaches: Map<string, number>
  private readonly topics: Record<string, number>

  constructor(input: IngestInput) {
    const { known } = input
    this.input = input
    this.brandNames = [...new Set([...input.policy.document.brandNames, ...input.brandWords])]
    this.messages = new Map(known.messages.map(each => [each.externalId, each]))
    this.profiles = new Map(known.profiles.map(each => [each.externalId, each]))
    this.people = new Map(known.people.map(each => [each.id, each]))
    this.asked = known.asked
    this.owners = new Map(known.owners.map(each => [each.address, each]))
    this.conversations = new Map(known.conversations.map(each => [threadKey(each), each]))
    this.tickets = new Map(known.tickets.map(each => [each.id, each]))
    this.deliveries = Map.groupBy(known.deliveries, each => `${each.accountId}|${each.candidateKey}`)
    this.passages = new Map(known.passages.map(each => [each.code, each]))
    this.reaches = new Map(known.reachOf)
    this.topics = { ...known.problemsByTopic }
    for (const heard of input.batch) this.knowEarlierIds(heard)
  }

  /** A message is known by its newest id; its earlier ones, heard once more, are still the same message. */
  private knowEarlierIds({ externalId, editOf }: Heard): void {
    const message = this.messages.get(externalId)
    if (message !== undefined) for (const earlier of editOf) this.messages.set(earlier, message)
  }

  findMessage(externalId: string | null): KnownMessage | undefined {
    return externalId === null ? undefined : this.messages.get(externalId)
  }

  findBrandAccount(externalId: string | null): BrandAccount | undefined {
    return this.input.brand.find(each => each.externalId === externalId)
  }

  /** How many messages and reposts the message's public thread has, itself not counted. */
  reachOf({ visibility, networkThread }: Heard): number {
    return visibility === 'public' ? (this.reaches.get(networkThread) ?? 0) : 0
  }

  get problemsByTopic(): Readonly<Record<string, number>> {
    return this.topics
  }

  /** Makes one more message count: for its author's activity, its thread's reach, its topic's burst. */
  count({ visibility, networkThread, author }: Heard, { intent, topic }: Facts): void {
    const profile = this.profiles.get(author.externalId)
    if (profile !== undefined) {
      const person = this.personOf(profile)
      this.people.set(person.id, { ...person, recentMessages: person.recentMessages + 1 })
    }
    if (visibility === 'public') this.reaches.set(networkThread, (this.reaches.get(networkThread) ?? 0) + 1)
    if (intent.value === 'problem' && topic.value !== null)
      this.topics[topic.value] = (this.topics[topic.value] ?? 0) + 1
  }

  /** What the customer asked before, and nobody has answered. */
  askedBy(customerId: string): readonly KnownQuestion[] {
    return this.asked.filter(each => each.customerId === customerId)
  }

  noteAsked(question: KnownQuestion): void {
    this.asked = [...this.asked, question]
  }

  /** What was asked up to then in the ticket has its answer. */
  noteAnswered(ticketId: string, at: Date): void {
    this.asked = this.asked.filter(each => each.ticketId !== ticketId || each.writtenAt > at)
  }

  takeDelivery(accountId: string, key: string): KnownDelivery | undefined {
    return this.deliveries.get(`${accountId}|${key}`)?.shift()
  }

  /** The author's profile, brought up to date by what the message says of him. */
  profileOf(author: HeardAuthor): KnownProfile {
    const known = this.profiles.get(author.externalId)
    if (known === undefined || author.isPartial === true) return this.counterpartOf(author)
    this.plan.profileUpdates.set(known.id, { id: known.id, author, seenAt: this.input.now })
    return known
  }

  /** The profile of somebody who is only spoken to: networks say little of him, so what is known stays. */
  counterpartOf(author: HeardAuthor): KnownProfile {
    const known = this.profiles.get(author.externalId)
    if (known !== undefined) return known
    const { newId, now } = this.input
    const profile: KnownProfile = {
      id: newId(),
      externalId: author.externalId,
      customerId: newId(),
    }
    this.profiles.set(author.externalId, profile)
    this.plan.customers.push({ id: profile.customerId, displayName: author.displayName, firstSeenAt: now })
    this.plan.profiles.push({ id: profile.id, customerId: profile.customerId, author, seenAt: now })
    return profile
  }

  /** Whose profile it is; of somebody new, nothing is known. */
  personOf({ customerId }: KnownProfile): KnownPerson {
    const nobody = { plan: null, value: null, hasExternalKey: false, recentMessages: 0 }
    return this.people.get(customerId) ?? { id: customerId, ...nobody }
  }

  /** The customer whose address it is said to be, in lower case. */
  findOwner(address: string): KnownOwner | undefined {
    return this.owners.get(address)
  }

  /** Whether a person said that the profile is not this customer's. */
  isParted(profileId: string, customerId: string): boolean {
    return this.input.known.partings.some(
      each => each.profileId === profileId && each.customerId === customerId,
    )
  }

  /** By the proof, the profile is this customer's: it goes to him, and the plan says so. */
  linkProfile(profile: KnownProfile, customerId: string, proof: LinkProof, actor: Actor): KnownProfile {
    if (profile.customerId === customerId) return profile
    const linked = { ...profile, customerId }
    this.profiles.set(profile.externalId, linked)
    const { profiles, customers, profilesLinked } = this.plan
    const index = profiles.findIndex(each => each.id === profile.id)
    const planned = profiles[index]
    const from = planned === undefined ? profile.customerId : null
    const id = this.input.newId()
    profilesLinked.push({ id, profileId: profile.id, from, customerId, proof })
    const data = { linkId: id, profileIds: [profile.id], from, proof }
    this.tell({ type: 'customer.linked', data }, actor, customerId, null)
    if (planned !== undefined) {
      profiles[index] = { ...planned, customerId }
      customers.splice(
        customers.findIndex(each => each.id === profile.customerId),
        1,
      )
    }
    return linked
  }

  /** The passage by which the message came, once: whoever brings a code that was used already comes by himself. */
  takePassage(codes: readonly string[]): KnownPassage | undefined {
    const code = codes.find(each => this.passages.has(each))
    if (code === undefined) return undefined
    const passage = this.passages.get(code)
    this.passages.delete(code)
    return passage
  }

  /**
   * The talk in which this was said to, or by, the profile. Where the network knows no threads, that of the nearest
   * earlier message that is known; a stranger who names somebody else's begins his own.
   */
  conversationFor(heard: Heard, profile: KnownProfile): KnownConversation {
    for (const id of heard.references ?? []) {
      const earlier = this.findConversation(this.messages.get(id)?.conversationId ?? null)
      if (earlier?.profileId === profile.id && earlier.kind === heard.visibility) return earlier
    }
    return this.conversationOf(heard.visibility, heard.networkThread, profile)
  }

  private findConversation(id: string | null): KnownConversation | undefined {
    if (id === null) return undefined
    for (const each of this.conversations.values()) if (each.id === id) return each
    return undefined
  }

  conversationOf(kind: 'public' | 'direct', networkThread: string, profile: KnownProfile): KnownConversation {
    const key = threadKey({ kind, networkThread, profileId: profile.id })
    const known = this.conversations.get(key)
    if (known !== undefined) return known
    const conversation: KnownConversation = {
      id: this.input.newId(),
      accountId: this.input.account.id,
      profileId: profile.id,
      kind,
      networkThread,
      ticketId: null,
    }
    this.conversations.set(key, conversation)
    this.plan.conversations.push(conversation)
    return conversation
  }

  /**
   * The ticket of the conversation; a direct conversation joins the newest open matter of its customer, unless it is
   * a letter: that begins a matter of its own.
   */
  findTicket(
    conversation: KnownConversation,
    profile: KnownProfile,
    isLetter = false,
  ): KnownTicket | undefined {
    const own = conversation.ticketId === null ? undefined : this.tickets.get(conversation.ticketId)
    if (own !== undefined && own.status !== 'resolved') return own
    if (conversation.kind === 'public' || isLetter) return own
    return this.newestOpenTicket(profile.customerId) ?? own
  }

  private newestOpenTicket(customerId: string): KnownTicket | undefined {
    let newest: KnownTicket | undefined
    for (const ticket of this.tickets.values()) {
      if (ticket.customerId !== customerId || ticket.status === 'resolved') continue
      // Tickets of one batch are opened at the same time; they come in the order of their making.
      if (newest === undefined || ticket.openedAt >= newest.openedAt) newest = ticket
    }
    return newest
  }

  getTicket(id: string): KnownTicket | undefined {
    return this.tickets.get(id)
  }

  addTicket(ticket: PlannedTicket): void {
    this.tickets.set(ticket.id, ticket)
    this.plan.tickets.push(ticket)
  }

  /** Keeps a changed ticket: a new one is replaced in the plan, a known one becomes an update. */
  keepTicket(ticket: KnownTicket): void {
    this.tickets.set(ticket.id, ticket)
    const index = this.plan.tickets.findIndex(each => each.id === ticket.id)
    const planned = this.plan.tickets[index]
    if (planned === undefined) this.plan.ticketUpdates.set(ticket.id, ticket)
    else this.plan.tickets[index] = { ...planned, ...ticket }
  }

  speakIn(conversation: KnownConversation, ticketId: string | null, at: Date): void {
    const key = threadKey(conversation)
    this.conversations.set(key, { ...conversation, ticketId })
    this.plan.conversationUpdates.set(conversation.id, { ticketId, lastMessageAt: at })
  }

  keepMessage(message: KnownMessage): void {
    this.messages.set(message.externalId, message)
  }

  /** What happened, as the ticket's promises go. @returns the ticket with its clocks and when it is due. */
  settle<T extends KnownTicket>(ticket: T, happening: Happening, actor: Actor): T {
    const { policy, newId } = this.input
    const settling = { ticketId: ticket.id, open: ticket.clocks, document: policy.document, newId }
    const { changed, open, events } = settleClocks(settling, happening)
    for (const clock of changed) this.keepClock(clock)
    for (const event of events) this.tell(event, actor, ticket.id, ticket.id)
    return { ...ticket, clocks: open, dueAt: dueAtOf(open) }
  }

  private keepClock(clock: Clock): void {
    const { clocks } = this.plan
    const index = clocks.findIndex(each => each.id === clock.id)
    if (index === -1) clocks.push(clock)
    else clocks[index] = clock
  }

  tell(event: NewEvent, actor: Actor, subjectId: string, ticketId: string | null): void {
    this.plan.events.push({ event, actor, subjectId, ticketId })
  }
}

/** One account's talk with one profile in one thread; whichever of our accounts heard it first keeps it. */
const threadKey = (each: { kind: string; networkThread: string; profileId: string }): string =>
  `${each.kind}|${each.networkThread}|${each.profileId}`
