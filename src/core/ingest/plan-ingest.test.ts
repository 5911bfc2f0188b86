import { describe, expect, test } from 'vitest'
import {
  aMention,
  aPost,
  at,
  CARE,
  Desk,
  MARKETING,
  NOW,
  person,
  responseClocks,
} from './planning.fixture.ts'

const BOTH = [CARE.externalId, MARKETING.externalId]

describe('one message, however it is heard', () => {
  test('by two accounts and a keyword: one message, three sightings, one ticket', () => {
    const desk = new Desk()
    const post = aPost({ externalId: '1', mentions: BOTH })
    const plans = [
      desk.hear([post], CARE),
      desk.hear([post], MARKETING),
      desk.hear([{ ...post, source: 'keyword' }], CARE),
    ]
    expect(plans.flatMap(plan => plan.messages)).toHaveLength(1)
    expect(plans.flatMap(plan => plan.tickets)).toHaveLength(1)
    const sightings = plans.flatMap(plan => plan.sightings.map(each => `${each.accountId} ${each.source}`))
    expect(sightings).toEqual(['care mention', 'marketing mention', 'care keyword'])
  })

  test('twice in one batch: one message, both sightings', () => {
    const post = aPost({ externalId: '1' })
    const plan = new Desk().hear([post, { ...post, source: 'keyword' }])
    expect(plan.messages).toHaveLength(1)
    expect(plan.sightings.map(each => each.source)).toEqual(['mention', 'keyword'])
  })

  test('a known one plans its sighting and nothing else', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })])
    const { sightings, ...rest } = desk.hear([aPost({ externalId: '1', source: 'thread' })], MARKETING)
    expect(sightings).toEqual([{ messageId: desk.message('1').id, accountId: 'marketing', source: 'thread' }])
    for (const rows of Object.values(rest)) expect([...rows]).toEqual([])
  })

  test('keeps which of our accounts it addressed, whoever heard it', () => {
    const [message] = new Desk().hear([aPost({ externalId: '1', mentions: BOTH })], MARKETING).messages
    expect(message?.addressed).toEqual(BOTH)
  })
})

describe('one matter, one ticket', () => {
  test('two messages of one batch in one thread', () => {
    const plan = new Desk().hear([
      aPost({ externalId: '2', networkThread: '1', inReplyTo: '1', writtenAt: at('08:05') }),
      aPost({ externalId: '1' }),
    ])
    expect(plan.tickets).toHaveLength(1)
    expect(plan.conversations).toHaveLength(1)
    expect(new Set(plan.messages.map(each => each.ticketId))).toEqual(new Set([plan.tickets[0]?.id]))
    expect(plan.tickets[0]).toMatchObject({ waitingSince: at('08:00'), lastMessageAt: at('08:05') })
  })

  test('its response clock runs once, from the first word', () => {
    const plan = new Desk().hear([
      aPost({ externalId: '1' }),
      aPost({ externalId: '2', networkThread: '1', writtenAt: at('08:05') }),
    ])
    expect(responseClocks(plan)).toHaveLength(1)
    expect(responseClocks(plan)[0]).toMatchObject({ metric: 'firstResponse', startedAt: at('08:00') })
  })

  test('a second matter of the same customer in another thread is a ticket of its own', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' }), aPost({ externalId: '2', writtenAt: at('08:05') })])
    expect(desk.ticketOf('1').id).not.toBe(desk.ticketOf('2').id)
    expect(desk.ticketOf('1').customerId).toBe(desk.ticketOf('2').customerId)
  })

  test('strangers who join the thread get conversations and tickets of their own', () => {
    const desk = new Desk()
    const plan = desk.hear([
      aPost({ externalId: '1' }),
      aPost({
        externalId: '2',
        networkThread: '1',
        inReplyTo: '1',
        author: person('luca'),
        writtenAt: at('08:05'),
      }),
      aPost({ externalId: '3', networkThread: '1', inReplyTo: '2', writtenAt: at('08:06') }),
    ])
    expect(plan.conversations.map(each => each.networkThread)).toEqual(['1', '1'])
    expect(plan.tickets).toHaveLength(2)
    expect(desk.message('3').conversationId).toBe(desk.message('1').conversationId)
    expect(desk.message('2').conversationId).not.toBe(desk.message('1').conversationId)
  })

  test('an account that hears the rest of the thread joins the conversation of the first', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })], CARE)
    desk.hear([aPost({ externalId: '2', networkThread: '1', writtenAt: at('08:05') })], MARKETING)
    expect(desk.message('2').conversationId).toBe(desk.message('1').conversationId)
    expect(desk.tickets).toHaveLength(1)
  })
})

