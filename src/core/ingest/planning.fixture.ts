import { isAsking } from '../customer/same-question/is-asking.ts'
import type { Policy } from '../policy/policy.ts'
import { starterPolicy } from '../policy/starter-policy.ts'
import { type Clock, RESPONSE_METRICS } from '../promise/clock.ts'
import { judge } from '../triage/judge.fixture.ts'
import type { BrandAccount, Heard, HeardAuthor, Known, KnownMessage, KnownTicket } from './heard.ts'
import type { IngestPlan } from './ingest-plan.ts'
import { planIngest } from './plan-ingest.ts'

export const NOW = new Date('2026-05-04T09:00:00Z')

/** A time of the day on which all of it happens. */
export const at = (time: string): Date => new Date(`2026-05-04T${time}:00Z`)

export const CARE: BrandAccount = { id: 'care', externalId: '900', handle: 'aurora_aiuta', purpose: 'care' }
export const MARKETING: BrandAccount = {
  id: 'marketing',
  externalId: '901',
  handle: 'auroramobile',
  purpose: 'marketing',
}
export const BRAND = [CARE, MARKETING]

export const POLICY: Policy = { version: 3, document: starterPolicy(['Aurora Mobile', 'Aurora']) }

export const person = (name: string): HeardAuthor => ({
  externalId: `of-${name}`,
  handle: name,
  displayName: name.toUpperCase(),
  bio: '',
  avatarUrl: null,
  followers: 120,
  isVerified: false,
})

export const brandAuthor = (account: BrandAccount): HeardAuthor => ({
  ...person(account.handle),
  externalId: account.externalId,
})

const COMPLAINT = '@aurora_aiuta la fibra non funziona'

export const judgementOf = (text: string) =>
  judge({
    text,
    language: 'it',
    brand: { names: POLICY.document.brandNames, handles: BRAND.map(each => each.handle) },
  })

/** A public complaint with an @ by Sara, at eight; say what is otherwise. */
export function aPost(otherwise: Partial<Heard> & { readonly externalId: string }): Heard {
  return {
    author: person('sara'),
    visibility: 'public',
    source: 'mention',
    text: COMPLAINT,
    judgement: judgementOf(otherwise.text ?? COMPLAINT),
    media: [],
    networkThread: otherwise.externalId,
    inReplyTo: null,
    inReplyToAuthor: null,
    quotes: null,
    reposts: null,
    mentions: [CARE.externalId],
    counterpart: null,
    editOf: [],
    writtenAt: at('08:00'),
    raw: {},
    ...otherwise,
  }
}

/** Something said without turning to us, found by a keyword. */
export const aMention = (otherwise: Partial<Heard> & { readonly externalId: string }): Heard =>
  aPost({ source: 'keyword', mentions: [], text: 'Aurora Mobile non funziona', ...otherwise })

export const aDirect = (otherwise: Partial<Heard> & { readonly externalId: string }): Heard =>
  aPost({
    visibility: 'direct',
    source: 'direct',
    networkThread: 'sara-and-care',
    mentions: [],
    text: 'Il mio numero cliente è 4711',
    counterpart: otherwise.author ?? person('sara'),
    ...otherwise,
  })

export const anOwnPost = (otherwise: Partial<Heard> & { readonly externalId: string }): Heard =>
  aPost({
    source: 'own',
    author: brandAuthor(CARE),
    mentions: [],
    text: 'Ciao Sara, guardiamo subito.',
    writtenAt: at('08:10'),
    ...otherwise,
  })

/** A desk that forgets nothing: it hears batch after batch, and each plan becomes what is known to the next. */
export class Desk {
  known: Known = {
    messages: [],
    profiles: [],
    people: [],
    asked: [],
    owners: [],
    partings: [],
    conversations: [],
    tickets: [],
    deliveries: [],
    passages: [],
    reachOf: new Map(),
    problemsByTopic: {},
  }
  readonly policy: Policy
  private ids = 0

  constructor(policy: Policy = POLICY) {
    this.policy = policy
  }

  hear(batch: readonly Heard[], account: BrandAccount = CARE, now: Date = NOW): IngestPlan {
    const plan = planIngest({
      account,
      brand: BRAND,
      brandWords: ['AuroraCasa'],
      batch,
      known: this.known,
      policy: this.policy,
      memberIds: new Map([['sara@aurora.example', 'sara']]),
      queueIds: new Map(this.policy.document.queues.map(queue => [queue.key, `queue-${queue.key}`])),
      mayAnswer: message => message.visibility === 'direct' || message.addressesAccount,
      newId: () => `id-${String(++this.ids).padStart(4, '0')}`,
      now,
    })
    this.known = learn(this.known, plan)
    return plan
  }

