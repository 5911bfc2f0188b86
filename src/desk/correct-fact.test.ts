import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { Settlement, World } from '../../test/world.ts'
import type { Inbound } from '../connectors/connector.ts'
import type { Correction } from '../core/triage/correct-facts.ts'
import type { Facts } from '../core/triage/facts.ts'
import type { Judgement } from '../core/triage/judgement.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { correctFact } from './correct-fact.ts'
import { ingest } from './ingest.ts'
import { overruleDecision } from './overrule.ts'

const seen = <T>(value: T, confidence = 0.7) => ({ value, confidence, evidence: ['tram'] })

/** What the machine makes of a text about nothing; each test says what it misread. */
const CHATTER: Judgement = {
  language: seen('it'),
  sentiment: seen('neutral'),
  urgency: seen('normal'),
  intent: seen('chatter'),
  alsoWants: seen([]),
  function: seen('none'),
  isToxic: seen(false),
  mayBeIronic: seen(false),
  privateData: seen([]),
}

/** Hears it, and reads it so. */
async function hear(world: World, said: Inbound, misread: Partial<Judgement> = {}) {
  const judge = async (asked: readonly unknown[]) => asked.map(() => ({ ...CHATTER, ...misread }))
  await ingest({ ...world.desk, judge }, world.care, [said], null)
  return world.message(said.externalId)
}

/** Talk about the brand that is left alone. */
const hearChatter = (world: World) =>
  hear(world, world.remark({ text: 'Ho visto Aurora Mobile in tram', from: 'tom' }))

/** A question that became a matter of the general queue. */
async function openQuestion(world: World, misread: Partial<Judgement> = {}) {
  const said = world.post({ text: '@aurora_aiuta a che ora?' })
  const message = await hear(world, said, { intent: seen('question'), ...misread })
  if (message.ticket_id === null) throw new Error('no matter came of it')
  return { said, message, ticketId: message.ticket_id }
}

const correct = (world: World, messageId: string, correction: Correction) =>
  correctFact(world.desk, world.workspaceId, messageId, correction, world.members.sara)

const decisions = (world: World, messageId: string) =>
  world.see(trx =>
    trx.selectFrom('decision').selectAll().where('message_id', '=', messageId).orderBy('id').execute(),
  )

const current = async (world: World, messageId: string) => {
  const row = (await decisions(world, messageId)).find(each => each.is_current)
  if (row === undefined) throw new Error('no decision counts')
  return row
}

const judgement = (world: World, messageId: string) =>
  world.see(trx =>
    trx.selectFrom('judgement').selectAll().where('message_id', '=', messageId).executeTakeFirstOrThrow(),
  )

const queueKey = (world: World, id: string | null) =>
  world.see(async trx => {
    const row = await trx.selectFrom('queue').select('key').where('id', '=', id).executeTakeFirstOrThrow()
    return row.key
  })

const everything = async (world: Settlement) => [
  await world.tickets(),
  await world.events(),
  await world.see(trx => trx.selectFrom('decision').selectAll().orderBy('id').execute()),
  await world.see(trx => trx.selectFrom('judgement').selectAll().orderBy('message_id').execute()),
]

const by = (world: World) => ({ kind: 'person', memberId: world.members.sara }) as const

