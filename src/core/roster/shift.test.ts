import { describe, expect, test } from 'vitest'
import type { Language } from '../language.ts'
import { DEFAULT_HOURS } from '../policy/hours.ts'
import { findGaps } from './find-gaps.ts'
import { listOpenTimes, listRequired } from './list-required.ts'
import { patternsOfTeam, planShifts, type RosterPlan, type ShiftPattern } from './shift.ts'
import type { Span } from './span.ts'

const ROME = 'Europe/Rome'
const span = (from: string, to: string): Span => ({ from: new Date(from), to: new Date(to) })
const told = ({ from, to }: Span): string =>
  `${from.toISOString().slice(0, 16)}/${to.toISOString().slice(0, 16)}`

const pattern = (
  day: ShiftPattern['day'],
  from: string,
  to: string,
  otherwise: object = {},
): ShiftPattern => ({
  id: 'p',
  memberId: 'ada',
  day,
  from,
  to,
  validFrom: '2026-01-01',
  validUntil: null,
  ...otherwise,
})
const aPlan = (patterns: readonly ShiftPattern[], otherwise: Partial<RosterPlan> = {}): RosterPlan => ({
  timeZone: ROME,
  patterns,
  exceptions: [],
  ofTeams: [],
  ...otherwise,
})
const WEEK = span('2026-05-03T22:00Z', '2026-05-10T22:00Z')
const SPRING = span('2026-03-27T23:00Z', '2026-03-30T22:00Z')
const AUTUMN = span('2026-10-23T22:00Z', '2026-10-26T23:00Z')

describe('a weekly pattern', () => {
  test.each<readonly [string, RosterPlan, Span, string[]]>([
    ['by day', aPlan([pattern('monday', '08:00', '14:00')]), WEEK, ['2026-05-04T06:00/2026-05-04T12:00']],
    [
      'over midnight',
      aPlan([pattern('saturday', '22:00', '06:00')]),
      WEEK,
      ['2026-05-09T20:00/2026-05-10T04:00'],
    ],
    [
      'that began on the evening before the period',
      aPlan([pattern('sunday', '22:00', '06:00')]),
      WEEK,
      ['2026-05-03T20:00/2026-05-04T04:00', '2026-05-10T20:00/2026-05-11T04:00'],
    ],
    [
      'that ended as the period begins',
      aPlan([pattern('sunday', '18:00', '24:00', { validUntil: '2026-05-03' })]),
      WEEK,
      [],
    ],
    [
      'that begins later in the year',
      aPlan([pattern('monday', '08:00', '14:00', { validFrom: '2026-05-05' })]),
      WEEK,
      [],
    ],
    [
      'on the night with 23 hours: seven hours long',
      aPlan([pattern('saturday', '22:00', '06:00')]),
      SPRING,
      ['2026-03-28T21:00/2026-03-29T04:00'],
    ],
    ['within the hour that is skipped: not at all', aPlan([pattern('sunday', '02:15', '02:45')]), SPRING, []],
    [
      'from the hour that is skipped on: as the clock jumps',
      aPlan([pattern('sunday', '02:30', '06:00')]),
      SPRING,
      ['2026-03-29T01:00/2026-03-29T04:00'],
    ],
    [
      'on the night with 25 hours: nine hours long',
      aPlan([pattern('saturday', '22:00', '06:00')]),
      AUTUMN,
      ['2026-10-24T20:00/2026-10-25T05:00'],
    ],
    [
      'until an hour that comes twice: until the second',
      aPlan([pattern('saturday', '22:00', '02:30')]),
      AUTUMN,
      ['2026-10-24T20:00/2026-10-25T01:30'],
    ],
  ])('%s', (_, plan, period, expected) => expect(planShifts(plan, period).map(told)).toEqual(expected))

  test('gives way to what is cancelled, and to that alone', () => {
    const cancelled = {
      id: 'x',
      memberId: 'ada',
      kind: 'cancelled',
      ...span('2026-05-04T10:00Z', '2026-05-04T12:00Z'),
    } as const
    const patterns = [
      pattern('monday', '08:00', '14:00'),
      pattern('monday', '08:00', '14:00', { memberId: 'bruno' }),
    ]
    const shifts = planShifts(aPlan(patterns, { exceptions: [cancelled] }), WEEK)
    expect(shifts.map(each => `${each.memberId} ${told(each)}`)).toEqual([
      'ada 2026-05-04T06:00/2026-05-04T10:00',
      'bruno 2026-05-04T06:00/2026-05-04T12:00',
    ])
  })

  test('stands beside what is planned by hand, which nothing cancels', () => {
    const at = span('2026-05-09T08:00Z', '2026-05-09T10:00Z')
    const exceptions = [
      { id: 'x', memberId: 'ada', kind: 'extra', ...at },
      { id: 'y', memberId: 'ada', kind: 'cancelled', ...at },
    ] as const
    const shifts = planShifts(aPlan([pattern('monday', '08:00', '14:00')], { exceptions }), WEEK)
    expect(shifts.map(({ origin, id }) => `${origin} ${id}`)).toEqual(['pattern p', 'extra x'])
  })

  test('of a team is that of each of its people', () => {
    const team: Parameters<typeof patternsOfTeam>[0] = {
      shifts: [{ days: ['monday', 'friday'], span: ['08:00', '14:00'] }],
    }
    const ofTeams = patternsOfTeam(team, ['ada', 'bruno'])
    const shifts = planShifts(aPlan([], { ofTeams }), WEEK)
    expect(shifts.map(({ memberId, origin }) => `${memberId} ${origin}`)).toEqual([
      'ada team',
      'bruno team',
      'ada team',
      'bruno team',
    ])
  })
})

