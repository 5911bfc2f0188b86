import type { Random } from './random.ts'
import { TEMPERAMENTS } from './temperament.ts'
import type { Situation } from './texts/follow-up.ts'
import {
  type BrandLine,
  brandLines,
  type CustomerLine,
  customerLines,
  findAnswerPostId,
  findOwnPostId,
  findRootPostId,
  lastLine,
  type Thread,
} from './thread.ts'

/** What a customer does next. Times are cast time. */
export type Act =
  | { readonly act: 'nothing' }
  | { readonly act: 'wait'; readonly forMs: number }
  | { readonly act: 'post'; readonly situation: Situation }
  | { readonly act: 'reply'; readonly situation: Situation; readonly toPostId: string }
  | { readonly act: 'thank'; readonly toPostId: string }
  | { readonly act: 'quote'; readonly situation: Situation; readonly postId: string }
  | { readonly act: 'repost'; readonly postId: string }
  | { readonly act: 'direct'; readonly situation: Situation }

/** A matter as it stands. Cast time runs `pace` times as fast as the clock of `now` and of the lines. */
export interface Moment {
  readonly thread: Thread
  readonly now: number
  readonly pace: number
  readonly random: Random
}

/** An answer after this long is a slow one. */
export const SLOW_AFTER_MS = 5 * 60_000
const DIRECT_PATIENCE = 1.5
const GIVES_UP_AFTER_MS = 60 * 60_000

const NOTHING: Act = { act: 'nothing' }

/** After these the customer has been left waiting, if the brand is silent. */
const EXPECTANT: ReadonlySet<CustomerLine['said']> = new Set([
  'opening',
  'unscripted',
  'repost',
  'questioned',
  'promised',
  'meToo',
  'impatientReply',
  'impatientPost',
  'impatientQuote',
  'directOpening',
  'directDetails',
  'directMore',
  'directPromised',
  'directImpatient',
] as const)

const EXPECTANT_INTENTS = new Set(['problem', 'question', 'cancellation', 'purchase'])
const COMPLAINTS = new Set<CustomerLine['said']>([
  'impatientReply',
  'impatientPost',
  'impatientQuote',
  'directImpatient',
  'repost',
])

/**
 * The next act of a matter. Pure: `random` must be seeded by the matter's state, so that asking again while
 * nothing has happened gives the same intent and only the waiting grows shorter.
 */
export function decideNextAct(moment: Moment): Act {
  const { thread, random } = moment
  const last = lastLine(thread)
  if (!last || thread.intent === 'spam') return NOTHING
  if (last.by === 'customer') return decideAfterOwnLine(moment, last)
  return last.where === 'direct' ? decideDirectAnswer(thread, last, random) : decidePublicAnswer(moment, last)
}

/** Whether the customer spoke last and counts on an answer. */
export function isLeftWaiting(thread: Thread): boolean {
  const last = lastLine(thread)
  const expects = thread.intent === null || EXPECTANT_INTENTS.has(thread.intent)
  return last?.by === 'customer' && expects && EXPECTANT.has(last.said)
}

function decideAfterOwnLine({ thread, now, pace, random }: Moment, last: CustomerLine): Act {
  if (last.said === 'invited') return { act: 'direct', situation: 'directDetails' }
  if (last.said === 'directThanks') return decidePublicThanks(thread, random)
  if (!isLeftWaiting(thread)) return NOTHING
  const { patienceMinutes, complaints } = TEMPERAMENTS[thread.customer.kind]
  if (customerLines(thread).filter(line => COMPLAINTS.has(line.said)).length >= complaints) return NOTHING
  const patienceMs = patienceMinutes * 60_000 * (last.where === 'direct' ? DIRECT_PATIENCE : 1)
  const sinceMs = (now - last.at) * pace
  if (sinceMs < patienceMs) return { act: 'wait', forMs: patienceMs - sinceMs }
  return sinceMs < GIVES_UP_AFTER_MS ? decideImpatience(thread, last, random) : NOTHING
}

function decideImpatience(thread: Thread, last: CustomerLine, random: Random): Act {
  if (last.where === 'direct') return { act: 'direct', situation: 'directImpatient' }
  const own = findOwnPostId(thread)
  if (own === null) return NOTHING
  const roll = random.next()
  if (roll < 0.2) return { act: 'quote', situation: 'impatientQuote', postId: own }
  if (roll < 0.3 && !hasReposted(thread)) return { act: 'repost', postId: own }
  if (roll < 0.5) return { act: 'post', situation: 'impatientPost' }
  return { act: 'reply', situation: 'impatientReply', toPostId: own }
}

