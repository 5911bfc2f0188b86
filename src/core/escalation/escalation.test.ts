import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import {
  applyEscalationAct,
  ESCALATION_ACTS,
  ESCALATION_REFUSALS,
  ESCALATION_STATES,
  ESCALATION_WAYS,
  type Escalation,
  type EscalationAct,
  type EscalationActName,
  type EscalationRefusal,
  type EscalationState,
  isOpenEscalation,
} from './escalation.ts'

const ASKED = new Date('2026-05-04T08:00:00Z')
const EARLIER = new Date('2026-05-04T08:30:00Z')
const NOW = new Date('2026-05-04T09:00:00Z')

const anEscalation = (state: EscalationState): Escalation => ({
  state,
  department: 'accounting',
  askedAt: ASKED,
  answeredAt: state === 'asked' || state === 'withdrawn' ? null : EARLIER,
  endedAt: state === 'settled' || state === 'withdrawn' ? EARLIER : null,
  reminders: 1,
  climbedAt: null,
})

const anAct = (act: EscalationActName): EscalationAct =>
  act === 'reroute' ? { act, to: 'logistics' } : act === 'remind' ? { act, times: 2 } : { act }

type Told = EscalationState | EscalationRefusal
const TABLE: Readonly<Record<EscalationState, Readonly<Record<EscalationActName, Told>>>> = {
  asked: {
    answer: 'answered',
    refuse: 'refused',
    say: 'asked',
    remind: 'asked',
    climb: 'asked',
    reroute: 'asked',
    askAgain: 'escalationAsked',
    settle: 'escalationNotAnswered',
    withdraw: 'withdrawn',
  },
  answered: {
    answer: 'answered',
    refuse: 'escalationNotAsked',
    say: 'answered',
    remind: 'escalationNotAsked',
    climb: 'escalationNotAsked',
    reroute: 'escalationNotAsked',
    askAgain: 'asked',
    settle: 'settled',
    withdraw: 'escalationNotAsked',
  },
  refused: {
    answer: 'answered',
    refuse: 'escalationNotAsked',
    say: 'refused',
    remind: 'escalationNotAsked',
    climb: 'escalationNotAsked',
    reroute: 'asked',
    askAgain: 'asked',
    settle: 'settled',
    withdraw: 'escalationNotAsked',
  },
  settled: {
    answer: 'answered',
    refuse: 'escalationNotAsked',
    say: 'settled',
    remind: 'escalationNotAsked',
    climb: 'escalationNotAsked',
    reroute: 'escalationNotAsked',
    askAgain: 'asked',
    settle: 'escalationNotAnswered',
    withdraw: 'escalationNotAsked',
  },
  withdrawn: {
    answer: 'escalationOver',
    refuse: 'escalationNotAsked',
    say: 'withdrawn',
    remind: 'escalationNotAsked',
    climb: 'escalationNotAsked',
    reroute: 'escalationNotAsked',
    askAgain: 'asked',
    settle: 'escalationNotAnswered',
    withdraw: 'escalationNotAsked',
  },
}

const CASES = ESCALATION_STATES.flatMap(state =>
  ESCALATION_ACTS.map(act => [state, act, TABLE[state][act]] as const),
)

describe('every state with every act', () => {
  test.each(CASES)('%s + %s: %s', (state, act, told) => {
    const applied = applyEscalationAct(anEscalation(state), anAct(act), NOW)
    expect(applied.ok ? applied.value.state : applied.refusal).toBe(told)
  })
})

describe('an escalation', () => {
  const told = (state: EscalationState, act: EscalationAct): Escalation => {
    const applied = applyEscalationAct(anEscalation(state), act, NOW)
    if (!applied.ok) throw new Error(applied.refusal)
    return applied.value
  }

  test('goes to another department as if it had been asked now', () =>
    expect(told('refused', { act: 'reroute', to: 'logistics' })).toEqual({
      state: 'asked',
      department: 'logistics',
      askedAt: NOW,
      answeredAt: null,
      endedAt: null,
      reminders: 0,
      climbedAt: null,
    }))

  test('does not go to where it is', () =>
    expect(applyEscalationAct(anEscalation('asked'), { act: 'reroute', to: 'accounting' }, NOW)).toEqual({
      ok: false,
      refusal: 'sameDepartment',
    }))

  test('keeps the moment of the first answer when more is added', () =>
    expect(told('answered', { act: 'answer' }).answeredAt).toEqual(EARLIER))

  test('counts its reminders', () => expect(told('asked', { act: 'remind', times: 2 }).reminders).toBe(2))

  test('lies with us again when something is added to what was settled', () =>
    expect(told('settled', { act: 'answer' })).toMatchObject({ state: 'answered', endedAt: null }))

  test('has ended exactly when nobody has anything to do with it, and an answer exactly where one came', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ESCALATION_ACTS), { maxLength: 30 }), acts => {
        let escalation = anEscalation('asked')
        for (const act of acts) {
          const applied = applyEscalationAct(escalation, anAct(act), NOW)
          if (applied.ok) escalation = applied.value
          expect(escalation.endedAt === null).toBe(isOpenEscalation(escalation.state))
          if (escalation.state === 'asked') expect(escalation.answeredAt).toBeNull()
          if (escalation.state === 'answered') expect(escalation.answeredAt).not.toBeNull()
        }
      }),
    ))
})

describe('docs/escalation.md', () => {
  const page = readFileSync(new URL('../../../docs/escalation.md', import.meta.url), 'utf8')

  test('draws exactly the arrows of applyEscalationAct', () => {
    const arrows = CASES.flatMap(([state, act]) => {
      const applied = applyEscalationAct(anEscalation(state), anAct(act), NOW)
      return applied.ok ? [`${state} --> ${applied.value.state}: ${act}`] : []
    })
    expect(arrowsOf(page)).toEqual(['[*] --> asked', ...arrows].sort())
  })

  test.each([...ESCALATION_STATES, ...ESCALATION_REFUSALS, ...ESCALATION_WAYS])('explains %s', word =>
    expect(page).toContain(`| \`${word}\` |`),
  )
})