  /** Changes a ticket as the desk's people would have. */
  change(ticketId: string, change: Partial<KnownTicket>): void {
    this.known = {
      ...this.known,
      tickets: this.known.tickets.map(each => (each.id === ticketId ? { ...each, ...change } : each)),
    }
  }

  get tickets(): readonly KnownTicket[] {
    return this.known.tickets
  }

  /** The message as it is known; throws when it is not. */
  message(externalId: string): KnownMessage {
    const found = this.known.messages.find(each => each.externalId === externalId)
    if (found === undefined) throw new Error(`nobody knows ${externalId}`)
    return found
  }

  /** The ticket of a message; throws when it has none. */
  ticketOf(externalId: string): KnownTicket {
    const { ticketId } = this.message(externalId)
    const found = this.known.tickets.find(each => each.id === ticketId)
    if (found === undefined) throw new Error(`${externalId} has no ticket`)
    return found
  }
}

/** What is known once the rows of the plan are written. */
function learn(known: Known, plan: IngestPlan): Known {
  return {
    messages: learnMessages(known, plan),
    profiles: [
      ...known.profiles,
      ...plan.profiles.map(({ id, customerId, author }) => ({
        id,
        customerId,
        externalId: author.externalId,
      })),
    ],
    people: known.people,
    asked: learnAsked(known, plan),
    owners: known.owners,
    partings: known.partings,
    conversations: [
      ...known.conversations,
      ...plan.conversations.map(each => ({ ...each, ticketId: null as string | null })),
    ].map(each => ({ ...each, ...pick(plan.conversationUpdates.get(each.id)) })),
    tickets: learnTickets(known, plan),
    reachOf: known.reachOf,
    problemsByTopic: known.problemsByTopic,
    passages: known.passages.filter(each => !plan.passagesArrived.some(came => came.id === each.id)),
    deliveries: known.deliveries.filter(each => !plan.deliveriesFound.some(found => found.id === each.id)),
  }
}

const pick = (update: { ticketId: string | null } | undefined) =>
  update === undefined ? {} : { ticketId: update.ticketId }

/** What was asked and not answered, as the store reads it. */
function learnAsked(known: Known, plan: IngestPlan): Known['asked'] {
  const asked = plan.decisions.flatMap(({ messageId, facts }) => {
    const message = plan.messages.find(each => each.id === messageId)
    const profile = [...plan.profiles, ...known.profiles].find(each => each.id === message?.profileId)
    if (message === undefined || profile === undefined || !isAsking(facts)) return []
    const { ticketId, language, heard } = message
    const { customerId } = profile
    return [{ customerId, ticketId, text: heard.text, language, writtenAt: heard.writtenAt }]
  })
  const answers = plan.messages.filter(each => each.direction === 'outbound')
  return [...known.asked, ...asked].filter(
    each =>
      !answers.some(
        ({ ticketId, heard }) =>
          ticketId !== null && ticketId === each.ticketId && heard.writtenAt >= each.writtenAt,
      ),
  )
}

function learnMessages(known: Known, plan: IngestPlan): KnownMessage[] {
  const found = plan.deliveriesFound.map(each => ({
    id: each.messageId,
    externalId: each.externalId,
    direction: 'outbound' as const,
    text: '',
    revision: 1,
    conversationId: null,
    ticketId: null,
    accountId: CARE.id,
  }))
  const written = plan.messages.map(({ heard, ...each }) => ({
    ...each,
    externalId: heard.externalId,
    text: heard.text,
    revision: 1,
  }))
  return [...known.messages, ...found, ...written].map(message => {
    const edit = plan.revisions.findLast(each => each.messageId === message.id)
    if (edit === undefined) return message
    return { ...message, text: edit.newText, revision: edit.revision, externalId: edit.newExternalId }
  })
}

const learnTickets = (known: Known, plan: IngestPlan): KnownTicket[] =>
  [...known.tickets, ...plan.tickets].map(ticket => plan.ticketUpdates.get(ticket.id) ?? ticket)

/** Those of the clocks that measure answers: a solution may be promised beside them. */
export const responseClocks = ({ clocks }: Pick<KnownTicket, 'clocks'> | IngestPlan): readonly Clock[] =>
  clocks.filter(({ metric }) => RESPONSE_METRICS.some(each => each === metric))
