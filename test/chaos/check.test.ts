import { describe, expect, test } from 'vitest'
import { createRandom } from '../../src/sandbox/cast/random.ts'
import { findBreaches } from './check.ts'
import { decideDeath } from './deaths.ts'
import type { Evidence, StoredAttempt, StoredDelivery, StoredMessage } from './evidence.ts'
import { listUnexcused } from './excuses.ts'
import { readRecord } from './x/read-record.ts'
import type { RecordLine } from './x/sandbox.ts'

const heard = (id: string, otherwise: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m-${id}`,
  externalId: id,
  conversationId: 'c-1',
  direction: 'inbound',
  text: `customer ${id}`,
  writtenAt: new Date(Number(id) * 1000),
  ticketId: 't-1',
  isEngaged: true,
  currentDecisions: 1,
  raws: 1,
  sightings: 2,
  receivedEvents: 1,
  ...otherwise,
})

const replied = (id: string, marker: string): StoredMessage =>
  heard(id, { direction: 'outbound', text: `Answer ${marker}`, isEngaged: false, raws: 0, receivedEvents: 0 })

const delivery = (
  id: string,
  externalId: string,
  otherwise: Partial<StoredDelivery> = {},
): StoredDelivery => ({
  id,
  messageId: `m-${externalId}`,
  conversationId: 'c-1',
  state: 'sent',
  externalId,
  attempts: 1,
  sentEvents: 1,
  retriedEvents: 0,
  ...otherwise,
})

const tries = (deliveryId: string, ...outcomes: (string | null)[]): StoredAttempt[] =>
  outcomes.map((outcome, index) => ({ deliveryId, n: index + 1, outcome }))

/** Two customers were heard, and two replies of one conversation stand in their order. */
const GOOD: Evidence = {
  places: new Map(['10', '11', '20', '21'].map((id, index) => [id, index])),
  atOnceWithin: 0,
  heardByBrand: [
    { id: '10', kind: 'public' },
    { id: '11', kind: 'direct' },
  ],
  saidByBrand: [
    { id: '20', text: 'Answer CH-1' },
    { id: '21', text: 'Answer CH-2' },
  ],
  asked: [
    { marker: 'CH-1', deliveryId: 'd-1', isScheduled: false, isAccepted: true },
    { marker: 'CH-2', deliveryId: 'd-2', isScheduled: false, isAccepted: true },
    { marker: 'CH-3', deliveryId: 'd-3', isScheduled: false, isAccepted: false },
  ],
  messages: [heard('10'), heard('11'), replied('20', 'CH-1'), replied('21', 'CH-2')],
  deliveries: [delivery('d-1', '20'), delivery('d-2', '21')],
  attempts: [...tries('d-1', 'sent'), ...tries('d-2', null)],
  crowdedConversations: [],
  tallies: [{ status: 'open', tickets: 2, tallied: 2 }],
  clockedTickets: [
    { id: 't-1', isWaitingForUs: true, openAnswers: 1, dueAt: new Date(9_000), firstDueAt: new Date(9_000) },
    { id: 't-2', isWaitingForUs: false, openAnswers: 0, dueAt: null, firstDueAt: null },
  ],
  clocks: [{ id: 'k-1', warnings: 2, warnedEvents: 1, breachedEvents: 1, overdueSeconds: 1 }],
  paid: [{ handle: 'care', sent: 2, paid: 2 }],
  accounts: [{ handle: 'care', status: 'connected', ails: null }],
  sources: [{ handle: 'care', source: 'mentions', overdueSeconds: 1 }],
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, n) => n !== index)

const twice = (
  first: string,
  second: string,
  otherwise: Partial<StoredDelivery> = {},
): Partial<Evidence> => ({
  deliveries: [delivery('d-1', '20', { attempts: 2, ...otherwise }), delivery('d-2', '21')],
  attempts: [...tries('d-1', first, second), ...tries('d-2', null)],
})

test('finds nothing where nothing is wrong', () => {
  expect(findBreaches(GOOD)).toEqual([])
})

describe('notices', () => {
  test.each<[string, Partial<Evidence>, string]>([
    ['a customer unheard', { messages: without(GOOD.messages, 0) }, 'public 10 is stored 0 times'],
    ['a customer heard twice', { messages: [...GOOD.messages, heard('10')] }, 'public 10 is stored 2 times'],
    [
      'an id on two messages',
      { messages: [...GOOD.messages, heard('10')] },
      'external id 10 is on 2 messages',
    ],
    [
      'our reply come back as a second message',
      { messages: [...GOOD.messages, replied('99', 'CH-1')] },
      'CH-1 is more than one message',
    ],
    [
      'a message that nobody wrote',
      { messages: [...GOOD.messages, heard('99')] },
      'message m-99 with external id 99',
    ],
    [
      'a conversation out of order',
      { messages: [heard('10', { writtenAt: new Date(999_000) }), ...without(GOOD.messages, 0)] },
      'c-1: outbound 21 before inbound 10',
    ],
    [
      'a message without its payload',
      { messages: [heard('10', { raws: 0 }), ...without(GOOD.messages, 0)] },
      '"raws":0',
    ],
    [
      'a message decided twice',
      { messages: [heard('10', { currentDecisions: 2 }), ...without(GOOD.messages, 0)] },
      '"currentDecisions":2',
    ],
    [
      'a message whose event is missing',
      { messages: [heard('10', { receivedEvents: 0 }), ...without(GOOD.messages, 0)] },
      '"receivedEvents":0',
    ],
    [
      'a message to be answered that is in no ticket',
      { messages: [heard('10', { ticketId: null }), ...without(GOOD.messages, 0)] },
      '"ticketId":null',
    ],
    [
      'a request without an answer',
      { asked: [{ marker: 'CH-9', deliveryId: 'd-9', isScheduled: false, isAccepted: null }] },
      'CH-9',
    ],
    [
      'somebody who waits and whom no clock counts',
      {
        clockedTickets: [{ id: 't-9', isWaitingForUs: true, openAnswers: 0, dueAt: null, firstDueAt: null }],
      },
      'ticket t-9 has 0 clocks running to an answer',
    ],
    [
      'a clock that runs on after the answer',
      {
        clockedTickets: [
          { id: 't-9', isWaitingForUs: false, openAnswers: 1, dueAt: new Date(1), firstDueAt: new Date(1) },
        ],
      },
      'ticket t-9 has 1 clocks running to an answer',
    ],
    [
      'a ticket that is due at another time than its clocks',
      {
        clockedTickets: [
          { id: 't-9', isWaitingForUs: true, openAnswers: 1, dueAt: new Date(0), firstDueAt: new Date(1) },
        ],
      },
      'ticket t-9 is due at 1970-01-01T00:00:00.000Z',
    ],
    [
      'a clock said to be late twice',
      { clocks: [{ id: 'k-9', warnings: 1, warnedEvents: 1, breachedEvents: 2, overdueSeconds: 0 }] },
      'clock k-9: 2 times said to be late',
    ],
    [
      'a clock that nobody looks at',
      { clocks: [{ id: 'k-9', warnings: 0, warnedEvents: 0, breachedEvents: 0, overdueSeconds: 60 }] },
      'clock k-9 should have been looked at 60 s ago',
    ],
    ['a lost reply', { saidByBrand: without(GOOD.saidByBrand, 1) }, 'CH-2 stands there 0 times'],
    [
      'a doubled reply',
      { saidByBrand: [...GOOD.saidByBrand, { id: '22', text: 'Answer CH-2' }] },
      'CH-2 stands there 2 times (21, 22)',
    ],
    [
      'a refused reply on the network',
      { saidByBrand: [...GOOD.saidByBrand, { id: '23', text: 'Answer CH-3' }] },
      '23 “Answer CH-3”',
    ],
    [
      'a refused reply on its way',
      { deliveries: [...GOOD.deliveries, delivery('d-3', '23')] },
      'CH-3 was refused',
    ],
    [
      'an accepted reply without delivery',
      { deliveries: without(GOOD.deliveries, 1) },
      'there is no delivery',
    ],
    [
      'a reply known by a wrong id',
      { deliveries: [delivery('d-1', '77'), delivery('d-2', '21')] },
      'delivery d-1 is sent as 77',
    ],
    [
      'a reply told twice',
      { deliveries: [delivery('d-1', '20', { sentEvents: 2 }), delivery('d-2', '21')] },
      'with 2 events',
    ],
    [
      'replies in the wrong order',
      { saidByBrand: GOOD.saidByBrand.toReversed() },
      'c-1: CH-1, CH-2 came as 1, 0',
    ],
    [
      'a delivery left unknown',
      { deliveries: [delivery('d-1', '20'), delivery('d-2', '21', { state: 'unknown' })] },
      'd-2 is unknown',
    ],
    [
      'a try that is not on record',
      { attempts: tries('d-1', 'sent') },
      'd-2 is sent, counts 1 and has 0 on record',
    ],
    [
      'a try after the answer',
      twice('sent', 'sent', { retriedEvents: 1 }),
      'd-1 is sent, tried again after it was sent',
    ],
    [
      'a second try that nobody decided',
      twice('unknown', 'sent'),
      'd-1 is sent, tried 2 times, and sent on its way again 0 times',
    ],
    [
      'a reply sent by a try that was turned away',
      { attempts: [...tries('d-1', 'retry'), ...tries('d-2', null)] },
      'd-1 is sent, has no try that can have sent it; its tries: retry',
    ],
    [
      'a reply paid for twice',
      { paid: [{ handle: 'care', sent: 2, paid: 3 }] },
      '@care sent 2 and paid for 3',
    ],
    [
      'an account in trouble',
      { accounts: [{ handle: 'care', status: 'connected', ails: 'unreachable' }] },
      '@care is connected, unreachable',
    ],
    [
      'a source that nobody reads any more',
      { sources: [{ handle: 'care', source: 'mentions', overdueSeconds: 90 }] },
      'mentions of @care should have been read 90 s ago',
    ],
    [
      'two open tickets in one conversation',
      { crowdedConversations: [{ conversationId: 'c-1', ticketIds: ['t-1', 't-2'] }] },
      'c-1: tickets t-1, t-2',
    ],
    [
      'a wrong count',
      { tallies: [{ status: 'open', tickets: 2, tallied: 3 }] },
      'open: 2 tickets, counted 3',
    ],
  ])('%s', (_name, change, words) => {
    const found = findBreaches({ ...GOOD, ...change }).map(each => each.where)
    expect(
      found.some(where => where.includes(words)),
      found.join('\n'),
    ).toBe(true)
  })

  test('no disorder within a millisecond', () => {
    const atOnce = GOOD.messages.map(each => ({ ...each, writtenAt: new Date(5_000) }))
    expect(findBreaches({ ...GOOD, messages: atOnce.toReversed() })).toEqual([])
  })

  test('no disorder in what the network itself takes for one moment', () => {
    const early = GOOD.messages.map(each => ({
      ...each,
      writtenAt: new Date(9_000 - Number(each.externalId)),
    }))
    expect(findBreaches({ ...GOOD, messages: early })).not.toEqual([])
    expect(findBreaches({ ...GOOD, messages: early, atOnceWithin: 3 })).toEqual([])
  })

  test('no disorder in a reply that was to go later', () => {
    const saidByBrand = GOOD.saidByBrand.toReversed()
    expect(findBreaches({ ...GOOD, saidByBrand }).map(each => each.promise)).toContain(
      'replies of a conversation stand in the order of asking',
    )
    const asked = GOOD.asked.map((each, index) => (index === 0 ? { ...each, isScheduled: true } : each))
    expect(findBreaches({ ...GOOD, saidByBrand, asked })).toEqual([])
  })

  test('no disorder in a reply that was refused and sent again later', () => {
    const mended = twice('refused', 'sent', { retriedEvents: 1 })
    expect(findBreaches({ ...GOOD, ...mended, saidByBrand: GOOD.saidByBrand.toReversed() })).toEqual([])
  })

  test('nothing wrong in a second try that was decided', () => {
    const retried = twice('unknown', 'sent', { retriedEvents: 1 })
    expect(findBreaches({ ...GOOD, ...retried })).toEqual([])
  })

  test('no disorder between conversations', () => {
    const deliveries = [delivery('d-1', '20', { conversationId: 'c-2' }), delivery('d-2', '21')]
    expect(findBreaches({ ...GOOD, deliveries, saidByBrand: GOOD.saidByBrand.toReversed() })).toEqual([])
  })
})

describe('excuses', () => {
  const outages = [{ fromMs: 1_000, untilMs: 2_000 }]
  const gone = '{"level":50,"err":{"message":"Connection terminated unexpectedly"},"msg":"round failed"}'

  test.each<[string, number, string, boolean]>([
    ['a worker whose database was just killed', 1_500, gone, true],
    ['a worker that hears of it when it next asks', 9_000, gone, true],
    ['no lost connection at another time', 99_000, gone, false],
    ['no lost connection before the kill', 900, gone, false],
    ['nothing else in the same moment', 1_500, '{"level":50,"err":{"message":"x is not a function"}}', false],
  ])('%s', (_name, at, line, isExcused) => {
    expect(listUnexcused([{ at, line }], outages)).toEqual(isExcused ? [] : [line])
  })
})

test('kills desk, database and both, early and late', () => {
  const random = createRandom('a seed')
  const deaths = Array.from({ length: 200 }, () => decideDeath(random))
  const kinds = new Set(deaths.map(each => `${each.victim} ${each.isEarly}`))
  expect(kinds).toEqual(new Set(['desk true', 'desk false', 'database false', 'both false']))
})

describe('reads from the record', () => {
  const brand = [{ id: '1', username: 'brand' }]
  const post = (id: string, authorId: string, otherwise: object = {}): RecordLine => ({
    seq: Number(id),
    type: 'post.created',
    by: 'cast',
    post: { id, authorId, text: 'hello', inReplyToId: null, quotesId: null, repostsId: null, ...otherwise },
  })
  const direct = (id: string, senderId: string, recipientId: string): RecordLine => ({
    seq: Number(id),
    type: 'direct.sent',
    by: 'cast',
    direct: { id, senderId, recipientId, text: 'psst' },
  })

  test.each<[string, RecordLine[], string[]]>([
    ['a handle', [post('10', '2', { text: 'hey @Brand!' })], ['10']],
    ['no longer handle', [post('10', '2', { text: 'hey @brand_fans' })], []],
    ['a name put in front', [post('10', '2', { leadingMentions: ['1'] })], ['10']],
    ['a reply to the brand', [post('5', '1'), post('10', '2', { inReplyToId: '5' })], ['10']],
    ['a quote of the brand', [post('5', '1'), post('10', '2', { quotesId: '5' })], ['10']],
    ['no repost', [post('10', '2', { text: 'RT @brand', repostsId: '5' })], []],
    ['a direct message to the brand', [direct('10', '2', '1')], ['10']],
    ['none among others', [direct('10', '2', '3'), post('11', '2')], []],
  ])('%s', (_name, record, ids) => {
    expect(readRecord(record, brand).heardByBrand.map(each => each.id)).toEqual(ids)
  })

  test('what the brand said, in its order', () => {
    const record = [post('5', '1'), direct('6', '1', '2'), post('7', '2')]
    expect(readRecord(record, brand).saidByBrand.map(each => each.id)).toEqual(['5', '6'])
  })
})
