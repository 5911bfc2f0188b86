import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Heard } from './heard.ts'
import type { IngestPlan } from './ingest-plan.ts'
import {
  aDirect,
  aMention,
  anOwnPost,
  aPost,
  BRAND,
  Desk,
  person,
  responseClocks,
} from './planning.fixture.ts'

const people = fc.constantFrom('sara', 'luca', 'claire').map(person)
const texts = fc.constantFrom(
  '@aurora_aiuta non funziona',
  'Aurora Mobile, che giornata',
  '@aurora_aiuta grazie',
  'urgente, fattura sbagliata',
  'Guardiamo subito',
)
const START = Date.parse('2026-05-04T08:00:00Z')

/** What is said, before it has a number: its kind, its thread and, by distance, what it answers or edits. */
const saying = fc.record({
  kind: fc.constantFrom('post', 'keyword', 'direct', 'own', 'repost', 'edit'),
  author: people,
  text: texts,
  thread: fc.constantFrom('t1', 't2'),
  back: fc.integer({ min: 0, max: 6 }),
  minutes: fc.integer({ min: 0, max: 3 }),
})

type Saying = typeof saying extends fc.Arbitrary<infer S> ? S : never

/** A batch as a network may give it: times that never run backwards, some posts given twice. */
const batchOf = (saying: fc.Arbitrary<Saying>): fc.Arbitrary<Heard[]> =>
  fc
    .tuple(fc.array(saying, { maxLength: 14 }), fc.array(fc.nat(13), { maxLength: 4 }))
    .map(([sayings, twice]) => {
      const batch: Heard[] = []
      let time = START
      for (const each of sayings) {
        time += each.minutes * 60_000
        batch.push(toHeard(each, batch, new Date(time)))
      }
      return [...batch, ...twice.flatMap(at => batch[at] ?? [])]
    })

const anyBatch = batchOf(saying)

function toHeard(
  { kind, author, text, thread, back }: Saying,
  before: readonly Heard[],
  writtenAt: Date,
): Heard {
  const externalId = String(1000 + before.length)
  const earlier = before.at(-1 - back)
  const rest = { externalId, author, text, writtenAt, networkThread: thread }
  switch (kind) {
    case 'keyword':
      return aMention(rest)
    case 'direct':
      return aDirect({ ...rest, networkThread: `direct-${author.handle}` })
    case 'own':
      return anOwnPost({
        ...rest,
        author: anOwnPost({ externalId }).author,
        inReplyTo: earlier?.externalId ?? null,
      })
    case 'repost':
      return aPost({ ...rest, reposts: earlier?.externalId ?? '1' })
    case 'edit':
      return earlier === undefined || earlier.reposts !== null
        ? aPost(rest)
        : editOf(newestVersion(earlier, before), { externalId, text, writtenAt })
    default:
      return aPost(rest)
  }
}

const editOf = (earlier: Heard, now: Pick<Heard, 'externalId' | 'text' | 'writtenAt'>): Heard => ({
  ...earlier,
  ...now,
  editOf: [...earlier.editOf, earlier.externalId],
})

const newestVersion = (post: Heard, said: readonly Heard[]): Heard =>
  said.findLast(each => each.editOf.includes(post.externalId)) ?? post

/** The plan in the network's words, without the ids that each planning makes anew. */
function tell(plan: IngestPlan): unknown {
  const byMessage = new Map(plan.messages.map(each => [each.id, each.heard.externalId]))
  const openers = plan.events.flatMap(({ event, ticketId }) =>
    event.type === 'ticket.opened' ? [[ticketId, byMessage.get(event.data.messageId)] as const] : [],
  )
  const byTicket = new Map<string | null, string | undefined>(openers)
  return {
    messages: plan.messages
      .map(each => [each.heard.externalId, each.direction, byTicket.get(each.ticketId) ?? null])
      .sort(),
    tickets: plan.tickets
      .map(each => [byTicket.get(each.id), each.status, each.priority, each.waitingSince, each.handle])
      .sort(),
    revisions: plan.revisions
      .map(each => [byMessage.get(each.messageId), each.revision, each.newText])
      .sort(),
    reposts: new Set(plan.reposts.map(each => each.externalId)),
    sightings: new Set(plan.sightings.map(each => `${byMessage.get(each.messageId)} ${each.source}`)),
    clocks: plan.clocks
      .map(each => [byTicket.get(each.ticketId), each.metric, each.dueAt, each.endedAt])
      .sort(),
    decisions: plan.decisions.map(each => [byMessage.get(each.messageId), each.decision]).sort(),
  }
}

const accounts = fc.constantFrom(...BRAND)

describe('whatever a batch holds', () => {
  test('hearing it again, by any account, adds sightings and nothing else', () =>
    fc.assert(
      fc.property(anyBatch, accounts, accounts, (batch, first, second) => {
        const desk = new Desk()
        desk.hear(batch, first)
        const { sightings: _, reposts: __, profileUpdates: ___, ...rest } = desk.hear(batch, second)
        for (const rows of Object.values(rest)) expect([...rows]).toEqual([])
      }),
    ))

  test('its order does not matter', () =>
    fc.assert(
      fc.property(
        anyBatch.chain(batch =>
          fc.tuple(fc.constant(batch), fc.shuffledSubarray(batch, { minLength: batch.length })),
        ),
        ([batch, shuffled]) => {
          expect(tell(new Desk().hear(shuffled))).toEqual(tell(new Desk().hear(batch)))
        },
      ),
    ))

  test('a message is planned once, in one conversation, and belongs to whoever wrote it', () =>
    fc.assert(
      fc.property(anyBatch, batch => {
        const { messages } = new Desk().hear(batch)
        const ids = messages.map(each => each.heard.externalId)
        expect(ids).toEqual([...new Set(ids)])
        for (const each of messages)
          expect(each.direction === 'inbound').toBe(each.profileId !== null && each.conversationId !== null)
      }),
    ))

  test('nobody ever sees his words in the ticket of somebody else', () =>
    fc.assert(
      fc.property(anyBatch, batch => {
        const plan = new Desk().hear(batch)
        const owners = new Map(plan.tickets.map(each => [each.id, each.handle]))
        for (const { ticketId, direction, heard } of plan.messages)
          if (direction === 'inbound' && ticketId !== null)
            expect(owners.get(ticketId)).toBe(heard.author.handle)
      }),
    ))

  test('a ticket owes one answer when the customer waits, and none when he does not', () =>
    fc.assert(
      fc.property(anyBatch, batch => {
        const plan = new Desk().hear(batch)
        for (const { id, waitingSince } of plan.tickets) {
          const running = responseClocks(plan).filter(each => each.ticketId === id && each.endedAt === null)
          expect(running).toHaveLength(waitingSince === null ? 0 : 1)
        }
      }),
    ))

  test('cut in two, it makes the same messages and tickets', () =>
    fc.assert(
      fc.property(batchOf(saying.filter(each => each.kind !== 'edit')), fc.nat(14), (batch, cut) => {
        const whole = new Desk()
        const parts = new Desk()
        whole.hear(batch)
        parts.hear(batch.slice(0, cut))
        parts.hear(batch.slice(cut))
        const ids = (desk: Desk) => desk.known.messages.map(each => each.externalId).sort()
        expect(ids(parts)).toEqual(ids(whole))
        expect(parts.tickets.length).toBe(whole.tickets.length)
      }),
    ))
})
