import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_DATA } from '../events.ts'
import type { Hours } from '../policy/hours.ts'
import { aClock, anAct, at, MINUTE_MS } from './clock.fixture.ts'
import {
  applyClockAct,
  CLOCK_ACTS,
  CLOCK_REFUSALS,
  CLOCK_STATES,
  type Clock,
  type ClockAct,
  type ClockRefusal,
  type ClockState,
  nextTickAt,
} from './clock.ts'
import { addOpenTime } from './open-time.ts'

type Stage = 'running' | 'paused' | 'late' | 'ended'
type Expected = ClockState | ClockRefusal

/** A clock of an hour, begun at eight, is acted on at nine and ten minutes; each stage with each act. */
const TABLE: Readonly<Record<Stage, Readonly<Record<ClockAct['act'], Expected>>>> = {
  running: {
    tick: 'breached',
    pause: 'paused',
    resume: 'clockNotPaused',
    end: 'breached',
    cancel: 'cancelled',
    retime: 'running',
    rehour: 'running',
  },
  paused: {
    tick: 'paused',
    pause: 'clockPaused',
    resume: 'running',
    end: 'met',
    cancel: 'cancelled',
    retime: 'paused',
    rehour: 'paused',
  },
  late: {
    tick: 'breached',
    pause: 'breached',
    resume: 'clockNotPaused',
    end: 'breached',
    cancel: 'breached',
    retime: 'breached',
    rehour: 'breached',
  },
  ended: {
    tick: 'clockEnded',
    pause: 'clockEnded',
    resume: 'clockEnded',
    end: 'clockEnded',
    cancel: 'clockEnded',
    retime: 'clockEnded',
    rehour: 'clockEnded',
  },
}

const STAGES: Readonly<Record<Stage, Clock>> = {
  running: aClock(),
  paused: aClock({ state: 'paused', pausedAt: at('08:30') }),
  late: aClock({ state: 'breached', breachedAt: at('09:00') }),
  ended: aClock({ state: 'met', endedAt: at('08:30') }),
}

describe('every stage with every act', () => {
  const pairs = Object.entries(TABLE).flatMap(([stage, acts]) =>
    CLOCK_ACTS.map(act => [stage as Stage, act, acts[act]] as const),
  )
  test.each(pairs)('%s, %s: %s', (stage, act, expected) => {
    const applied = applyClockAct(STAGES[stage], anAct(act), null, at('09:10'))
    expect(applied.ok ? applied.value.clock.state : applied.refusal).toBe(expected)
  })

  test('every refusal and every state comes about', () => {
    const said = new Set<string>(pairs.map(([, , expected]) => expected))
    expect([...CLOCK_REFUSALS, ...CLOCK_STATES].filter(each => !said.has(each))).toEqual([])
  })
})

const act = (clock: Clock, name: ClockAct['act'], time: string, calendar: Hours | null = null): Clock => {
  const applied = applyClockAct(clock, anAct(name), calendar, at(time))
  if (!applied.ok) throw new Error(applied.refusal)
  return applied.value.clock
}

describe('an answer', () => {
  test.each([
    ['in time', '08:59', 'met'],
    ['at the last moment', '09:00', 'met'],
    ['late', '09:01', 'breached'],
  ])('%s', (_, time, state) => expect(act(aClock(), 'end', time).state).toBe(state))

  test('given in time and heard of when the clock was said to be late meets it', () => {
    const late = act(aClock(), 'tick', '09:05')
    expect(late).toMatchObject({ state: 'breached', breachedAt: at('09:05') })
    expect(act(late, 'end', '08:50')).toMatchObject({ state: 'met', breachedAt: null, endedAt: at('08:50') })
  })

  test('that comes late keeps the moment at which it became late', () =>
    expect(act(act(aClock(), 'tick', '09:05'), 'end', '10:00')).toMatchObject({
      state: 'breached',
      breachedAt: at('09:05'),
    }))
})

describe('standing still', () => {
  test('moves the end by as long as it stood', () => {
    const paused = act(aClock(), 'pause', '08:20')
    expect(act(paused, 'resume', '11:20')).toMatchObject({ dueAt: at('12:00'), pausedMs: 180 * MINUTE_MS })
  })

  test('counts in the desk’s hours where the clock does', () => {
    const desk: Hours = {
      timeZone: 'UTC',
      week: { monday: [['08:00', '10:00']], tuesday: [['08:00', '10:00']] },
    }
    const clock = aClock({ time: 'business', budgetMs: 90 * MINUTE_MS, dueAt: at('09:30') })
    const again = act(act(clock, 'pause', '09:00', desk), 'resume', '18:00', desk)
    expect(again).toMatchObject({ pausedMs: 60 * MINUTE_MS, dueAt: new Date('2026-05-05T08:30:00Z') })
  })

  test('has nothing to say meanwhile', () => {
    const paused = act(aClock({ warnAt: [0.5] }), 'pause', '08:20')
    expect(nextTickAt(paused, null)).toBeNull()
    expect(act(paused, 'tick', '12:00')).toBe(paused)
  })
})

