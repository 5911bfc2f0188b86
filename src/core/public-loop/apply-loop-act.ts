import type { NewEvent } from '../events.ts'
import { assertNever, ok, type Result, refuse } from '../result.ts'
import { isLoopOpen, type LoopAct, type LoopRefusal, NO_LOOP, type PublicLoop } from './public-loop.ts'

export interface LoopApplied {
  readonly loop: PublicLoop
  readonly events: readonly NewEvent[]
}

type Of<A extends LoopAct['act']> = Extract<LoopAct, { act: A }>

/**
 * The only way a public loop changes. What happened is never refused, only what a person asks for: to waive, to take that
 * back, to say that it was no leading elsewhere. Of a solved matter the caller says `resolved` after every other act.
 */
export function applyLoopAct(loop: PublicLoop, act: LoopAct, now: Date): Result<LoopApplied, LoopRefusal> {
  switch (act.act) {
    case 'ledElsewhere':
      return ok(isLoopOpen(loop.state) ? quietly(loop) : open(act, now))
    case 'promisedInPublic':
      return ok(promise(loop, act, now))
    case 'resolved':
      return ok(resolve(loop, now))
    case 'reopened':
      return ok(reopen(loop))
    case 'posted':
      return ok(post(loop, act, now))
    case 'returned':
      return ok(giveBack(loop, act))
    case 'waived':
      return isLoopOpen(loop.state) ? ok(waive(loop, act, now)) : refuse('loopNotOpen')
    case 'takenBack':
      return loop.state === 'waived' ? ok(takeBack(loop)) : refuse('loopNotWaived')
    case 'withdrawn':
      return withdraw(loop)
    default:
      return assertNever(act)
  }
}

const quietly = (loop: PublicLoop): LoopApplied => ({ loop, events: [] })

/** A loop that ended tells nothing of the one that begins. */
function open({ way, messageId }: Of<'ledElsewhere'>, now: Date): LoopApplied {
  return {
    loop: { ...NO_LOOP, state: 'unpromised', ledBy: way, ledMessageId: messageId, openedAt: now },
    events: [{ type: 'loop.opened', data: { way, messageId } }],
  }
}

/** Said before it began, it begins it; said once more, or when it is due already, it is the newer promise. */
function promise(loop: PublicLoop, { way, messageId }: Of<'promisedInPublic'>, now: Date): LoopApplied {
  const opened = isLoopOpen(loop.state)
    ? quietly(loop)
    : open({ act: 'ledElsewhere', way, messageId: null }, now)
  return {
    loop: {
      ...opened.loop,
      state: loop.state === 'due' ? 'due' : 'promised',
      promiseMessageId: messageId,
      promisedAt: now,
    },
    events: [...opened.events, { type: 'loop.promised', data: { messageId } }],
  }
}

function resolve(loop: PublicLoop, now: Date): LoopApplied {
  if (loop.state !== 'unpromised' && loop.state !== 'promised') return quietly(loop)
  return {
    loop: { ...loop, state: 'due', dueSince: loop.dueSince ?? now },
    events: [{ type: 'loop.due', data: {} }],
  }
}

/** Nothing is owed in public before it is solved anew. What was said or waived stays so. */
function reopen(loop: PublicLoop): LoopApplied {
  if (loop.state !== 'due') return quietly(loop.dueSince === null ? loop : { ...loop, dueSince: null })
  return {
    loop: { ...loop, state: before(loop), dueSince: null },
    events: [{ type: 'loop.reopened', data: {} }],
  }
}

/** How it stood before it was due, waived or posted. */
const before = ({ promisedAt }: PublicLoop): 'promised' | 'unpromised' =>
  promisedAt === null ? 'unpromised' : 'promised'

/** Said before the matter is resolved it counts as well; said in spite of a waiver it is said. */
function post(loop: PublicLoop, { messageId }: Of<'posted'>, now: Date): LoopApplied {
  if (loop.state === 'none' || loop.state === 'posted') return quietly(loop)
  return {
    loop: {
      ...loop,
      state: 'posted',
      followUpMessageId: messageId,
      waivedBy: null,
      waivedWhy: null,
      endedAt: now,
    },
    events: [{ type: 'loop.posted', data: { messageId } }],
  }
}

/** A promise that stands in public stays one, whatever became of the word elsewhere. */
function giveBack(loop: PublicLoop, { messageId }: Of<'returned'>): LoopApplied {
  const returned = withoutWord(loop, messageId)
  if (returned === null) return quietly(loop)
  return { loop: returned, events: [{ type: 'loop.returned', data: { messageId } }] }
}

function withoutWord(loop: PublicLoop, messageId: string): PublicLoop | null {
  if (loop.state === 'posted' && loop.followUpMessageId === messageId)
    return { ...loop, state: before(loop), followUpMessageId: null, endedAt: null }
  if (loop.promiseMessageId === messageId) {
    const state = loop.state === 'promised' ? 'unpromised' : loop.state
    return { ...loop, state, promiseMessageId: null, promisedAt: null }
  }
  return loop.state === 'unpromised' && loop.ledMessageId === messageId ? NO_LOOP : null
}

function waive(loop: PublicLoop, { by, why }: Of<'waived'>, now: Date): LoopApplied {
  return {
    loop: { ...loop, state: 'waived', waivedBy: by, waivedWhy: why, endedAt: now },
    events: [{ type: 'loop.waived', data: { why } }],
  }
}

function takeBack(loop: PublicLoop): LoopApplied {
  return {
    loop: { ...loop, state: before(loop), waivedBy: null, waivedWhy: null, endedAt: null },
    events: [{ type: 'loop.takenBack', data: {} }],
  }
}

/** What is owed already is waived by name, not wished away. */
function withdraw(loop: PublicLoop): Result<LoopApplied, LoopRefusal> {
  if (loop.state === 'due') return refuse('loopDue')
  if (!isLoopOpen(loop.state)) return refuse('loopNotOpen')
  return ok({ loop: NO_LOOP, events: [{ type: 'loop.withdrawn', data: {} }] })
}
