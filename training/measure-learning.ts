import { calibrate } from '../src/core/learning/calibrate.ts'
import {
  type Calibration,
  type Lesson,
  MODEL_AIMS,
  type ModelAim,
  NOTHING_LEARNED,
} from '../src/core/learning/calibration.ts'
import { learn } from '../src/core/learning/learn.ts'
import type { Judge, Judgement } from '../src/core/triage/judgement.ts'
import { hashOf } from '../src/core/triage/model/hash.ts'
import { tell } from './measure.ts'
import { brandOf, type Post } from './post.ts'

/** How right the desk is after so many corrections. Shares in percent. */
export interface LearningPoint {
  readonly corrections: number
  readonly intent: number
  readonly urgency: number
  readonly sentiment: number
  /** Whether it is answered, by the starter policy. */
  readonly if: number
}

/** Corrections between two points. */
const STEP = 50
const SEED = 42

interface Labelled {
  readonly post: Post
  readonly judgement: Judgement
}

/**
 * People who work through a stream of posts and correct the first thing that the desk misreads in each, `corrections` times;
 * what was learned is measured on posts that nobody corrects. The same posts give the same curve.
 */
export function measureLearning(judge: Judge, posts: readonly Post[], corrections: number): LearningPoint[] {
  const shuffled = [...posts].sort((a, b) => hashOf(a.text, SEED) - hashOf(b.text, SEED))
  const labelled = shuffled.map(post => ({
    post,
    judgement: judge({ text: post.text, language: post.lang ?? null, brand: brandOf(post) }),
  }))
  const held = labelled.filter((_, at) => at % 3 === 0)
  const stream = labelled.filter((_, at) => at % 3 !== 0)
  const points = [pointOf(0, held, NOTHING_LEARNED)]
  let known = NOTHING_LEARNED
  let given = 0
  for (const each of stream) {
    const lesson = findLesson(each, known)
    if (lesson === null) continue
    known = learn(known, lesson)
    given++
    if (given % STEP === 0) points.push(pointOf(given, held, known))
    if (given === corrections) break
  }
  return points
}

const TRUTH: Readonly<Record<ModelAim, (each: Labelled) => string | undefined>> = {
  intent: ({ post }) => post.intent?.[0],
  urgency: ({ post }) => post.urgency,
  sentiment: ({ post }) => post.sentiment,
}

/** The first thing that a person would correct of a post, as the desk sees it by now. */
function findLesson(each: Labelled, known: Calibration): Lesson | null {
  const { leanings } = each.judgement
  if (leanings === undefined) return null
  const seen = calibrate(each.judgement, each.post.text, known)
  for (const aim of MODEL_AIMS) {
    const said = TRUTH[aim](each)
    if (said !== undefined && said !== seen[aim].value)
      return { aim, said, text: each.post.text, leanings, confirmed: rightIn(each, seen) } as Lesson
  }
  const isAnswered = decidedOn(each, known)
  const { needsReply, text } = each.post
  if (needsReply === undefined || needsReply === isAnswered) return null
  return { aim: 'if', said: needsReply ? 'answer' : 'leave', text, leanings }
}

/** The facts that whoever corrects another leaves as they are. */
const rightIn = (each: Labelled, seen: Judgement): Lesson['confirmed'] =>
  Object.fromEntries(
    MODEL_AIMS.filter(aim => TRUTH[aim](each) === seen[aim].value).map(aim => [aim, seen[aim].value]),
  )

/** Whether the starter policy answers it, with what was learned. */
const decidedOn = ({ post, judgement }: Labelled, known: Calibration): boolean =>
  tell(() => calibrate(judgement, post.text, known), post).isAnswered

function pointOf(corrections: number, held: readonly Labelled[], known: Calibration): LearningPoint {
  const share = (among: readonly Labelled[], aim: ModelAim): number => {
    const told = among.filter(each => TRUTH[aim](each) !== undefined)
    const right = told.filter(
      each => calibrate(each.judgement, each.post.text, known)[aim].value === TRUTH[aim](each),
    )
    return told.length === 0 ? 0 : (100 * right.length) / told.length
  }
  const told = held.filter(({ post }) => post.needsReply !== undefined)
  const decided = told.filter(each => decidedOn(each, known) === each.post.needsReply)
  return {
    corrections,
    intent: share(held, 'intent'),
    urgency: share(held, 'urgency'),
    sentiment: share(held, 'sentiment'),
    if: (100 * decided.length) / Math.max(1, told.length),
  }
}
