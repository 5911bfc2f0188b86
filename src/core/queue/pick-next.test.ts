import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agent } from './agent.ts'
import { chooseAgent, isPushed } from './choose-agent.ts'
import type { Floor } from './floor.ts'
import { isOverloaded } from './overload.ts'
import { type Asking, needsReader, pickNext } from './pick-next.ts'
import { aFloor, agents, anAgent, aTicket, minutesAgo, NOON, tickets } from './queue.fixture.ts'
import { LONGER_GOES_FIRST_HOURS } from './rank.ts'
import type { WaitingTicket } from './waiting-ticket.ts'

const asks = (otherwise: Partial<Asking> = {}): Asking => ({
  agent: anAgent(),
  load: 0,
  skipped: new Set(),
  ...otherwise,
})
const pickIds = (floor: Floor, asking: Asking, waiting: readonly WaitingTicket[]) => {
  const { picks, none } = pickNext(floor, asking, waiting)
  return none ?? picks.map(({ ticket }) => ticket.id)
}

const italian = anAgent({ languages: { it: 'native' } })
const french = anAgent({ id: 'marc', languages: { fr: 'native' } })
const two = aFloor({ roster: [italian, french] })

describe('what the agent is given next', () => {
  test.each<[string, Floor, Asking, readonly WaitingTicket[], readonly string[] | string]>([
    ['nothing where nobody waits', aFloor(), asks(), [], 'empty'],
    [
      'nothing that others must do',
      two,
      asks({ agent: italian }),
      [aTicket({ language: 'fr' })],
      'nothingFits',
    ],
    ['nothing that he gave back', aFloor(), asks({ skipped: new Set(['t1']) }), [aTicket()], 'held'],
    ['nothing more than he can carry', aFloor(), asks({ load: 11.2 }), [aTicket()], 'full'],
    [
      'nothing where he may have nothing',
      aFloor(),
      asks({ agent: anAgent({ capacity: 0 }) }),
      [aTicket()],
      'full',
    ],
    [
      'nothing where he may have nothing, whatever else he lacks',
      two,
      asks({ agent: { ...italian, capacity: 0 } }),
      [aTicket({ language: 'fr' })],
      'full',
    ],
    ['up to what he can carry', aFloor(), asks({ load: 11 }), [aTicket()], ['t1']],
    ['nothing too heavy', aFloor(), asks({ load: 11 }), [aTicket({ channel: 'chat' })], 'full'],
    [
      'what is too heavy, where he has nothing',
      aFloor(),
      asks({ agent: anAgent({ capacity: 1 }) }),
      [aTicket({ channel: 'chat' })],
      ['t1'],
    ],
    [
      'his own, also when he can carry nothing more',
      aFloor(),
      asks({ load: 20 }),
      [aTicket(), aTicket({ id: 'own', isYours: true })],
      ['own'],
    ],
    [
      'no low one while there is too much to do',
      aFloor({ isOverloaded: true }),
      asks(),
      [aTicket({ id: 'low', priority: 'low' }), aTicket()],
      ['t1'],
    ],
    [
      'low ones while there is too much to do, where nothing else fits',
      aFloor({ isOverloaded: true }),
      asks(),
      [aTicket({ id: 'low', priority: 'low' })],
      ['low'],
    ],
    [
      'low ones that have stood back for two days',
      aFloor({ isOverloaded: true }),
      asks(),
      [
        aTicket(),
        aTicket({ id: 'low', priority: 'low', dueAt: null, since: minutesAgo(LONGER_GOES_FIRST_HOURS * 60) }),
      ],
      ['low', 't1'],
    ],
    [
      'what only he can do before what others can',
      two,
      asks({ agent: anAgent({ languages: { it: 'native', de: 'good' } }) }),
      [aTicket(), aTicket({ id: 'de', language: 'de' })],
      ['t1', 'de'],
    ],
  ])('%s', (_name, floor, asking, waiting, wanted) => {
    expect(pickIds(floor, asking, waiting)).toEqual(wanted)
  })

  test('of two alike, what is about a topic that he knows', () => {
    const agent = anAgent({ skills: ['billing'] })
    const waiting = [aTicket({ since: minutesAgo(70) }), aTicket({ id: 'bill', topic: 'billing' })]
    const [first] = pickNext(aFloor({ roster: [agent] }), asks({ agent }), waiting).picks
    expect(first?.ticket.id).toBe('bill')
    expect(first?.reasons).toContainEqual({ code: 'yourTopic', points: 30, figure: null })
  })

  test('skilled people go first for what only they can do', () => {
    const both = anAgent({ languages: { it: 'native', fr: 'native' } })
    const floor = aFloor({ roster: [both, { ...italian, id: 'dario' }] })
    const waiting = [aTicket({ since: minutesAgo(90) }), aTicket({ id: 'fr', language: 'fr' })]
    const [first] = pickNext(floor, asks({ agent: both }), waiting).picks
    expect(first?.ticket.id).toBe('fr')
    expect(first?.reasons).toContainEqual({ code: 'onlyYou', points: 40, figure: 0 })
    expect(first?.needs).toContainEqual({ need: 'language', value: 'fr' })
  })
})

interface Arrival {
  readonly ticket: WaitingTicket
  readonly minute: number
}