describe('nothing to answer', () => {
  const plan = new Desk().hear([aMention({ externalId: '1', text: 'Con Aurora al parco, che giornata' })])

  test('has no ticket and no clock', () => {
    expect(plan.tickets).toEqual([])
    expect(plan.clocks).toEqual([])
  })

  test('is kept all the same, with its decision', () => {
    expect(plan.messages[0]).toMatchObject({ direction: 'inbound', ticketId: null })
    expect(plan.decisions[0]?.decision).toMatchObject({ if: false, how: 'noAnswer' })
    expect(plan.events.map(each => each.event)).toMatchObject([
      { type: 'message.received', data: { engage: false } },
    ])
  })
})

describe('a repost', () => {
  test('is no message, no ticket, no person: it raises the reach of what it repeats', () => {
    const { reposts, ...rest } = new Desk().hear([
      aPost({ externalId: '7', reposts: '1', author: person('luca') }),
    ])
    expect(reposts).toEqual([{ externalId: '7', of: '1', authorExternalId: 'of-luca', at: at('08:00') }])
    for (const rows of Object.values(rest)) expect([...rows]).toEqual([])
  })
})

describe('an edit', () => {
  const first = aPost({ externalId: '1' })
  const second = aPost({
    externalId: '2',
    networkThread: '1',
    editOf: ['1'],
    text: 'Corretto',
    writtenAt: at('08:05'),
  })
  const third = aPost({
    externalId: '3',
    networkThread: '1',
    editOf: ['1', '2'],
    text: 'Finito',
    writtenAt: at('08:06'),
  })

  test('raises the revision of the message that we have, and keeps what it said', () => {
    const desk = new Desk()
    desk.hear([first])
    const plan = desk.hear([second])
    expect(plan.messages).toEqual([])
    expect(plan.revisions).toEqual([
      {
        messageId: desk.message('2').id,
        revision: 2,
        text: first.text,
        newText: 'Corretto',
        newExternalId: '2',
      },
    ])
    expect(plan.events.map(each => each.event.type)).toEqual(['message.edited'])
  })

  test('of an edit raises it again, also within one batch', () => {
    const plan = new Desk().hear([third, first, second])
    expect(plan.messages).toHaveLength(1)
    expect(plan.revisions.map(each => [each.revision, each.text, each.newText])).toEqual([
      [2, first.text, 'Corretto'],
      [3, 'Corretto', 'Finito'],
    ])
  })

  test('that is heard first is the message', () => {
    const plan = new Desk().hear([third])
    expect(plan.messages.map(each => each.heard.text)).toEqual(['Finito'])
    expect(plan.revisions).toEqual([])
  })

  test('and its original, heard again together, change nothing more', () => {
    const desk = new Desk()
    desk.hear([first, second, third])
    const again = desk.hear([first, second, third])
    expect([again.messages, again.revisions, again.tickets]).toEqual([[], [], []])
    expect(new Set(again.sightings.map(each => each.messageId))).toEqual(new Set([desk.message('3').id]))
  })
})

describe('a ticket is opened', () => {
  test('with the decision, since when the customer waits and by when an answer is due', () => {
    const desk = new Desk()
    const plan = desk.hear([
      aPost({
        externalId: '1',
        text: '@aurora_aiuta  addebito\nsbagliato in fattura',
        writtenAt: at('07:30'),
      }),
    ])
    expect(plan.tickets[0]).toMatchObject({
      status: 'open',
      queueId: 'queue-billing',
      priority: 'high',
      assigneeId: null,
      waitingSince: at('07:30'),
      dueAt: at('08:30'),
      openedAt: NOW,
      preview: '@aurora_aiuta addebito sbagliato in fattura',
      handle: 'sara',
      customerName: 'SARA',
    })
    expect(plan.clocks[0]).toMatchObject({ startedAt: at('07:30'), dueAt: at('08:30'), endedAt: null })
  })

  test('and its preview never breaks an emoji in two', () => {
    const plan = new Desk().hear([
      aPost({ externalId: '1', text: `@aurora_aiuta problema${'😡'.repeat(120)}` }),
    ])
    expect(plan.tickets[0]?.preview.length).toBeLessThanOrEqual(160)
    expect(plan.tickets[0]?.preview.isWellFormed()).toBe(true)
    expect(plan.tickets[0]?.preview).not.toContain('\uFFFD')
  })

  test('a customer whom we know brings his new name along', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })])
    const renamed = { ...person('sara'), displayName: 'Sara B.', followers: 5000 }
    const plan = desk.hear([aPost({ externalId: '2', author: renamed })])
    expect(plan.customers).toEqual([])
    expect([...plan.profileUpdates.values()].map(each => each.author)).toEqual([renamed])
  })
})