describe('what is said of a message', () => {
  inWorld('is certain, and by whom; the decision before stays', async ({ world }) => {
    const { message } = await openQuestion(world)
    expect(await correct(world, message.id, { fact: 'sentiment', value: 'negative' })).toMatchObject({
      ok: true,
      value: { ticketId: message.ticket_id, from: 'neutral' },
    })
    const [before, after] = await decisions(world, message.id)
    expect(before).toMatchObject({ is_current: false, facts: { sentiment: seen('neutral') } })
    expect(after).toMatchObject({ is_current: true, overruled_by: null })
    expect(after?.facts.sentiment).toEqual({
      value: 'negative',
      confidence: 1,
      evidence: [],
      correctedBy: world.members.sara,
    })
    expect(after?.facts.intent).toEqual(seen('question'))
  })

  inWorld('is an event of the message and its matter', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    await correct(world, message.id, { fact: 'isToxic', value: true })
    const { id: decisionId } = await current(world, message.id)
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'fact.corrected',
      subject_id: message.id,
      ticket_id: ticketId,
      actor: by(world),
      data: { messageId: message.id, decisionId, fact: 'isToxic', from: false, to: true },
    })
  })

  inWorld('is what is counted', async ({ world }) => {
    const { message } = await openQuestion(world)
    await correct(world, message.id, { fact: 'sentiment', value: 'negative' })
    await correct(world, message.id, { fact: 'topic', value: 'delivery' })
    expect(await judgement(world, message.id)).toMatchObject({
      sentiment: 'negative',
      topic: 'delivery',
      intent: 'question',
    })
  })

  inWorld('as it is said already changes nothing', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    const before = await everything(world)
    const said = await correct(world, message.id, { fact: 'intent', value: 'question' })
    expect(said).toEqual({ ok: true, value: { ticketId, from: 'question' } })
    expect(await everything(world)).toEqual(before)
  })

  inWorld('is taken back by saying what it was', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    const before = await world.ticket(ticketId)
    const said = await correct(world, message.id, { fact: 'intent', value: 'purchase' })
    expect(await queueKey(world, (await world.ticket(ticketId)).queue_id)).toBe('sales')
    if (!said.ok) throw new Error(said.refusal)
    await correct(world, message.id, { fact: 'intent', value: said.value.from } as Correction)
    expect(await world.ticket(ticketId)).toMatchObject({
      queue_id: before.queue_id,
      priority: before.priority,
      status: 'open',
    })
    expect(await decisions(world, message.id)).toHaveLength(3)
  })

  inWorld('by two at once is decided one after the other', async ({ world }) => {
    const { message } = await openQuestion(world)
    await Promise.all([
      correct(world, message.id, { fact: 'sentiment', value: 'negative' }),
      correct(world, message.id, { fact: 'urgency', value: 'high' }),
      correct(world, message.id, { fact: 'language', value: 'fr' }),
    ])
    const { facts } = await current(world, message.id)
    expect(facts).toMatchObject({
      sentiment: { value: 'negative' },
      urgency: { value: 'high' },
      language: { value: 'fr' },
    })
    expect(await decisions(world, message.id)).toHaveLength(4)
  })

  inWorld('in another language is the language of message and matter', async ({ world }) => {
    const { said, message, ticketId } = await openQuestion(world)
    await correct(world, message.id, { fact: 'language', value: 'pt' })
    expect(await world.message(said.externalId)).toMatchObject({ language: 'pt' })
    expect(await world.ticket(ticketId)).toMatchObject({ language: 'pt' })
    world.clock.advance({ minutes: 1 })
    const later = world.post({ text: '@aurora_aiuta allora?', networkThread: said.networkThread })
    await hear(world, later, { language: seen('it') })
    await correct(world, message.id, { fact: 'language', value: 'es' })
    expect(await world.ticket(ticketId)).toMatchObject({ language: 'it' })
  })
})

