import { expect, test } from 'vitest'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { applyCorrection, decidesAlike, withFact } from './apply-correction.ts'

const seen = { value: 'chatter', confidence: 0.4, evidence: ['tram'], correctedBy: null }
const mood = { ...seen, value: 'neutral' }

const DECISION = {
  id: 'd',
  messageId: 'm',
  if: false,
  who: { queueId: 'general' },
  how: 'noAnswer',
  when: { priority: 'normal', answerWithinMinutes: 60 },
  also: { acknowledgeFirst: false, needsApproval: false },
  facts: { intent: seen, sentiment: mood },
} as unknown as DecisionView

const DETAIL = { decision: DECISION } as unknown as TicketDetail
const toProblem = { fact: 'intent', value: 'problem' } as const

test('the corrected fact is certain and has its author, the others stay', () => {
  const after = applyCorrection(DETAIL, 'm', toProblem, 'sara')
  expect(after.decision?.facts).toEqual({
    intent: { value: 'problem', confidence: 1, evidence: [], correctedBy: 'sara' },
    sentiment: mood,
  })
})

test('it is taken back to what it was', () => {
  const after = withFact(applyCorrection(DETAIL, 'm', toProblem, 'sara'), 'm', 'intent', seen)
  expect(after).toEqual(DETAIL)
})

test('a newer message that has come meanwhile stays as it is', () =>
  expect(applyCorrection(DETAIL, 'older', toProblem, 'sara')).toBe(DETAIL))

test.each([
  [{}, true],
  [{ id: 'another', facts: {} }, true],
  [{ if: true }, false],
  [{ who: { queueId: 'billing' } }, false],
  [{ how: 'publicReply' }, false],
  [{ also: { acknowledgeFirst: true, needsApproval: false } }, false],
  [{ also: { acknowledgeFirst: false, needsApproval: true } }, false],
  [{ when: { priority: 'urgent', answerWithinMinutes: 60 } }, false],
  [{ when: { priority: 'normal', answerWithinMinutes: 20 } }, false],
] as const)('a decision with %j decides alike: %s', (otherwise, isAlike) =>
  expect(decidesAlike(DECISION, { ...DECISION, ...(otherwise as unknown as Partial<DecisionView>) })).toBe(
    isAlike,
  ),
)
