import { type LoopAct, type LoopActName, type LoopState, NO_LOOP, type PublicLoop } from './public-loop.ts'

export const NOW = new Date('2026-05-04T12:00:00Z')
export const EARLIER = new Date('2026-05-04T10:00:00Z')

const OPENED: PublicLoop = {
  ...NO_LOOP,
  state: 'unpromised',
  ledBy: 'direct',
  ledMessageId: 'word',
  openedAt: EARLIER,
}
const PROMISED: PublicLoop = {
  ...OPENED,
  state: 'promised',
  ledMessageId: 'direct word',
  promiseMessageId: 'word',
  promisedAt: EARLIER,
}
const DUE: PublicLoop = { ...PROMISED, state: 'due', promiseMessageId: 'promise', dueSince: EARLIER }

/** A loop in that state, promised in public wherever it can be; its newest word of ours is `word`. */
export const LOOPS: Readonly<Record<LoopState, PublicLoop>> = {
  none: NO_LOOP,
  unpromised: OPENED,
  promised: PROMISED,
  due: DUE,
  posted: { ...DUE, state: 'posted', followUpMessageId: 'word', endedAt: EARLIER },
  waived: { ...DUE, state: 'waived', waivedBy: 'sara', waivedWhy: 'He deleted his post', endedAt: EARLIER },
}

const ACTS: Readonly<Record<LoopActName, LoopAct>> = {
  ledElsewhere: { act: 'ledElsewhere', way: 'email', messageId: 'mail' },
  promisedInPublic: { act: 'promisedInPublic', way: 'direct', messageId: 'public word' },
  resolved: { act: 'resolved' },
  reopened: { act: 'reopened' },
  posted: { act: 'posted', messageId: 'solved' },
  returned: { act: 'returned', messageId: 'word' },
  waived: { act: 'waived', by: 'marc', why: 'He asked us not to' },
  takenBack: { act: 'takenBack' },
  withdrawn: { act: 'withdrawn' },
}

export const anAct = (act: LoopActName): LoopAct => ACTS[act]