/** New ones all the while, each picked by the next of the agents who can; urgent ones among them, but not for ever. */
const arrivals = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 * 24 * 6 }),
      priority: fc.constantFrom('high' as const, 'normal' as const, 'low' as const),
      score: fc.integer({ min: 0, max: 120 }),
      promised: fc.integer({ min: 10, max: 60 * 24 * 3 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map(all =>
    all
      .toSorted((a, b) => a.minute - b.minute)
      .map(({ minute, promised, ...each }, n): Arrival => {
        const since = new Date(NOON.getTime() + minute * 60_000)
        const dueAt = new Date(since.getTime() + promised * 60_000)
        return { minute, ticket: aTicket({ id: `t${n}`, since, dueAt, ...each }) }
      }),
  )

describe('nothing starves', () => {
  test('before a ticket go only those that were there, or came within two days of it', () => {
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 200 }), (all, everyMinutes) => {
        const picked = simulate(all, everyMinutes)
        expect(picked).toHaveLength(all.length)
        for (const [place, each] of picked.entries()) {
          const rivals = all.filter(({ minute }) => minute <= each.minute + LONGER_GOES_FIRST_HOURS * 60)
          expect(place).toBeLessThan(rivals.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** One agent takes one every so many minutes. @returns all, in the order in which they were taken. */
function simulate(all: readonly Arrival[], everyMinutes: number): Arrival[] {
  const picked: Arrival[] = []
  let waiting: Arrival[] = []
  for (let minute = 0, next = 0; picked.length < all.length; minute += everyMinutes) {
    for (; (all[next]?.minute ?? Infinity) <= minute; next++) waiting.push(all[next] as Arrival)
    const now = new Date(NOON.getTime() + minute * 60_000)
    const [first] = pickNext(
      aFloor({ now }),
      asks(),
      waiting.map(({ ticket }) => ticket),
    ).picks
    picked.push(...waiting.filter(({ ticket }) => ticket.id === first?.ticket.id))
    waiting = waiting.filter(({ ticket }) => ticket.id !== first?.ticket.id)
  }
  return picked
}

describe('whom a ticket is given to', () => {
  const dario = anAgent({ id: 'dario' })
  const carried = (sara: number, other: number, givenAt: Date | null = null) =>
    new Map([
      ['sara', { load: sara, givenAt }],
      ['dario', { load: other, givenAt: NOON }],
    ])
  const choose = (roster: readonly Agent[], loads: ReturnType<typeof carried>, skipped: string[] = []) => {
    const floor = aFloor({ roster })
    const ticket = aTicket()
    const hasSkipped = ({ id }: Agent) => skipped.includes(id)
    return chooseAgent(floor, ticket, needsReader(floor)(ticket), loads, hasSkipped)?.id ?? null
  }

  test.each([
    ['whoever carries less', [anAgent(), dario], carried(2, 1), [], 'dario'],
    ['by the share of what each may', [anAgent({ capacity: 20 }), dario], carried(4, 3), [], 'sara'],
    ['whoever was given nothing for longer', [anAgent(), dario], carried(2, 2), [], 'sara'],
    ['nobody who is away', [anAgent({ presence: 'away' }), dario], carried(0, 5), [], 'dario'],
    ['nobody who gave it back', [anAgent(), dario], carried(0, 5), ['sara'], 'dario'],
    ['nobody where all have enough', [anAgent(), dario], carried(12, 11.5), [], null],
    ['nobody who takes none', [anAgent({ capacity: 0 })], carried(0, 0), [], null],
  ] as const)('%s', (_name, roster, loads, skipped, wanted) => {
    expect(choose(roster, loads, [...skipped])).toBe(wanted)
  })

  test('only somebody at the desk, whom it fits, with room for it', () => {
    fc.assert(
      fc.property(agents, tickets, (roster, waiting) => {
        const floor = aFloor({ roster })
        for (const ticket of waiting) {
          const chosen = chooseAgent(floor, ticket, needsReader(floor)(ticket), new Map(), () => false)
          if (chosen === null) continue
          expect(chosen.presence).toBe('available')
          expect(pickIds(floor, asks({ agent: chosen }), [ticket])).toEqual([ticket.id])
        }
      }),
    )
  })

  test.each([
    ['pull', [], 'general', false],
    ['push', [], 'general', true],
    ['pull', ['general'], 'general', true],
    ['push', ['general'], 'general', false],
    ['push', ['general'], null, true],
  ] as const)('%s, otherwise %j: %s is pushed: %s', (mode, otherwise, queue, wanted) => {
    expect(isPushed(queue, aFloor({ routing: { mode, otherwise: [...otherwise] } }).policy)).toBe(wanted)
  })
})

test.each([
  [{ waiting: 100, available: 1 }, null, false, false],
  [{ waiting: 31, available: 10 }, 3, false, true],
  [{ waiting: 30, available: 10 }, 3, false, false],
  [{ waiting: 25, available: 10 }, 3, true, true],
  [{ waiting: 24, available: 10 }, 3, true, false],
  [{ waiting: 100, available: 0 }, 3, true, false],
])('%o at %s, before %s: too much is %s', (counts, overloadAt, was, wanted) => {
  expect(isOverloaded(counts, { overloadAt }, was)).toBe(wanted)
})
