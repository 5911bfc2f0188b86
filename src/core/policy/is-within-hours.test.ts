import { describe, expect, test } from 'vitest'
import { DAYS, DEFAULT_HOURS, type Hours, hoursSchema } from './hours.ts'
import { isWithinHours } from './is-within-hours.ts'

const open = (hours: Hours, moment: string): boolean => isWithinHours(hours, new Date(moment))

describe('the usual hours, from Monday to Saturday', () => {
  test.each<readonly [string, string, boolean]>([
    ['before they begin, in summer', '2026-05-04T05:59:59Z', false],
    ['as they begin', '2026-05-04T06:00:00Z', true],
    ['a moment before they end', '2026-05-04T17:59:59Z', true],
    ['as they end', '2026-05-04T18:00:00Z', false],
    ['as they begin in winter', '2026-01-05T07:00:00Z', true],
    ['an hour before, in winter', '2026-01-05T06:59:00Z', false],
    ['on Saturday', '2026-05-09T10:00:00Z', true],
    ['on Sunday', '2026-05-10T10:00:00Z', false],
    ['on a holiday of which nothing is said', '2026-06-02T10:00:00Z', true],
  ])('%s', (_, moment, expected) => expect(open(DEFAULT_HOURS, moment)).toBe(expected))
})

const DAY: [string, string][] = [['09:00', '18:00']]
const everyDay = (spans: [string, string][]) => Object.fromEntries(DAYS.map(day => [day, spans]))

describe('public holidays', () => {
  const rome: Hours = { timeZone: 'Europe/Rome', week: everyDay(DAY), holidays: [{ country: 'IT' }] }
  const paris: Hours = { timeZone: 'Europe/Paris', week: everyDay(DAY), holidays: [{ country: 'FR' }] }
  const strasbourg: Hours = { ...paris, holidays: [{ country: 'FR', region: '67' }] }
  const both: Hours = { ...rome, holidays: [{ country: 'IT' }, { country: 'FR' }] }

  test.each<readonly [string, Hours, string, boolean]>([
    ['2 June in Italy', rome, '2026-06-02', false],
    ['the day after', rome, '2026-06-03', true],
    ['2 June in France', paris, '2026-06-02', true],
    ['14 July in France', paris, '2026-07-14', false],
    ['14 July in Italy', rome, '2026-07-14', true],
    ['Easter Monday, which moves', rome, '2026-04-06', false],
    ['Easter Monday of another year', rome, '2027-03-29', false],
    ['Good Friday in France', paris, '2026-04-03', true],
    ['Good Friday in Alsace', strasbourg, '2026-04-03', false],
    ['26 December in France', paris, '2026-12-26', true],
    ['26 December in Alsace', strasbourg, '2026-12-26', false],
    ['14 July in Alsace too', strasbourg, '2026-07-14', false],
    ['a day that is observed but not free', rome, '2026-05-10', true],
    ['14 July where two calendars count', both, '2026-07-14', false],
    ['2 June where two calendars count', both, '2026-06-02', false],
  ])('%s', (_, hours, date, expected) => expect(open(hours, `${date}T12:00:00Z`)).toBe(expected))

  test('begin and end with the day of the place', () => {
    const late: Hours = { ...rome, week: everyDay([['00:00', '24:00']]) }
    expect(open(late, '2026-06-01T21:59:00Z')).toBe(true)
    expect(open(late, '2026-06-01T22:00:00Z')).toBe(false)
    expect(open(late, '2026-06-02T21:59:00Z')).toBe(false)
    expect(open(late, '2026-06-02T22:00:00Z')).toBe(true)
  })
})

