import { describe, expect, test } from 'vitest'
import type { PatternView, ShiftView } from '../../../../src/contract/roster.ts'
import { planChange, planNew, planRemoval, type ShiftForm } from './plan-changes.ts'

const counting = () => {
  let n = 0
  return () => `id ${++n}`
}
const shift: ShiftView = {
  id: 'p',
  memberId: 'ada',
  origin: 'pattern',
  from: '2026-05-04T06:00:00.000Z',
  to: '2026-05-04T12:00:00.000Z',
  date: '2026-05-04',
  fromClock: '08:00',
  toClock: '14:00',
}
const pattern: PatternView = {
  id: 'p',
  memberId: 'ada',
  day: 'monday',
  from: '08:00',
  to: '14:00',
  validFrom: '2026-01-05',
  validUntil: null,
}
const form: ShiftForm = {
  memberId: 'bruno',
  date: '2026-05-04',
  from: '09:00',
  to: '15:00',
  isWeekly: false,
  days: ['monday', 'tuesday'],
  validFrom: '2026-05-04',
  validUntil: '',
}
const once = { memberId: 'bruno', date: '2026-05-04', from: '09:00', to: '15:00' }
const taken = { memberId: 'ada', date: '2026-05-04', from: '08:00', to: '14:00' }

describe('planning', () => {
  test('one time is a shift by hand', () =>
    expect(planNew(form, counting())).toEqual([{ do: 'addShift', id: 'id 1', kind: 'extra', ...once }]))

  test('every week is a pattern for each day', () =>
    expect(planNew({ ...form, isWeekly: true, validUntil: '2026-06-30' }, counting())).toMatchObject([
      { do: 'putPattern', id: 'id 1', day: 'monday', validFrom: '2026-05-04', validUntil: '2026-06-30' },
      { do: 'putPattern', id: 'id 2', day: 'tuesday' },
    ]))
})

describe('removing', () => {
  test('a shift by hand removes it', () =>
    expect(planRemoval({ ...shift, id: 'x', origin: 'extra' }, undefined, false, counting())).toEqual([
      { do: 'removeShift', id: 'x' },
    ]))

  test.each([['pattern'], ['team']] as const)('one day of a %s takes its time out of it', origin =>
    expect(
      planRemoval({ ...shift, origin }, origin === 'team' ? undefined : pattern, false, counting()),
    ).toEqual([{ do: 'addShift', id: 'id 1', kind: 'cancelled', ...taken }]),
  )

  test('a pattern ends on the day before, and its past stays', () =>
    expect(planRemoval(shift, pattern, true, counting())).toEqual([
      { do: 'putPattern', ...pattern, validUntil: '2026-05-03' },
    ]))

  test('a pattern that begins with it goes', () =>
    expect(planRemoval(shift, { ...pattern, validFrom: '2026-05-04' }, true, counting())).toEqual([
      { do: 'removePattern', id: 'p' },
    ]))
})

describe('changing', () => {
  test('one day puts another time in its place', () =>
    expect(planChange(shift, pattern, form, counting())).toEqual([
      { do: 'addShift', id: 'id 1', kind: 'cancelled', ...taken },
      { do: 'addShift', id: 'id 2', kind: 'extra', ...once },
    ]))

  test('every week goes on otherwise from that day', () =>
    expect(planChange(shift, pattern, { ...form, isWeekly: true }, counting())).toEqual([
      { do: 'putPattern', ...pattern, validUntil: '2026-05-03' },
      {
        do: 'putPattern',
        id: 'id 1',
        memberId: 'bruno',
        day: 'monday',
        from: '09:00',
        to: '15:00',
        validFrom: '2026-05-04',
        validUntil: null,
      },
    ]))

  test('what a team plans is changed for its day alone', () =>
    expect(
      planChange({ ...shift, origin: 'team', id: null }, undefined, { ...form, isWeekly: true }, counting()),
    ).toEqual([
      { do: 'addShift', id: 'id 1', kind: 'cancelled', ...taken },
      { do: 'addShift', id: 'id 2', kind: 'extra', ...once },
    ]))
})
