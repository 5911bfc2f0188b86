import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyLoopAct } from './apply-loop-act.ts'
import { anAct, EARLIER, LOOPS, NOW } from './public-loop.fixture.ts'
import {
  isLoopOpen,
  LOOP_ACTS,
  LOOP_STATES,
  type LoopAct,
  type LoopActName,
  type LoopState,
  NO_LOOP,
  type PublicLoop,
} from './public-loop.ts'

/** What every act makes of every state: the state and the events, or the refusal. */
const TABLE: Readonly<Record<LoopState, Readonly<Record<LoopActName, string>>>> = {
  none: {
    ledElsewhere: 'unpromised opened',
    promisedInPublic: 'promised opened promised',
    resolved: 'none',
    reopened: 'none',
    posted: 'none',
    returned: 'none',
    waived: 'loopNotOpen',
    takenBack: 'loopNotWaived',
    withdrawn: 'loopNotOpen',
  },
  unpromised: {
    ledElsewhere: 'unpromised',
    promisedInPublic: 'promised promised',
    resolved: 'due due',
    reopened: 'unpromised',
    posted: 'posted posted',
    returned: 'none returned',
    waived: 'waived waived',
    takenBack: 'loopNotWaived',
    withdrawn: 'none withdrawn',
  },
  promised: {
    ledElsewhere: 'promised',
    promisedInPublic: 'promised promised',
    resolved: 'due due',
    reopened: 'promised',
    posted: 'posted posted',
    returned: 'unpromised returned',
    waived: 'waived waived',
    takenBack: 'loopNotWaived',
    withdrawn: 'none withdrawn',
  },
  due: {
    ledElsewhere: 'due',
    promisedInPublic: 'due promised',
    resolved: 'due',
    reopened: 'promised reopened',
    posted: 'posted posted',
    returned: 'due',
    waived: 'waived waived',
    takenBack: 'loopNotWaived',
    withdrawn: 'loopDue',
  },
  posted: {
    ledElsewhere: 'unpromised opened',
    promisedInPublic: 'promised opened promised',
    resolved: 'posted',
    reopened: 'posted',
    posted: 'posted',
    returned: 'promised returned',
    waived: 'loopNotOpen',
    takenBack: 'loopNotWaived',
    withdrawn: 'loopNotOpen',
  },
  waived: {
    ledElsewhere: 'unpromised opened',
    promisedInPublic: 'promised opened promised',
    resolved: 'waived',
    reopened: 'waived',
    posted: 'posted posted',
    returned: 'waived',
    waived: 'loopNotOpen',
    takenBack: 'promised takenBack',
    withdrawn: 'loopNotOpen',
  },
}

function say(loop: PublicLoop, act: LoopAct): string {
  const applied = applyLoopAct(loop, act, NOW)
  if (!applied.ok) return applied.refusal
  const { loop: next, events } = applied.value
  return [next.state, ...events.map(({ type }) => type.replace('loop.', ''))].join(' ')
}

function must(loop: PublicLoop, act: LoopAct): PublicLoop {
  const applied = applyLoopAct(loop, act, NOW)
  if (!applied.ok) throw new Error(applied.refusal)
  return applied.value.loop
}

describe.each(LOOP_STATES)('%s', state => {
  test.each(LOOP_ACTS)('and %s', act => {
    expect(say(LOOPS[state], anAct(act))).toBe(TABLE[state][act])
  })
})

describe('a loop', () => {
  test('remembers nothing of the one before it', () => {
    const again = must(LOOPS.waived, anAct('ledElsewhere'))
    expect(again).toEqual({
      ...NO_LOOP,
      state: 'unpromised',
      ledBy: 'email',
      ledMessageId: 'mail',
      openedAt: NOW,
    })
  })

  test('that nobody promised goes back to that when the ticket is opened again', () => {
    const due = must(LOOPS.unpromised, { act: 'resolved' })
    expect(must(due, { act: 'reopened' })).toEqual(LOOPS.unpromised)
  })

  test('wins no time by a waiver that is taken back', () => {
    const back = must(LOOPS.waived, { act: 'takenBack' })
    expect(must(back, { act: 'resolved' })).toEqual(LOOPS.due)
  })

  test('is due anew when it was waived, opened again and resolved', () => {
    const reopened = must(LOOPS.waived, { act: 'reopened' })
    const due = must(must(reopened, { act: 'takenBack' }), { act: 'resolved' })
    expect(due.dueSince).toEqual(NOW)
  })

  test('stays promised when the word elsewhere comes back', () => {
    expect(say(LOOPS.promised, { act: 'returned', messageId: 'direct word' })).toBe('promised')
  })

  test('that is due loses a promise that came back, and stays due', () => {
    const due = must(LOOPS.due, { act: 'returned', messageId: 'promise' })
    expect([due.state, due.promisedAt]).toEqual(['due', null])
  })
})

const anyAct = fc.constantFrom(...LOOP_ACTS).map(anAct)

test('who and why and when are told exactly where they are true', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 30 }), acts => {
      let loop = NO_LOOP
      for (const act of acts) {
        const applied = applyLoopAct(loop, act, EARLIER)
        if (applied.ok) loop = applied.value.loop
      }
      expect(loop.state === 'waived').toBe(loop.waivedBy !== null)
      expect(loop.waivedBy === null).toBe(loop.waivedWhy === null)
      expect(loop.endedAt !== null).toBe(loop.state === 'posted' || loop.state === 'waived')
      expect(loop.openedAt === null).toBe(loop.state === 'none')
      if (loop.state === 'due') expect(loop.dueSince).not.toBeNull()
      if (isLoopOpen(loop.state)) expect(loop.ledBy).not.toBeNull()
    }),
  )
})
