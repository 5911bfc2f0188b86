import type { Asked, JudgeMany, Judgement } from '../../core/triage/judgement.ts'
import { createGate, type Gate } from './gate.ts'
import { mergeOpinion } from './merge-opinion.ts'
import type { Opinion, SecondOpinion } from './second-opinion.ts'

export interface OpinionLimits {
  /** A fact less sure than this is worth a question, 0 to 1. */
  readonly below: number
  /** How long a batch of messages waits for all of its questions together. */
  readonly batchMs: number
  /** Ends all that is under way. */
  readonly closing: AbortSignal
}

/**
 * Judges as before, then asks others where a judgement is in doubt: the least sure ones first. What they do not say in
 * time, or fail to say, stays as it was judged; nothing that they do can make judging fail.
 */
export function withSecondOpinions(
  judge: JudgeMany,
  opinions: readonly SecondOpinion[],
  limits: OpinionLimits,
): JudgeMany {
  const doors = opinions.map(opinion => ({ opinion, gate: createGate(opinion.atOnce) }))
  return async asked => {
    const firsts = await judge(asked)
    const doubts = doors.flatMap(door => listDoubts(door, asked, firsts, limits.below))
    if (doubts.length === 0 || limits.closing.aborted) return firsts
    const answers = await askAll(doubts, limits)
    return answers.reduce(
      (judgements, opinion, at) => mergeAt(judgements, doubts[at]?.place, opinion),
      [...firsts],
    )
  }
}

interface Door {
  readonly opinion: SecondOpinion
  readonly gate: Gate
}

/** One message of which one model is asked. */
interface Doubt extends Door {
  readonly place: number
  readonly asked: Asked
  readonly first: Judgement
}

function listDoubts(
  { opinion, gate }: Door,
  asked: readonly Asked[],
  firsts: readonly Judgement[],
  below: number,
): Doubt[] {
  const confidence = ({ first }: Doubt): number => first[opinion.clears].confidence
  return firsts
    .map((first, place) => ({ opinion, gate, place, first, asked: asked[place] as Asked }))
    .filter(doubt => confidence(doubt) < below && mayBeAsked(doubt.asked))
    .sort((a, b) => confidence(a) - confidence(b))
}

const mayBeAsked = ({ text, isForOurModelAlone = false }: Asked): boolean =>
  !isForOurModelAlone && text.trim() !== ''

/** The answers in the order of the doubts; null where there is none. */
async function askAll(
  doubts: readonly Doubt[],
  { batchMs, closing }: OpinionLimits,
): Promise<(Opinion | null)[]> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  const timer = setTimeout(end, batchMs)
  closing.addEventListener('abort', end)
  // Whoever does not heed the signal is not waited for.
  const over = new Promise<null>(resolve =>
    ending.signal.addEventListener('abort', () => resolve(null), { once: true }),
  )
  try {
    return await Promise.all(doubts.map(doubt => Promise.race([askOne(doubt, ending.signal), over])))
  } finally {
    clearTimeout(timer)
    closing.removeEventListener('abort', end)
  }
}

async function askOne({ opinion, gate, asked, first }: Doubt, signal: AbortSignal): Promise<Opinion | null> {
  try {
    return await gate(() => opinion.ask(asked, first, signal), signal)
  } catch {
    return null
  }
}

function mergeAt(judgements: Judgement[], place: number | undefined, opinion: Opinion | null): Judgement[] {
  const first = place === undefined ? undefined : judgements[place]
  if (opinion !== null && place !== undefined && first !== undefined)
    judgements[place] = mergeOpinion(first, opinion)
  return judgements
}
