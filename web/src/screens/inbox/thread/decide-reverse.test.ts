import { expect, test } from 'vitest'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { decideReverse } from './decide-reverse.ts'

const before = { assigneeId: null, queueId: 'billing', priority: 'normal', status: 'open' } as const
const served = { ...before, assigneeId: 'sara' }

test.each<[TicketActRequest, typeof before | typeof served, TicketActRequest | null]>([
  [{ act: 'assign', to: 'paul' }, before, { act: 'unassign' }],
  [{ act: 'assign', to: 'paul' }, served, { act: 'assign', to: 'sara' }],
  [{ act: 'unassign' }, served, { act: 'assign', to: 'sara' }],
  [{ act: 'enqueue', queueId: 'sales' }, before, { act: 'enqueue', queueId: 'billing' }],
  [{ act: 'prioritise', priority: 'urgent' }, before, { act: 'prioritise', priority: 'normal' }],
  [{ act: 'resolve', how: 'solved' }, before, { act: 'reopen' }],
  [{ act: 'snooze', until: '2026-03-02T12:00:00.000Z' }, before, { act: 'wake' }],
  [{ act: 'wake' }, before, null],
])('%o is taken back', (act, ticket, reverse) => {
  expect(decideReverse(act, ticket)).toEqual(reverse)
})
