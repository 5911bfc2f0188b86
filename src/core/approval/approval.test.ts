import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import {
  APPROVAL_ACTS,
  APPROVAL_REFUSALS,
  APPROVAL_STATES,
  type Approval,
  type ApprovalAct,
  type ApprovalRefusal,
  type ApprovalState,
  applyApprovalAct,
} from './approval.ts'

const NOW = new Date('2026-05-04T09:00:00Z')
const EARLIER = new Date('2026-05-04T08:30:00Z')

const anApproval = (state: ApprovalState): Approval => ({
  state,
  askedBy: 'ada',
  decidedBy: state === 'waiting' ? null : 'bruno',
  decidedAt: state === 'waiting' ? null : EARLIER,
})

type Told = ApprovalState | ApprovalRefusal
const DECIDED: Readonly<Record<ApprovalAct, Told>> = {
  amend: 'approvalDecided',
  approve: 'approvalDecided',
  refuse: 'approvalDecided',
  withdraw: 'approvalDecided',
}

/** What becomes of it when Ada, who asked, does it herself; and when Bruno does. */
const TABLE: Readonly<Record<'ada' | 'bruno', Readonly<Record<ApprovalState, typeof DECIDED>>>> = {
  ada: {
    waiting: { amend: 'waiting', withdraw: 'withdrawn', approve: 'ownApproval', refuse: 'ownApproval' },
    approved: DECIDED,
    refused: DECIDED,
    withdrawn: DECIDED,
  },
  bruno: {
    waiting: {
      amend: 'notYourApproval',
      withdraw: 'notYourApproval',
      approve: 'approved',
      refuse: 'refused',
    },
    approved: DECIDED,
    refused: DECIDED,
    withdrawn: DECIDED,
  },
}

const WHO = ['ada', 'bruno'] as const
const CASES = WHO.flatMap(by =>
  APPROVAL_STATES.flatMap(state =>
    APPROVAL_ACTS.map(act => [state, act, by, TABLE[by][state][act]] as const),
  ),
)

describe('every state with every act, by who asked and by a second person', () => {
  test('is in the table', () => expect(CASES).toHaveLength(32))

  test.each(CASES)('%s + %s by %s: %s', (state, act, by, told) => {
    const before = anApproval(state)
    const applied = applyApprovalAct(before, act, by, NOW)
    if (!applied.ok) {
      expect(applied.refusal).toBe(told)
      return
    }
    expect(applied.value).toEqual(
      told === 'waiting' ? before : { ...before, state: told, decidedBy: by, decidedAt: NOW },
    )
  })

  test('nobody ever lets his own answer go', () => {
    for (const state of APPROVAL_STATES)
      for (const act of APPROVAL_ACTS) {
        const applied = applyApprovalAct(anApproval(state), act, 'ada', NOW)
        if (applied.ok) expect(applied.value.state).not.toBe('approved')
      }
  })
})

describe('docs/approval.md', () => {
  const page = readFileSync(new URL('../../../docs/approval.md', import.meta.url), 'utf8')

  test('draws exactly the arrows of applyApprovalAct', () => {
    const arrows = APPROVAL_STATES.flatMap(state =>
      APPROVAL_ACTS.flatMap(act =>
        WHO.flatMap(by => {
          const applied = applyApprovalAct(anApproval(state), act, by, NOW)
          return applied.ok ? [`${state} --> ${applied.value.state}: ${act}`] : []
        }),
      ),
    )
    expect(arrowsOf(page)).toEqual(['[*] --> waiting', ...arrows].sort())
  })

  test.each([...APPROVAL_STATES, ...APPROVAL_REFUSALS])('explains %s', word =>
    expect(page).toContain(`| \`${word}\` |`),
  )
})
