import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../language.ts'
import { isWithinHours } from '../policy/is-within-hours.ts'
import { findGaps, type Gap } from './find-gaps.ts'
import { listOpenTimes, listRequired } from './list-required.ts'
import {
  anyHours,
  anyOff,
  anyPattern,
  anySpeaks,
  anyWindow,
  type Minutes,
  minutesOf,
  momentOf,
  PEOPLE,
  toMinutes,
} from './roster.fixture.ts'
import { planShifts } from './shift.ts'

const SEED = 7
const runs = (numRuns: number) => ({ numRuns, seed: SEED })
const plan = { exceptions: [], ofTeams: [] }

/** A gap as it would be seen by whoever looked once a minute. */
const lookAt = (gaps: readonly Gap[], window: Minutes): (string | undefined)[] => {
  const seen = window.walls.map((): string | undefined => undefined)
  for (const gap of gaps)
    for (const minute of toMinutes([gap], window)) seen[minute] = `${gap.people} ${gap.languages.join()}`
  return seen
}

describe('against somebody who looks at the clock once a minute', () => {
  test('the opening hours are open whenever they say so', () => {
    const cases = anyWindow.chain(window => fc.tuple(fc.constant(window), anyHours(window.timeZone)))
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 6 }), ([window, hours], offset) => {
        const open = toMinutes(listOpenTimes(hours, window), window)
        for (let at = offset; at < window.walls.length; at += 7)
          if (open.has(at) !== isWithinHours(hours, momentOf(window, at)))
            throw new Error(`${hours.timeZone} ${window.walls[at]}: ${open.has(at)}`)
      }),
      runs(60),
    )
  })

  test('a shift lasts from the first time that the clock shows its begin to the last before its end', () => {
    const cases = anyWindow.chain(window => fc.tuple(fc.constant(window), anyPattern(window)))
    fc.assert(
      fc.property(cases, ([window, pattern]) => {
        const shifts = planShifts({ timeZone: window.timeZone, patterns: [pattern], ...plan }, window)
        expect(toMinutes(shifts, window)).toEqual(minutesOf(pattern, window))
      }),
      runs(1500),
    )
  })

  test('a gap is where too few are there, or nobody who speaks a language', () => {
    const cases = anyWindow.chain(window =>
      fc.record({
        window: fc.constant(window),
        hours: anyHours(window.timeZone),
        always: fc.boolean(),
        atLeast: fc.integer({ min: 1, max: 3 }),
        languages: fc.uniqueArray(fc.constantFrom<Language>('it', 'fr')),
        patterns: fc.array(anyPattern(window), { maxLength: 6 }),
        leaves: fc.array(anyOff(window), { maxLength: 3 }),
        speaks: anySpeaks,
      }),
    )
    fc.assert(
      fc.property(cases, ({ window, hours, always, atLeast, languages, patterns, leaves, speaks }) => {
        const { timeZone } = window
        const required = listRequired({ always }, hours, window)
        const shifts = planShifts({ timeZone, patterns, ...plan }, window)
        const gaps = findGaps({ required, atLeast, languages }, shifts, leaves, speaks, window)
        const asked = toMinutes(required, window)
        const there = PEOPLE.map(person => ({
          person,
          on: patterns.filter(({ memberId }) => memberId === person).map(each => minutesOf(each, window)),
          off: toMinutes(
            leaves.filter(({ memberId }) => memberId === person),
            window,
          ),
        }))
        const expected = window.walls.map((_, minute) => {
          if (!asked.has(minute)) return undefined
          const present = there.filter(({ on, off }) => !off.has(minute) && on.some(set => set.has(minute)))
          const people = Math.max(0, atLeast - present.length)
          const missing = languages.filter(
            each => !present.some(({ person }) => speaks.get(person)?.includes(each)),
          )
          return people === 0 && missing.length === 0 ? undefined : `${people} ${missing.join()}`
        })
        expect(lookAt(gaps, window)).toEqual(expected)
      }),
      runs(500),
    )
  })

  test('who keeps the opening hours leaves no gap, whatever becomes of the clocks', () => {
    const cases = anyWindow.chain(window => fc.tuple(fc.constant(window), anyHours(window.timeZone)))
    fc.assert(
      fc.property(cases, ([window, hours]) => {
        const patterns = Object.entries(hours.week).flatMap(([day, spans]) =>
          spans.map(([from, to]) => ({
            id: 'pattern',
            memberId: 'ada',
            day: day as 'monday',
            from,
            to,
            validFrom: '2026-01-01',
            validUntil: null,
          })),
        )
        const shifts = planShifts({ timeZone: hours.timeZone, patterns, ...plan }, window)
        const required = listOpenTimes(hours, window)
        expect(findGaps({ required, atLeast: 1, languages: [] }, shifts, [], new Map(), window)).toEqual([])
      }),
      runs(500),
    )
  })

  test('gaps are in order, within the period, and none could be longer', () => {
    const cases = anyWindow.chain(window =>
      fc.tuple(fc.constant(window), fc.array(anyOff(window), { maxLength: 8 }), anySpeaks),
    )
    fc.assert(
      fc.property(cases, ([window, shifts, speaks]) => {
        const asked = { required: [window], atLeast: 2, languages: ['it', 'fr'] as const }
        const gaps = findGaps(asked, shifts, [], speaks, window)
        for (const [n, gap] of gaps.entries()) {
          expect(gap.from < gap.to && gap.from >= window.from && gap.to <= window.to).toBe(true)
          const before = gaps[n - 1]
          if (before === undefined) continue
          expect(before.to <= gap.from).toBe(true)
          if (before.to.getTime() === gap.from.getTime())
            expect([before.people, before.isEmpty, ...before.languages]).not.toEqual([
              gap.people,
              gap.isEmpty,
              ...gap.languages,
            ])
        }
      }),
      runs(500),
    )
  })
})
