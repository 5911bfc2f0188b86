import { describe, expect, test } from 'vitest'
import { EVENT_DATA, EVENT_TYPES } from './events.ts'

describe('the registry of events', () => {
  test.each(EVENT_TYPES)('%s is a noun and what happened to it', type =>
    expect(type).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/),
  )

  test('lists every event once', () =>
    expect([...EVENT_TYPES].sort()).toEqual(Object.keys(EVENT_DATA).sort()))

  test.each([
    ['ticket.assigned', { from: null, to: 'ada' }, true],
    ['ticket.assigned', { from: null }, false],
    ['ticket.prioritised', { from: 'low', to: 'urgent' }, true],
    ['ticket.prioritised', { from: 'low', to: 'huge' }, false],
    ['ticket.resolved', { how: 'solved' }, true],
    ['ticket.woken', {}, true],
    ['message.edited', { messageId: 'm', revision: 1.5 }, false],
  ] as const)('%s %o is well formed: %s', (type, data, expected) =>
    expect(EVENT_DATA[type].safeParse(data).success).toBe(expected),
  )
})
