import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import { applyLeaveAct, LEAVE_ACTS, LEAVE_REFUSALS, LEAVE_STATES, mayActOnLeave } from './leave.ts'

describe('every act in every state of a leave', () => {
  const said = LEAVE_STATES.map(state => [
    state,
    ...LEAVE_ACTS.map(act => {
      const applied = applyLeaveAct(state, act)
      return applied.ok ? applied.value : applied.refusal
    }),
  ])

  test('is this table', () =>
    expect([['', ...LEAVE_ACTS], ...said]).toEqual([
      ['', 'grant', 'refuse', 'withdraw', 'reopen'],
      ['asked', 'granted', 'refused', 'withdrawn', 'leaveUndecided'],
      ['granted', 'leaveDecided', 'leaveDecided', 'withdrawn', 'asked'],
      ['refused', 'leaveDecided', 'leaveDecided', 'leaveDecided', 'asked'],
      ['withdrawn', 'leaveWithdrawn', 'leaveWithdrawn', 'leaveWithdrawn', 'asked'],
    ]))
})

describe('docs/roster.md', () => {
  const page = readFileSync(new URL('../../../docs/roster.md', import.meta.url), 'utf8')

  test('draws exactly the arrows of applyLeaveAct', () => {
    const arrows = LEAVE_STATES.flatMap(state =>
      LEAVE_ACTS.flatMap(act => {
        const applied = applyLeaveAct(state, act)
        return applied.ok ? [`${state} --> ${applied.value}: ${act}`] : []
      }),
    )
    expect(arrowsOf(page)).toEqual(['[*] --> asked', ...arrows].sort())
  })

  test.each([...LEAVE_STATES, ...LEAVE_REFUSALS])('explains %s', word => {
    expect(page).toContain(`| \`${word}\` |`)
  })
})

describe('who may act on a leave', () => {
  test('who runs the team may do everything, with his own too', () => {
    for (const state of LEAVE_STATES)
      for (const act of LEAVE_ACTS)
        for (const isOwn of [true, false]) expect(mayActOnLeave(act, state, isOwn, true)).toBe(true)
  })

  test('others withdraw their own and ask again for what they withdrew', () => {
    const own = LEAVE_STATES.flatMap(state =>
      LEAVE_ACTS.filter(act => mayActOnLeave(act, state, true, false)).map(act => `${act} ${state}`),
    )
    expect(own).toEqual([
      'withdraw asked',
      'withdraw granted',
      'withdraw refused',
      'withdraw withdrawn',
      'reopen withdrawn',
    ])
  })

  test('nobody else does anything', () => {
    for (const state of LEAVE_STATES)
      for (const act of LEAVE_ACTS) expect(mayActOnLeave(act, state, false, false)).toBe(false)
  })
})