const hasReposted = (thread: Thread): boolean => customerLines(thread).some(line => line.said === 'repost')

function decidePublicAnswer(moment: Moment, last: BrandLine): Act {
  const { thread, random } = moment
  const { kind } = thread.customer
  const answerId = last.postId ?? ''
  if (kind === 'troll') return decideTrollAnswer(thread, answerId, random)
  if (last.tone === 'invitation') return decideComing(thread, answerId, random)
  if (last.tone === 'solved' && isHeldInPrivate(thread)) {
    return random.chance(TEMPERAMENTS[kind].thanks) ? { act: 'thank', toPostId: answerId } : NOTHING
  }
  if (countPublicReplies(thread) >= TEMPERAMENTS[kind].publicReplies) return NOTHING
  if (last.tone === 'question') return { act: 'reply', situation: 'questioned', toPostId: answerId }
  if (last.tone === 'holding' && !isSmallTalk(thread)) {
    return random.chance(0.6) ? { act: 'reply', situation: 'promised', toPostId: answerId } : NOTHING
  }
  return decidePlainAnswer(moment, last, answerId)
}

function decidePlainAnswer(moment: Moment, last: BrandLine, answerId: string): Act {
  const { thread, random } = moment
  const { quotes, answers } = TEMPERAMENTS[thread.customer.kind]
  if (random.chance(quotes)) return { act: 'quote', situation: 'quoteAnswer', postId: answerId }
  if (thread.intent === 'praise' && random.chance(0.2)) return { act: 'repost', postId: answerId }
  if (!random.chance(answers)) return NOTHING
  return { act: 'reply', situation: isSlow(moment, last) ? 'slowAnswer' : 'quickAnswer', toPostId: answerId }
}

function decideTrollAnswer(thread: Thread, answerId: string, random: Random): Act {
  const { publicReplies, answers, quotes } = TEMPERAMENTS.troll
  if (countPublicReplies(thread) >= publicReplies || !random.chance(answers)) return NOTHING
  if (random.chance(quotes)) return { act: 'quote', situation: 'quoteAnswer', postId: answerId }
  return { act: 'reply', situation: 'trollReply', toPostId: answerId }
}

/** Everyone but a troll comes when invited; some say first that they do. */
function decideComing(thread: Thread, answerId: string, random: Random): Act {
  if (isHeldInPrivate(thread)) return { act: 'direct', situation: 'directMore' }
  const announces = random.chance(TEMPERAMENTS[thread.customer.kind].announces)
  if (announces) return { act: 'reply', situation: 'invited', toPostId: answerId }
  return { act: 'direct', situation: 'directDetails' }
}

function decideDirectAnswer(thread: Thread, last: BrandLine, random: Random): Act {
  const own = customerLines(thread).filter(line => line.where === 'direct')
  if (own.length === 0) return { act: 'direct', situation: 'directDetails' }
  if (own.at(-1)?.said === 'directThanks') return NOTHING
  const asked = own.filter(line => line.said === 'directMore').length
  if (last.tone === 'question' && asked < 2) return { act: 'direct', situation: 'directMore' }
  if (last.tone === 'holding') {
    return random.chance(0.6) ? { act: 'direct', situation: 'directPromised' } : NOTHING
  }
  return { act: 'direct', situation: 'directThanks' }
}

function decidePublicThanks(thread: Thread, random: Random): Act {
  const toPostId = findAnswerPostId(thread) ?? findRootPostId(thread)
  const thanked = customerLines(thread).some(line => line.said === 'publicThanks')
  if (toPostId === null || thanked) return NOTHING
  return random.chance(TEMPERAMENTS[thread.customer.kind].thanks) ? { act: 'thank', toPostId } : NOTHING
}

/** There is nothing to be promised to somebody who only wanted to be kind or funny. */
const isSmallTalk = ({ intent }: Thread): boolean => intent === 'praise' || intent === 'chatter'

const isHeldInPrivate = (thread: Thread): boolean =>
  customerLines(thread).some(line => line.where === 'direct')

const countPublicReplies = (thread: Thread): number =>
  customerLines(thread).filter(line => line.where === 'public' && !EXPECTANT.has(line.said)).length

/** Slow only counts for the first answer: whoever is already talking waits more lightly. */
function isSlow({ thread, pace }: Moment, answer: BrandLine): boolean {
  const first = brandLines(thread)[0]
  const began = thread.lines[0]
  return first === answer && began !== undefined && (answer.at - began.at) * pace > SLOW_AFTER_MS
}