describe('what must be covered', () => {
  test('is everything where somebody is always to be there', () =>
    expect(listRequired({ always: true }, DEFAULT_HOURS, WEEK)).toEqual([WEEK]))

  test('is else the hours, without holidays and with their exceptions', () => {
    const hours = {
      ...DEFAULT_HOURS,
      holidays: [{ country: 'IT' }],
      exceptions: [{ date: '2026-06-03', spans: [['10:00', '12:00'] as [string, string]] }],
    }
    expect(listOpenTimes(hours, span('2026-05-31T22:00Z', '2026-06-04T22:00Z')).map(told)).toEqual([
      '2026-06-01T06:00/2026-06-01T18:00',
      '2026-06-03T08:00/2026-06-03T10:00',
      '2026-06-04T06:00/2026-06-04T18:00',
    ])
  })
})

describe('a gap', () => {
  const DAY = span('2026-05-04T06:00Z', '2026-05-04T18:00Z')
  const speaks = new Map<string, Language[]>([
    ['ada', ['it', 'fr']],
    ['bruno', ['it']],
  ])
  const at = (memberId: string, from: string, to: string) => ({
    memberId,
    ...span(`2026-05-04T${from}Z`, `2026-05-04T${to}Z`),
  })
  const asked = { required: [DAY], atLeast: 1, languages: ['it', 'fr'] as const }
  const find = (shifts: ReturnType<typeof at>[], leaves: ReturnType<typeof at>[] = [], want = asked) =>
    findGaps(want, shifts, leaves, speaks, DAY).map(gap =>
      `${told(gap).replaceAll('2026-05-04T', '')} ${gap.people} ${gap.languages.join()}`.trim(),
    )

  test.each<readonly [string, string[], string[]]>([
    ['is the whole time where nobody is there', find([]), ['06:00/18:00 1 it,fr']],
    [
      'is not between shifts that touch',
      find([at('ada', '06:00', '12:00'), at('ada', '12:00', '18:00')]),
      [],
    ],
    [
      'is a language that who is there does not speak',
      find([at('bruno', '06:00', '18:00'), at('ada', '06:00', '12:00')]),
      ['12:00/18:00 0 fr'],
    ],
    [
      'is a leave inside a shift',
      find([at('ada', '06:00', '18:00')], [at('ada', '09:00', '10:00')]),
      ['09:00/10:00 1 it,fr'],
    ],
    [
      'is no leave of somebody who is not on',
      find([at('ada', '06:00', '18:00')], [at('bruno', '09:00', '10:00')]),
      [],
    ],
    [
      'is not made by two shifts of one person ending one after the other',
      find([at('ada', '06:00', '18:00'), at('ada', '07:00', '09:00')]),
      [],
    ],
    [
      'counts the people who are missing, one person once',
      find([at('ada', '06:00', '18:00'), at('ada', '07:00', '09:00')], [], { ...asked, atLeast: 3 }),
      ['06:00/18:00 2'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})
