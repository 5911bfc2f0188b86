import { expect, test } from 'vitest'
import { readTouched } from './touched.ts'

const event = (type: string, ticketId: string | null = null) => ({ type, ticketId })

test.each([
  [
    'a new ticket',
    [event('ticket.opened', 't1')],
    { hasTickets: true, hasAccounts: false, hasNotAnswered: false },
  ],
  [
    'a message left alone',
    [event('message.received')],
    { hasTickets: false, hasAccounts: true, hasNotAnswered: true },
  ],
  ['an account', [event('account.checked')], { hasTickets: false, hasAccounts: true, hasNotAnswered: false }],
  [
    'an overruling',
    [event('decision.overruled')],
    { hasTickets: false, hasAccounts: false, hasNotAnswered: true },
  ],
  [
    'a corrected fact',
    [event('fact.corrected')],
    { hasTickets: false, hasAccounts: false, hasNotAnswered: true },
  ],
  ['another policy', [event('policy.published')], { hasPolicy: true, hasTickets: false }],
  ['who is at the desk', [event('member.presenceChanged')], { hasTeam: true, hasMembers: false }],
  ['another role', [event('member.roleChanged')], { hasTeam: true, hasMembers: true }],
  ['what is known of somebody', [event('customer.changed')], { hasCustomers: true, hasTickets: false }],
  [
    'a question to a department',
    [event('escalation.asked', 't1')],
    { hasAsked: true, hasDepartments: false },
  ],
  ['who answers for a department', [event('department.changed')], { hasAsked: true, hasDepartments: true }],
  ['a leave', [event('leave.granted')], { hasRoster: true, hasTickets: false }],
  [
    'nothing',
    [],
    { hasRoster: false, hasPolicy: false, hasTickets: false, hasAccounts: false, hasNotAnswered: false },
  ],
])('%s', (_name, events, touched) => {
  expect(readTouched(events)).toMatchObject(touched)
})

test('each ticket is named once', () => {
  const events = [event('ticket.opened', 't1'), event('delivery.sent', 't2'), event('ticket.answered', 't1')]
  expect([...readTouched(events).ticketIds]).toEqual(['t1', 't2'])
})