describe('warnings', () => {
  const clock = aClock({ warnAt: [0.5, 0.75] })
  const tick = (before: Clock, time: string) => {
    const applied = applyClockAct(before, { act: 'tick' }, null, at(time))
    return applied.ok ? applied.value : null
  }
  test('come in their order, each once', () => {
    expect(nextTickAt(clock, null)).toEqual(at('08:30'))
    const first = tick(clock, '08:31')
    expect(first?.events).toMatchObject([{ type: 'clock.warned', data: { share: 0.5 } }])
    const again = first && tick(first.clock, '08:32')
    expect(again?.events).toEqual([])
    expect(first && nextTickAt(first.clock, null)).toEqual(at('08:45'))
  })

  test('that were slept through are said as one', () =>
    expect(tick(clock, '08:50')?.events).toMatchObject([{ type: 'clock.warned', data: { share: 0.75 } }]))

  test('are not given of what is late: that alone is said', () => {
    const late = tick(clock, '09:01')
    expect(late?.events.map(({ type }) => type)).toEqual(['clock.breached'])
    expect(late && nextTickAt(late.clock, null)).toBeNull()
  })

  test('a clock that is set back says nothing twice', () => {
    const late = tick(clock, '09:01')
    expect(late && tick(late.clock, '08:00')?.events).toEqual([])
    expect(late && tick(late.clock, '09:01')?.events).toEqual([])
  })
})

describe('another priority', () => {
  const retime = (clock: Clock, minutes: number, time: string): Clock => {
    const applied = applyClockAct(clock, { act: 'retime', budgetMs: minutes * MINUTE_MS }, null, at(time))
    if (!applied.ok) throw new Error(applied.refusal)
    return applied.value.clock
  }
  test.each([
    ['more time counts from the beginning', 120, '08:30', '10:00'],
    ['less time counts from now', 20, '08:10', '08:30'],
    ['less time never makes more of what is left', 40, '08:50', '09:00'],
    ['nobody is late at once by a word that he could not know', 10, '08:30', '08:40'],
    ['the same time changes nothing', 60, '08:30', '09:00'],
  ])('%s', (_, minutes, time, due) => expect(retime(aClock(), minutes, time).dueAt).toEqual(at(due)))

  test('what is late stays late', () => {
    const late = aClock({ state: 'breached', breachedAt: at('09:00') })
    expect(retime(late, 600, '09:10')).toBe(late)
  })

  test('is told with both ends', () => {
    const applied = applyClockAct(aClock(), { act: 'retime', budgetMs: 20 * MINUTE_MS }, null, at('08:10'))
    expect(applied.ok && applied.value.events).toEqual([
      {
        type: 'clock.moved',
        data: { metric: 'firstResponse', from: at('09:00').toISOString(), to: at('08:30').toISOString() },
      },
    ])
  })
})

const anyActs = fc.array(
  fc.tuple(fc.constantFrom(...CLOCK_ACTS), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 300 })),
  { maxLength: 12 },
)

describe('whatever a clock goes through', () => {
  test('it is due when its columns say so, says nothing twice, and nothing after its end', () =>
    fc.assert(
      fc.property(anyActs, acts => {
        let clock = aClock({ warnAt: [0.25, 0.75] })
        let now = clock.startedAt.getTime()
        const said: string[] = []
        for (const [name, after, minutes] of acts) {
          now += after * MINUTE_MS
          const next: ClockAct =
            name === 'retime' ? { act: name, budgetMs: minutes * MINUTE_MS } : { act: name }
          const applied = applyClockAct(clock, next, null, new Date(now))
          if (!applied.ok) continue
          clock = applied.value.clock
          for (const event of applied.value.events) {
            expect(EVENT_DATA[event.type].safeParse(event.data).success).toBe(true)
            if (event.type !== 'clock.moved') said.push(event.type)
          }
          if (clock.state !== 'breached' && clock.state !== 'paused')
            expect(clock.dueAt).toEqual(addOpenTime(null, clock.startedAt, clock.budgetMs + clock.pausedMs))
          expect((clock.state === 'paused') === (clock.pausedAt !== null)).toBe(true)
        }
        expect(said.filter(type => type === 'clock.breached').length).toBeLessThanOrEqual(1)
        expect(said.filter(type => type === 'clock.warned').length).toBeLessThanOrEqual(2)
        expect(said.indexOf('clock.breached')).toBe(said.includes('clock.breached') ? said.length - 1 : -1)
      }),
      { numRuns: 2_000 },
    ))
})
