import { describe, expect, test } from 'vitest'
import { decideDue } from './decide-due.ts'

const NOON = Date.parse('2026-03-02T12:00:00.000Z')
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString()
const open = (dueIn: number, waitingFor: number) =>
  ({
    status: 'open',
    dueAt: at(dueIn),
    waitingSince: at(-waitingFor),
    snoozedUntil: null,
    owesPublic: false,
  }) as const

describe('decideDue', () => {
  test.each([
    ['an hour left of two', open(60, 60), 'plain'],
    ['just over a quarter of an hour left of two', open(16, 104), 'plain'],
    ['a quarter of an hour left of two', open(15, 105), 'soon'],
    ['ten minutes left of twenty: not yet the last quarter', open(10, 10), 'plain'],
    ['five minutes left of twenty', open(5, 15), 'soon'],
    ['a minute late', open(-1, 61), 'late'],
  ])('%s', (_name, ticket, kind) => {
    expect(decideDue(ticket, NOON).kind).toBe(kind)
  })

  test('nothing is due on a resolved ticket, whatever its clock says', () => {
    expect(decideDue({ ...open(-5, 30), status: 'resolved' }, NOON)).toEqual({ kind: 'none' })
  })

  test('but the word that the public is owed', () => {
    const solved = { ...open(-5, 30), status: 'resolved', waitingSince: null, owesPublic: true } as const
    expect(decideDue(solved, NOON).kind).toBe('late')
  })

  test('a ticket that waits for the customer is paused', () => {
    const ticket = {
      status: 'waiting',
      dueAt: null,
      waitingSince: null,
      snoozedUntil: null,
      owesPublic: false,
    } as const
    expect(decideDue(ticket, NOON)).toEqual({ kind: 'waiting' })
  })

  test('a snoozed ticket says until when', () => {
    const ticket = { ...open(30, 10), status: 'snoozed', snoozedUntil: at(90), owesPublic: false } as const
    expect(decideDue(ticket, NOON)).toEqual({ kind: 'snoozed', until: new Date(at(90)) })
  })
})
