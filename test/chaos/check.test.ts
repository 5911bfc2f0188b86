import { describe, expect, test } from 'vitest'
import { findBreaches } from './check.ts'
import type { Evidence, StoredDelivery, StoredMessage } from './evidence.ts'
import type { RecordLine } from './network.ts'
import { readRecord } from './read-evidence.ts'

const heard = (id: string, otherwise: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m-${id}`,
  externalId: id,
  direction: 'inbound',
  text: `customer ${id}`,
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
  sentEvents: 1,
  ...otherwise,
})

/** Two customers were heard, and two replies of one conversation stand in their order. */
const GOOD: Evidence = {
  heardByBrand: [
    { id: '10', kind: 'public' },
    { id: '11', kind: 'direct' },
  ],
  saidByBrand: [
    { id: '20', text: 'Answer CH-1' },
    { id: '21', text: 'Answer CH-2' },
  ],
  asked: [
    { marker: 'CH-1', deliveryId: 'd-1', isAccepted: true },
    { marker: 'CH-2', deliveryId: 'd-2', isAccepted: true },
    { marker: 'CH-3', deliveryId: 'd-3', isAccepted: false },
  ],
  messages: [heard('10'), heard('11'), replied('20', 'CH-1'), replied('21', 'CH-2')],
  deliveries: [delivery('d-1', '20'), delivery('d-2', '21')],
  crowdedConversations: [],
  tallies: [{ status: 'open', tickets: 2, tallied: 2 }],
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, n) => n !== index)

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
      { asked: [{ marker: 'CH-9', deliveryId: 'd-9', isAccepted: null }] },
      'CH-9',
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

  test('no disorder between conversations', () => {
    const deliveries = [delivery('d-1', '20', { conversationId: 'c-2' }), delivery('d-2', '21')]
    expect(findBreaches({ ...GOOD, deliveries, saidByBrand: GOOD.saidByBrand.toReversed() })).toEqual([])
  })
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
