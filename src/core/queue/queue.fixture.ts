import fc from 'fast-check'
import { LANGUAGES } from '../language.ts'
import type { Routing } from '../policy/policy.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { type Agent, LANGUAGE_LEVELS, NO_ABILITIES, PRESENCES } from './agent.ts'
import type { Floor } from './floor.ts'
import type { WaitingTicket } from './waiting-ticket.ts'

export const NOON = new Date('2026-05-04T12:00:00Z')
const MINUTE_MS = 60_000
export const minutesAgo = (minutes: number): Date => new Date(NOON.getTime() - minutes * MINUTE_MS)

export const ROUTING: Routing = {
  mode: 'pull',
  otherwise: [],
  capacity: 12,
  weights: { chat: 2 },
  returnAfterAwayMinutes: 30,
  overloadAt: null,
}

export const anAgent = (otherwise: Partial<Agent> = {}): Agent => ({
  ...NO_ABILITIES,
  id: 'sara',
  email: 'sara@aurora.example',
  presence: 'available',
  ...otherwise,
})

/** Of the general queue, in Italian and in public, due in an hour and waiting for one; say what is otherwise. */
export const aTicket = (otherwise: Partial<WaitingTicket> = {}): WaitingTicket => ({
  id: 't1',
  queue: 'general',
  priority: 'normal',
  score: null,
  channel: 'x',
  visibility: 'public',
  language: 'it',
  topic: null,
  dueAt: minutesAgo(-60),
  since: minutesAgo(60),
  who: { team: null, skill: null, person: null },
  isYours: false,
  ...otherwise,
})

export const aFloor = (otherwise: Partial<Floor> & { readonly routing?: Partial<Routing> } = {}): Floor => ({
  policy: {
    queues: [
      { key: 'general', name: 'General' },
      { key: 'technical', name: 'Technical', team: 'technicians' },
    ],
    routing: { ...ROUTING, ...otherwise.routing },
  },
  roster: [anAgent()],
  isOverloaded: false,
  now: NOON,
  ...otherwise,
})

const some = (...values: readonly string[]) => fc.subarray([...values])

export const agents = fc
  .array(
    fc.record({
      skills: some('contracts', 'repairs'),
      languages: fc.dictionary(fc.constantFrom(...LANGUAGES), fc.constantFrom(...LANGUAGE_LEVELS), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      channels: some('x', 'email', 'chat'),
      teams: some('care', 'technicians'),
      capacity: fc.constantFrom(null, 0, 3, 20),
      isJunior: fc.boolean(),
      presence: fc.constantFrom(...PRESENCES),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(all => all.map((each, n): Agent => ({ ...each, id: `a${n}`, email: `a${n}@aurora.example` })))

export const tickets = fc
  .array(
    fc.record({
      queue: fc.constantFrom('general', 'technical', null),
      priority: fc.constantFrom(...PRIORITIES),
      score: fc.option(fc.integer({ min: -50, max: 300 })),
      channel: fc.constantFrom('x', 'email', 'chat'),
      visibility: fc.constantFrom('public', 'direct'),
      language: fc.constantFrom(...LANGUAGES),
      topic: fc.constantFrom(null, 'billing', 'technical'),
      dueAt: fc.option(fc.integer({ min: -5000, max: 5000 }).map(minutesAgo)),
      since: fc.integer({ min: 0, max: 20_000 }).map(minutesAgo),
      who: fc.record({
        team: fc.constantFrom(null, 'care'),
        skill: fc.constantFrom(null, 'contracts', 'juggling'),
        person: fc.constantFrom(null, 'a0@aurora.example', 'nobody@aurora.example'),
      }),
    }),
    { maxLength: 30 },
  )
  .map(all => all.map((each, n): WaitingTicket => ({ ...each, id: `t${n}`, isYours: false })))