describe('the ticket follows', () => {
  inWorld('IF: what was left alone becomes a matter', async ({ world }) => {
    const message = await hearChatter(world)
    expect(message.ticket_id).toBeNull()
    const said = await correct(world, message.id, { fact: 'intent', value: 'problem' })
    const [ticket] = await world.tickets()
    expect(said).toEqual({ ok: true, value: { ticketId: ticket?.id, from: 'chatter' } })
    expect(ticket).toMatchObject({ status: 'open', priority: 'high', handle: 'tomharris' })
    expect(await world.clocks(ticket?.id ?? '')).toMatchObject([
      { metric: 'firstResponse', state: 'running' },
    ])
    expect(await world.story(ticket?.id ?? '')).toEqual(['ticket.opened', 'fact.corrected'])
    expect(await current(world, message.id)).toMatchObject({ engage: true, how: 'handOff' })
  })

  inWorld('IF: a matter of nothing ends, and its clocks', async ({ world }) => {
    const message = await hearChatter(world)
    const opened = await correct(world, message.id, { fact: 'intent', value: 'problem' })
    const ticketId = (opened.ok && opened.value.ticketId) || ''
    await correct(world, message.id, { fact: 'intent', value: 'chatter' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved', resolution: 'noAnswerNeeded' })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'cancelled' }])
    await correct(world, message.id, { fact: 'intent', value: 'question' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
  })

  inWorld('IF: no matter ends in which something else is to be answered', async ({ world }) => {
    const message = await hearChatter(world)
    await correct(world, message.id, { fact: 'intent', value: 'problem' })
    world.clock.advance({ minutes: 1 })
    const said = world.post({ from: 'tom', networkThread: message.network_thread ?? '' })
    const more = await hear(world, said, { intent: seen('problem') })
    const ticketId = more.ticket_id ?? ''
    await correct(world, message.id, { fact: 'intent', value: 'chatter' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    expect(await current(world, message.id)).toMatchObject({ engage: false })
  })

  inWorld('IF: thanks that were none open the resolved matter again', async ({ world }) => {
    const { said, ticketId } = await openQuestion(world)
    const resolve = { act: 'resolve', how: 'solved' } as const
    await actOnTicket(world.desk, world.workspaceId, ticketId, resolve, by(world))
    world.clock.advance({ minutes: 5 })
    const thanks = world.post({ networkThread: said.networkThread, text: '@aurora_aiuta grazie…' })
    const message = await hear(world, thanks, { intent: seen('praise') })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved' })
    await correct(world, message.id, { fact: 'intent', value: 'problem' })
    const ticket = await world.ticket(ticketId)
    expect(ticket).toMatchObject({ status: 'open', priority: 'high' })
    const [, clock] = await world.clocks(ticketId)
    expect(clock).toMatchObject({ metric: 'nextResponse', state: 'running', due_at: ticket.due_at })
    await correct(world, message.id, { fact: 'intent', value: 'praise' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved' })
  })

  inWorld('WHO: it goes to the queue of its topic', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    await correct(world, message.id, { fact: 'topic', value: 'billing' })
    expect(await queueKey(world, (await world.ticket(ticketId)).queue_id)).toBe('billing')
    expect(await current(world, message.id)).toMatchObject({ how: 'publicThenDirect' })
    await correct(world, message.id, { fact: 'topic', value: null })
    expect(await queueKey(world, (await world.ticket(ticketId)).queue_id)).toBe('general')
  })

  inWorld('WHEN: what is urgent makes it more pressing', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    await correct(world, message.id, { fact: 'urgency', value: 'high' })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'urgent' })
    expect(await world.story(ticketId)).toContain('ticket.prioritised')
  })

  inWorld('WHEN: what is not does not make it less so', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world, { urgency: seen('high') })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'urgent' })
    await correct(world, message.id, { fact: 'urgency', value: 'low' })
    expect(await current(world, message.id)).toMatchObject({ priority: 'normal' })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'urgent' })
  })

  inWorld('WHEN: a priority that a person gave is raised by what is new alone', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world, { urgency: seen('high') })
    const act = { act: 'prioritise', priority: 'low' } as const
    await actOnTicket(world.desk, world.workspaceId, ticketId, act, by(world))
    await correct(world, message.id, { fact: 'sentiment', value: 'negative' })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'low' })
  })

  inWorld('but not when it is resolved: the message alone is better understood', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    const resolve = { act: 'resolve', how: 'solved' } as const
    await actOnTicket(world.desk, world.workspaceId, ticketId, resolve, by(world))
    const before = await world.ticket(ticketId)
    expect(await correct(world, message.id, { fact: 'topic', value: 'billing' })).toMatchObject({ ok: true })
    expect(await correct(world, message.id, { fact: 'urgency', value: 'high' })).toMatchObject({ ok: true })
    expect(await world.ticket(ticketId)).toEqual(before)
    expect(await current(world, message.id)).toMatchObject({ priority: 'urgent' })
  })
})

