import type { Language } from '../../src/core/language.ts'
import { type Agent, type LanguageLevel, NO_ABILITIES } from '../../src/core/queue/agent.ts'
import type { WaitingTicket } from '../../src/core/queue/waiting-ticket.ts'
import type { Priority } from '../../src/core/ticket/ticket.ts'
import { Dice } from './dice.ts'

export const AGENTS = 100
export const TICKETS = 10_000
export const SHIFT_MINUTES = 480
export const BEGINNING = new Date('2026-05-04T08:00:00Z')

/** By when each is promised its first answer. */
export const PROMISED_MINUTES: Readonly<Record<Priority, number>> = {
  urgent: 15,
  high: 60,
  normal: 180,
  low: 480,
}

/** A ticket that comes at its minute of the day and takes so long, which whoever reads it can guess. */
export interface Arrival {
  readonly ticket: WaitingTicket
  readonly minute: number
  readonly serviceMinutes: number
}

export interface Day {
  readonly roster: readonly Agent[]
  readonly arrivals: readonly Arrival[]
}

/** A working day of a hundred people, busy to nine tenths, with an outage at noon. The same for the same seed. */
export const makeDay = (seed: number): Day => ({
  roster: makeRoster(new Dice(seed)),
  arrivals: makeArrivals(new Dice(seed + 1)),
})

const LEVELS = [
  ['native', 5],
  ['good', 3],
  ['basic', 2],
] as const satisfies readonly (readonly [LanguageLevel, number])[]

const LANGUAGE_SHARES = [
  ['it', 62],
  ['fr', 20],
  ['en', 12],
  ['es', 4],
  ['de', 2],
] as const satisfies readonly (readonly [Language, number])[]

/** Each speaks one language well and perhaps others, three in five are technicians, a sixth know contracts. */
function makeRoster(dice: Dice): readonly Agent[] {
  return Array.from({ length: AGENTS }, (_, n): Agent => {
    const own = dice.pick(LANGUAGE_SHARES)
    const others = LANGUAGE_SHARES.filter(([language]) => language !== own && dice.next() < 0.25)
    const isTechnician = dice.next() < 0.6
    return {
      ...NO_ABILITIES,
      id: `agent-${String(n).padStart(3, '0')}`,
      email: `agent${n}@bench.example`,
      presence: 'available',
      languages: Object.fromEntries([
        [own, 'native'],
        ...others.map(([language]) => [language, dice.pick(LEVELS)]),
      ]),
      teams: isTechnician ? ['technicians', 'care'] : ['care'],
      skills: dice.next() < 0.16 ? ['contracts'] : [],
    }
  })
}

/** What comes: how often, how long its answer takes, where it waits and how it presses. */
const KINDS = [
  [{ queue: 'community', mean: 1.5, priorities: [['low', 1]] }, 22],
  [
    {
      queue: 'general',
      mean: 3.3,
      priorities: [
        ['normal', 8],
        ['high', 2],
      ],
    },
    34,
  ],
  [
    {
      queue: 'billing',
      mean: 5,
      priorities: [
        ['normal', 6],
        ['high', 3],
        ['urgent', 1],
      ],
    },
    22,
  ],
  [
    {
      queue: 'technical',
      mean: 7,
      priorities: [
        ['normal', 5],
        ['high', 4],
        ['urgent', 1],
      ],
    },
    22,
  ],
] as const satisfies readonly (readonly [
  { queue: string; mean: number; priorities: readonly (readonly [Priority, number])[] },
  number,
])[]

const OUTAGE = { from: 200, to: 260, times: 2 } as const

function makeArrivals(dice: Dice): readonly Arrival[] {
  const usual = TICKETS / (SHIFT_MINUTES + (OUTAGE.to - OUTAGE.from) * (OUTAGE.times - 1))
  const arrivals: Arrival[] = []
  for (let minute = 0; arrivals.length < TICKETS; ) {
    const isOutage = minute > OUTAGE.from && minute < OUTAGE.to
    minute += dice.gap(isOutage ? usual * OUTAGE.times : usual)
    arrivals.push(anArrival(dice, arrivals.length, minute, isOutage))
  }
  return arrivals
}

function anArrival(dice: Dice, n: number, minute: number, isOutage: boolean): Arrival {
  const kind = isOutage && dice.next() < 0.5 ? KINDS[3][0] : dice.pick<(typeof KINDS)[number][0]>(KINDS)
  const priority = dice.pick<Priority>(kind.priorities)
  const since = at(minute)
  const ticket: WaitingTicket = {
    id: `ticket-${String(n).padStart(5, '0')}`,
    queue: kind.queue,
    priority,
    score: null,
    channel: 'bench',
    visibility: dice.next() < 0.7 ? 'public' : 'direct',
    language: dice.pick<Language>(LANGUAGE_SHARES),
    topic: null,
    since,
    dueAt: at(minute + PROMISED_MINUTES[priority]),
    who: {
      team: null,
      skill: kind.queue === 'billing' && dice.next() < 0.2 ? 'contracts' : null,
      person: null,
    },
    isYours: false,
  }
  return { ticket, minute, serviceMinutes: Math.max(0.3, dice.duration(kind.mean)) }
}

export const at = (minute: number): Date => new Date(BEGINNING.getTime() + minute * 60_000)
