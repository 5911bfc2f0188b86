import { describe, expect, test } from 'vitest'
import type { MessageView, TimelineEntry } from '../../../../../src/contract/ticket.ts'
import type { Outgoing } from '../outgoing.ts'
import { buildStream } from './build-stream.ts'

const at = (minute: number) =>
  `2026-03-0${minute < 100 ? 2 : 3}T10:${String(minute % 100).padStart(2, '0')}:00.000Z`
const dayOf = (instant: string) => instant.slice(0, 10)

const message = (id: string, minute: number, part: Partial<MessageView> = {}): MessageView => ({
  id,
  conversationId: 'c',
  direction: 'inbound',
  visibility: 'public',
  author: { kind: 'customer', name: 'Marta', handle: 'marta', avatarUrl: null },
  text: id,
  language: 'it',
  writtenAt: at(minute),
  media: [],
  inReplyToId: null,
  quoted: null,
  reposts: 0,
  revision: 0,
  isDeleted: false,
  isSealed: false,
  isHidden: false,
  channel: 'agora',
  letter: null,
  files: [],
  mentions: [],
  labels: [],
  isAutomatic: false,
  gate: null,
  reactions: { may: [], has: [] },
  mayHide: false,
  isContext: false,
  permalink: null,
  sightings: [],
  delivery: null,
  ...part,
})

const entry = (id: string, minute: number, type = 'ticket.assigned', data = {}): TimelineEntry => ({
  id,
  at: at(minute),
  type,
  actor: { kind: 'person', name: 'Sara' },
  data,
})

const outgoing = (id: string): Outgoing => ({
  id,
  mode: 'public',
  text: 'ciao',
  startedAt: at(50),
  state: 'leaving',
})

test.each([
  ['nothing, for who never looked', null, ['day day 2026-03-02', 'original a', 'message b', 'message c']],
  [
    'a line before what is new',
    at(2),
    ['day day 2026-03-02', 'original a', 'message b', 'new new', 'message c'],
  ],
  ['nothing where all was seen', at(9), ['day day 2026-03-02', 'original a', 'message b', 'message c']],
  ['nothing where all of it is new', at(0), ['day day 2026-03-02', 'original a', 'message b', 'message c']],
])('%s', (_what, seenUntil, expected) => {
  const said = [message('a', 1), message('b', 2, { direction: 'outbound' }), message('c', 5)]
  expect(shape(buildStream(said, [], [], dayOf, seenUntil))).toEqual(expected)
})

const shape = (items: ReturnType<typeof buildStream>) => items.map(item => `${item.kind} ${item.id}`)

describe('buildStream', () => {
  test('orders what was said and what happened by time, under its day', () => {
    const items = buildStream([message('a', 1), message('b', 5)], [entry('e', 3)], [], dayOf)
    expect(shape(items)).toEqual(['day day 2026-03-02', 'original a', 'event e', 'message b'])
  })

  test('a new day begins with its line', () => {
    const items = buildStream([message('a', 1), message('b', 101)], [], [], dayOf)
    expect(items.map(item => item.kind)).toEqual(['day', 'original', 'day', 'message'])
  })

  test('context and direct messages are never the original post', () => {
    const items = buildStream(
      [message('s', 1, { isContext: true }), message('d', 2, { visibility: 'direct' }), message('p', 3)],
      [],
      [],
      dayOf,
    )
    expect(items.map(item => item.kind)).toEqual(['day', 'message', 'message', 'original'])
  })

  test('four events on end are folded, three are not', () => {
    const three = [1, 2, 3].map(minute => entry(`e${minute}`, minute))
    expect(buildStream([], three, [], dayOf).map(item => item.kind)).toEqual([
      'day',
      'event',
      'event',
      'event',
    ])
    const four = [...three, entry('e4', 4)]
    expect(buildStream([], four, [], dayOf).map(item => item.kind)).toEqual(['day', 'events'])
  })

  test('events that a message tells are left out, an answer given elsewhere is not', () => {
    const timeline = [
      entry('sent', 1, 'delivery.sent'),
      entry('own', 2, 'ticket.answered', { elsewhere: false }),
      entry('hand', 3, 'ticket.answered', { elsewhere: true }),
    ]
    expect(buildStream([], timeline, [], dayOf).map(item => item.id)).toContain('hand')
    expect(buildStream([], timeline, [], dayOf)).toHaveLength(2)
  })

  test('a bubble on its way comes last, and goes once the desk has it', () => {
    const sent = message('m', 60, {
      direction: 'outbound',
      delivery: {
        id: 'd1',
        state: 'pending',
        notBefore: at(61),
        refusal: null,
        cost: { micros: 1, currency: 'USD' },
        part: null,
        heldByPart: null,
        poll: null,
        inviteDirect: false,
      },
    })
    expect(buildStream([message('a', 1)], [], [outgoing('d1')], dayOf).at(-1)?.kind).toBe('outgoing')
    const confirmed = buildStream([message('a', 1), sent], [], [outgoing('d1')], dayOf)
    expect(confirmed.some(item => item.kind === 'outgoing')).toBe(false)
  })
})