describe('what a person decided', () => {
  inWorld('stays, whatever the facts say now', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    const { marc } = world.members
    const change = { how: 'directMessage', priority: 'low' } as const
    await overruleDecision(world.desk, world.workspaceId, message.id, change, marc)
    const before = await current(world, message.id)
    await correct(world, message.id, { fact: 'intent', value: 'purchase' })
    await correct(world, message.id, { fact: 'urgency', value: 'high' })
    const { id: _, facts, decided_at: __, ...parts } = await current(world, message.id)
    expect(parts).toEqual({ ...parts, ...withoutFacts(before) })
    expect(parts).toMatchObject({ how: 'directMessage', priority: 'low', overruled_by: marc })
    expect(facts).toMatchObject({ intent: { value: 'purchase' }, urgency: { value: 'high' } })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'low', queue_id: before.queue_id })
  })

  inWorld('to answer is not taken back by chatter', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    await overruleDecision(world.desk, world.workspaceId, message.id, { if: true }, world.members.marc)
    await correct(world, message.id, { fact: 'intent', value: 'spam' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
  })
})

const withoutFacts = ({ id: _, facts: __, decided_at: ___, ...parts }: Awaited<ReturnType<typeof current>>) =>
  parts

describe('a decision of former times', () => {
  /** Only the facts that were known then. */
  const forget = (world: World, messageId: string) =>
    world.see(async trx => {
      const { facts } = await trx
        .selectFrom('decision')
        .select('facts')
        .where('message_id', '=', messageId)
        .executeTakeFirstOrThrow()
      const { language, named, intent, urgency, topic, visibility, writtenTo, isAddressed } = facts
      const old: Partial<Facts> = {
        language,
        named,
        intent,
        urgency,
        topic,
        visibility,
        writtenTo,
        isAddressed,
      }
      await trx
        .updateTable('decision')
        .set({ facts: JSON.stringify(old) })
        .where('message_id', '=', messageId)
        .execute()
      await trx.deleteFrom('judgement').where('message_id', '=', messageId).execute()
    })

  inWorld('is corrected like any other', async ({ world }) => {
    const { message, ticketId } = await openQuestion(world)
    await forget(world, message.id)
    expect(await correct(world, message.id, { fact: 'urgency', value: 'high' })).toEqual({
      ok: true,
      value: { ticketId, from: 'normal' },
    })
    expect(await world.ticket(ticketId)).toMatchObject({ priority: 'urgent' })
    const { facts } = await current(world, message.id)
    expect(facts).toMatchObject({
      sentiment: { value: 'neutral', confidence: 0 },
      intent: { value: 'question', confidence: 0.7 },
    })
  })

  inWorld('has facts that nobody looked for, and they can be said', async ({ world }) => {
    const { message } = await openQuestion(world)
    await forget(world, message.id)
    expect(await correct(world, message.id, { fact: 'sentiment', value: 'positive' })).toMatchObject({
      ok: true,
      value: { from: 'neutral' },
    })
    expect((await current(world, message.id)).facts.sentiment).toMatchObject({ value: 'positive' })
  })

  inWorld('says nothing yet of what a person says as if it were so', async ({ world }) => {
    const { message } = await openQuestion(world)
    await forget(world, message.id)
    await correct(world, message.id, { fact: 'sentiment', value: 'neutral' })
    expect((await current(world, message.id)).facts.sentiment).toMatchObject({
      value: 'neutral',
      confidence: 1,
    })
  })
})

describe('refused, and nothing changes', () => {
  inWorld.for(['weather', 'constructor', ''])(
    'the topic "%s", which the policy has not',
    async (value, { world }) => {
      const { message } = await openQuestion(world)
      const before = await everything(world)
      const said = await correct(world, message.id, { fact: 'topic', value })
      expect(said).toEqual({ ok: false, refusal: 'unknownTopic' })
      expect(await everything(world)).toEqual(before)
    },
  )

  inWorld('a message that is not there, is ours, or is of another brand', async ({ world }) => {
    const borea = await world.settleBorea()
    const { message } = await borea.openMatter()
    const own = await world.hear(world.own())
    const before = await everything(borea)
    for (const id of [message.id, own.id, world.desk.newId()]) {
      const said = await correct(world, id, { fact: 'intent', value: 'spam' })
      expect(said).toEqual({ ok: false, refusal: 'notFound' })
    }
    expect(await everything(borea)).toEqual(before)
  })
})
