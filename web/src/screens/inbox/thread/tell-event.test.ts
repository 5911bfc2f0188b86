import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { EVENT_TYPES } from '../../../../../src/core/events.ts'
import { createFormats } from '../../../i18n/formats.ts'
import { readCatalogues } from '../../../i18n/read-catalogues.ts'
import { createTranslate } from '../../../i18n/translator.ts'
import { tellEvent } from './tell-event.ts'

const tongue = {
  t: createTranslate('en', new Map(Object.entries(readCatalogues().en))),
  formats: createFormats('en'),
  memberName: (id: string) => (id === 'sara' ? 'Sara Conti' : 'Paul Mercier'),
  queueName: () => 'Billing',
  departmentName: (key: string) => (key === 'accounting' ? 'Accounting' : 'Network operations'),
  tagName: (id: string) => (id === 'vip' ? 'VIP' : 'Outage'),
  incidentName: (id: string) => (id === 'fibre' ? 'No fibre' : 'App down'),
  factPair: (fact: string, value: string) => `${fact}: ${value}`,
}

const entry = (
  type: string,
  data: Record<string, unknown> = {},
  name: string | null = 'Sara Conti',
): TimelineEntry => ({
  id: 'e',
  at: '2026-03-02T10:00:00.000Z',
  type,
  actor: { kind: name === null ? 'rule' : 'person', name },
  data,
})

test.each([
  [entry('ticket.assigned', { from: null, to: 'paul' }), 'Assigned to Paul Mercier · Sara Conti'],
  [entry('ticket.assigned', { from: null, to: 'sara' }), 'Taken by Sara Conti'],
  [
    entry('ticket.assigned', { from: null, to: 'sara', why: [{ code: 'late', points: 150, figure: 3 }] }),
    'Taken by Sara Conti with Next',
  ],
  [entry('ticket.tagged', { tagIds: ['vip', 'out'] }), 'Tags: VIP and Outage · Sara Conti'],
  [entry('ticket.untagged', { tagIds: ['vip'] }, null), 'Tag taken away: VIP · policy'],
  [entry('ticket.incidentChanged', { from: 'app', to: 'fibre' }), 'Incident: No fibre · Sara Conti'],
  [
    entry('ticket.incidentChanged', { from: 'app', to: null }),
    'No longer part of the incident App down · Sara Conti',
  ],
  [
    entry('ticket.incidentDismissed', { incidentId: 'app', isTakenBack: false }),
    'Not the incident App down · Sara Conti',
  ],
  [entry('ticket.unassigned', { from: 'sara', why: 'skipped' }), 'Given back by Sara Conti'],
  [
    entry('ticket.unassigned', { from: 'sara', why: 'away' }, null),
    'Back to its queue: Sara Conti was away · policy',
  ],
  [
    entry('ticket.climbed', { climb: 'c', lateMinutes: 65, tellsSupervisors: true }, null),
    'Waited 1h 5m too long: brought higher, supervisors told · policy',
  ],
  [entry('clock.breached', { metric: 'progress' }, null), 'The customer waits for news · policy'],
  [entry('ticket.enqueued', { to: 'q' }, null), 'Put in the queue Billing · policy'],
  [entry('ticket.prioritised', { from: 'low', to: 'urgent' }), 'Priority: urgent · Sara Conti'],
  [entry('ticket.resolved', { how: 'spam' }), 'Closed as spam · Sara Conti'],
  [
    entry('fact.corrected', { fact: 'isToxic', from: false, to: true }),
    'Corrected: isToxic: true · Sara Conti',
  ],
  [
    entry('escalation.asked', { escalationId: 'e', department: 'accounting', way: 'letter' }),
    'Accounting asked · Sara Conti',
  ],
  [
    entry('escalation.rerouted', { escalationId: 'e', from: 'accounting', to: 'network' }),
    'Question handed on from Accounting to Network operations · Sara Conti',
  ],
  [
    entry('escalation.refused', { escalationId: 'e', department: 'network', reason: 'Not ours' }, null),
    'Network operations could not answer: Not ours · policy',
  ],
  [
    entry('errand.failed', { errandId: 'e', escalationId: 'e', code: 'x' }, null),
    'The department could not be reached · policy',
  ],
  [entry('delivery.settled', { landed: false }), 'Confirmed: the reply did not land · Sara Conti'],
])('%o', (given, told) => {
  expect(tellEvent(given, tongue)).toBe(told)
})

test('every event of a ticket has words', () => {
  const at = '2026-03-02T10:00:00.000Z'
  const silent = EVENT_TYPES.filter(type =>
    /^(ticket|message|delivery|decision|fact|note|clock|escalation|errand|link)\./.test(type),
  ).filter(type => tellEvent(entry(type, { until: at, dueAt: at, to: at }), tongue).startsWith(type))
  expect(silent).toEqual([])
})