describe('days unlike their week', () => {
  const hours: Hours = {
    timeZone: 'Europe/Rome',
    week: { monday: DAY },
    holidays: [{ country: 'IT' }],
    exceptions: [
      { date: '2026-05-04', spans: [] },
      { date: '2026-05-11', spans: [['10:00', '12:00']] },
      { date: '2026-05-10', spans: [['10:00', '12:00']] },
      { date: '2026-06-02', spans: [['10:00', '12:00']] },
    ],
  }
  test.each<readonly [string, string, boolean]>([
    ['closed on a day of the week', '2026-05-04T10:00:00Z', false],
    ['open for less', '2026-05-11T09:00:00Z', true],
    ['and closed for the rest', '2026-05-11T13:00:00Z', false],
    ['open on a day that is closed', '2026-05-10T09:00:00Z', true],
    ['open on a holiday', '2026-06-02T09:00:00Z', true],
    ['the week after is as ever', '2026-05-18T13:00:00Z', true],
  ])('%s', (_, moment, expected) => expect(open(hours, moment)).toBe(expected))
})

describe('nights in which the clocks change', () => {
  const night: Hours = { timeZone: 'Europe/Rome', week: { sunday: [['01:30', '03:30']] } }
  test.each<readonly [string, string, boolean]>([
    ['forward: before', '2026-03-29T00:29:00Z', false],
    ['forward: 01:30', '2026-03-29T00:30:00Z', true],
    ['forward: 03:00, right after 01:59', '2026-03-29T01:00:00Z', true],
    ['forward: 03:30, an hour early', '2026-03-29T01:30:00Z', false],
    ['back: 01:30', '2026-10-24T23:30:00Z', true],
    ['back: 02:30 for the first time', '2026-10-25T00:30:00Z', true],
    ['back: 02:30 for the second time', '2026-10-25T01:30:00Z', true],
    ['back: 03:30, an hour late', '2026-10-25T02:30:00Z', false],
  ])('%s', (_, moment, expected) => expect(open(night, moment)).toBe(expected))
})

describe('the end of the day', () => {
  const late: Hours = {
    timeZone: 'UTC',
    week: { monday: [['20:00', '24:00']], tuesday: [['00:00', '02:00']] },
  }
  test.each<readonly [string, boolean]>([
    ['2026-05-04T19:59:59Z', false],
    ['2026-05-04T23:59:59Z', true],
    ['2026-05-05T00:00:00Z', true],
    ['2026-05-05T02:00:00Z', false],
    ['2026-05-05T23:59:59Z', false],
  ])('%s', (moment, expected) => expect(open(late, moment)).toBe(expected))
})

test('the day is that of the place, not that of Greenwich', () => {
  const hours: Hours = { timeZone: 'America/New_York', week: { sunday: [['20:00', '24:00']] } }
  expect(open(hours, '2026-05-04T01:00:00Z')).toBe(true)
  expect(open(hours, '2026-05-04T04:00:00Z')).toBe(false)
})

test('between two spans of a day nobody is there', () => {
  const hours: Hours = {
    timeZone: 'UTC',
    week: {
      monday: [
        ['09:00', '12:00'],
        ['14:00', '18:00'],
      ],
    },
  }
  const at = (time: string) => open(hours, `2026-05-04T${time}:00Z`)
  expect(['11:59', '12:00', '13:59', '14:00'].map(at)).toEqual([true, false, false, true])
})

describe('hours are refused', () => {
  const hours = { timeZone: 'Europe/Rome', week: {} }
  test.each<readonly [string, object]>([
    ['in a place that is not', { timeZone: 'Europe/Atlantis' }],
    ['on a day that is not', { week: { someday: DAY } }],
    ['that end before they begin', { week: { monday: [['18:00', '09:00']] } }],
    ['of no length', { week: { monday: [['09:00', '09:00']] } }],
    ['after midnight', { week: { monday: [['20:00', '24:30']] } }],
    ['in another form', { week: { monday: [['9:00', '18:00']] } }],
    ['on a date that is not', { exceptions: [{ date: '2026-02-30', spans: [] }] }],
    ['of a country in full', { holidays: [{ country: 'Italy' }] }],
  ])('%s', (_, wrong) => expect(hoursSchema.safeParse({ ...hours, ...wrong }).success).toBe(false))

  test('but not as they are', () => expect(hoursSchema.safeParse(hours).success).toBe(true))
})
