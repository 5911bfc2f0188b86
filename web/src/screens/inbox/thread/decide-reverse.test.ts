import { expect, test } from 'vitest'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { decideReverse } from './decide-reverse.ts'

type Before = Parameters<typeof decideReverse>[1]

const before: Before = {
  assigneeId: null,
  queueId: 'billing',
  priority: 'normal',
  status: 'open',
  tags: [],
  incident: null,
}
const served = { ...before, assigneeId: 'sara' }
const linked: Before = { ...before, incident: { id: 'fibre', title: 'No fibre', state: 'open' } }
const tagged: Before = { ...before, tags: [{ id: 'vip', name: 'VIP', colour: 'red' }] }

test.each<[TicketActRequest, Before, TicketActRequest | null]>([
  [{ act: 'assign', to: 'paul' }, before, { act: 'unassign' }],
  [{ act: 'assign', to: 'paul' }, served, { act: 'assign', to: 'sara' }],
  [{ act: 'unassign' }, served, { act: 'assign', to: 'sara' }],
  [{ act: 'enqueue', queueId: 'sales' }, before, { act: 'enqueue', queueId: 'billing' }],
  [{ act: 'prioritise', priority: 'urgent' }, before, { act: 'prioritise', priority: 'normal' }],
  [{ act: 'resolve', how: 'solved' }, before, { act: 'reopen' }],
  [{ act: 'snooze', until: '2026-03-02T12:00:00.000Z' }, before, { act: 'wake' }],
  [{ act: 'wake' }, before, null],
  [{ act: 'incident', incidentId: 'app' }, before, { act: 'incident', incidentId: null }],
  [{ act: 'incident', incidentId: 'app' }, linked, { act: 'incident', incidentId: 'fibre' }],
  [{ act: 'incident', incidentId: null }, linked, { act: 'incident', incidentId: 'fibre' }],
  [{ act: 'incident', incidentId: 'fibre' }, linked, null],
  [{ act: 'tag', add: ['vip'], remove: [] }, before, { act: 'tag', add: [], remove: ['vip'] }],
  [{ act: 'tag', add: ['vip', 'new'], remove: [] }, tagged, { act: 'tag', add: [], remove: ['new'] }],
  [{ act: 'tag', add: [], remove: ['vip', 'other'] }, tagged, { act: 'tag', add: ['vip'], remove: [] }],
  [{ act: 'tag', add: ['vip'], remove: ['other'] }, tagged, null],
])('%o is taken back', (act, ticket, reverse) => {
  expect(decideReverse(act, ticket)).toEqual(reverse)
})
