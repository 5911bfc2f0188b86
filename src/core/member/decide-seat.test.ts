import { expect, test } from 'vitest'
import { refuseSeat, type SeatChange } from './decide-seat.ts'

const CASES: readonly (readonly [string, SeatChange, ReturnType<typeof refuseSeat>])[] = [
  ['an agent becomes a supervisor', { by: 'supervisor', from: 'agent', to: 'supervisor', owners: 1 }, null],
  ['an agent goes', { by: 'supervisor', from: 'agent', to: null, owners: 1 }, null],
  ['a supervisor makes an owner', { by: 'supervisor', from: 'agent', to: 'owner', owners: 1 }, 'ownersOnly'],
  [
    'a supervisor makes himself one',
    { by: 'supervisor', from: 'supervisor', to: 'owner', owners: 1 },
    'ownersOnly',
  ],
  [
    'a supervisor unmakes an owner',
    { by: 'supervisor', from: 'owner', to: 'agent', owners: 2 },
    'ownersOnly',
  ],
  ['a supervisor removes an owner', { by: 'supervisor', from: 'owner', to: null, owners: 2 }, 'ownersOnly'],
  ['an owner makes an owner', { by: 'owner', from: 'agent', to: 'owner', owners: 1 }, null],
  ['one of two owners steps back', { by: 'owner', from: 'owner', to: 'agent', owners: 2 }, null],
  ['the last owner steps back', { by: 'owner', from: 'owner', to: 'supervisor', owners: 1 }, 'lastOwner'],
  ['the last owner goes', { by: 'owner', from: 'owner', to: null, owners: 1 }, 'lastOwner'],
  ['nothing changes', { by: 'supervisor', from: 'owner', to: 'owner', owners: 1 }, null],
]

test.each(CASES)('%s', (_, change, refusal) => expect(refuseSeat(change)).toBe(refusal))
