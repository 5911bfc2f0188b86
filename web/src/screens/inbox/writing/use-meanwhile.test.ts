import { expect, test } from 'vitest'
import { decideMeanwhile } from './use-meanwhile.ts'

const ticket = { id: 't1', status: 'open', assigneeId: null } as const

test.each([
  ['nothing', ticket, ticket, null],
  ['I took it by writing', ticket, { ...ticket, assigneeId: 'me' }, null],
  ['somebody else took it', ticket, { ...ticket, assigneeId: 'marc' }, 'taken'],
  [
    'it was given from me to somebody',
    { ...ticket, assigneeId: 'me' },
    { ...ticket, assigneeId: 'marc' },
    'taken',
  ],
  ['it was his before', { ...ticket, assigneeId: 'marc' }, { ...ticket, assigneeId: 'marc' }, null],
  ['it went back to nobody', { ...ticket, assigneeId: 'me' }, ticket, null],
  ['it was resolved', ticket, { ...ticket, status: 'resolved' }, 'resolved'],
  ['it was resolved before', { ...ticket, status: 'resolved' }, { ...ticket, status: 'resolved' }, null],
  ['another ticket was opened', ticket, { ...ticket, id: 't2', status: 'resolved' }, null],
] as const)('%s', (_, begun, now, meanwhile) => {
  expect(decideMeanwhile(begun, now, 'me')).toBe(meanwhile)
})
