import { describe, expect, test } from 'vitest'
import {
  applyScheduleAct,
  findReasonToStop,
  findTimeFlaw,
  SCHEDULED_REPLY_STATES,
  type ScheduleAct,
  type ScheduledReply,
} from './scheduled-reply.ts'

const NOW = new Date('2026-05-04T10:00:00Z')
const LATER = new Date('2026-05-05T07:00:00Z')
const reply: ScheduledReply = { state: 'scheduled', goesAt: LATER, endedAt: null }

describe('a time at which something goes', () => {
  test.each([
    ['2026-05-04T10:00:00Z', 'timePast'],
    ['2026-05-03T10:00:00Z', 'timePast'],
    ['2026-05-04T10:00:01Z', null],
    ['2027-05-05T10:00:00Z', null],
    ['2027-05-05T10:00:01Z', 'timeTooFar'],
  ])('%s: %s', (at, flaw) => expect(findTimeFlaw(new Date(at), NOW)).toBe(flaw))
})

describe('a scheduled reply', () => {
  test.each([
    ['release', 'released'],
    ['stop', 'stopped'],
    ['withdraw', 'withdrawn'],
  ] as const)('ends by %s as %s', (act, state) =>
    expect(applyScheduleAct(reply, { act }, NOW)).toEqual({
      ok: true,
      value: { state, goesAt: LATER, endedAt: NOW },
    }),
  )

  test('is moved to another time, which must be one', () => {
    const moved = (goesAt: Date) => applyScheduleAct(reply, { act: 'move', goesAt }, NOW)
    const otherDay = new Date('2026-05-06T07:00:00Z')
    expect(moved(otherDay)).toEqual({ ok: true, value: { ...reply, goesAt: otherDay } })
    expect(moved(NOW)).toEqual({ ok: false, refusal: 'timePast' })
    expect(moved(new Date('2030-01-01T00:00:00Z'))).toEqual({ ok: false, refusal: 'timeTooFar' })
  })

  const acts: readonly ScheduleAct[] = [
    { act: 'move', goesAt: LATER },
    { act: 'release' },
    { act: 'stop' },
    { act: 'withdraw' },
  ]
  test.each(SCHEDULED_REPLY_STATES.filter(state => state !== 'scheduled'))('stays %s', state => {
    for (const act of acts)
      expect(applyScheduleAct({ ...reply, state, endedAt: NOW }, act, NOW)).toEqual({
        ok: false,
        refusal: 'scheduleOver',
      })
  })
})

test.each([
  ['nothing happened', {}, null],
  ['the customer wrote', { customerWrote: true }, 'customerWrote'],
  ['the customer wrote, and it goes all the same', { customerWrote: true, evenIfCustomerWrites: true }, null],
  ['its author is gone', { authorIsHere: false }, 'authorGone'],
  [
    'its author is gone, whatever he wanted',
    { authorIsHere: false, evenIfCustomerWrites: true },
    'authorGone',
  ],
])('when %s: %s', (_, meanwhile, reason) =>
  expect(
    findReasonToStop({
      customerWrote: false,
      evenIfCustomerWrites: false,
      authorIsHere: true,
      ...(meanwhile as object),
    }),
  ).toBe(reason),
)
