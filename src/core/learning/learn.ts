import { INTENTS, SENTIMENTS, URGENCIES } from '../triage/facts.ts'
import {
  type AimWeights,
  type Calibration,
  type Leanings,
  type LearningAim,
  type Lesson,
  MODEL_AIMS,
  type ModelAim,
} from './calibration.ts'
import { readFeatures } from './features.ts'

/**
 * How far one lesson moves what was believed. Of facts the model knows much already: only mistakes are taught, and bigger
 * steps made it worse on what nobody corrected (`npm run eval -- --learning`). Of the policy's parts it knows nothing.
 */
const RATES = { model: 0.3, part: 0.8 }
/** No word alone says more than this. In log odds. */
const STRONGEST = 2.5
/** Words remembered for one value; the weakest are forgotten. */
const MOST_WORDS = 1_500

export const MODEL_VALUES = { intent: INTENTS, urgency: URGENCIES, sentiment: SENTIMENTS } as const

export const isModelAim = (aim: LearningAim): aim is ModelAim =>
  (MODEL_AIMS as readonly string[]).includes(aim)

/**
 * What is known after one more lesson. One step of multinomial logistic regression over the text's words for what was
 * corrected, and one for each fact that was left as it was; the shared model's opinion is their offset. The same lessons in
 * the same order give the same weights.
 */
export function learn({ weights, lessons }: Calibration, lesson: Lesson): Calibration {
  const features = readFeatures(lesson.text)
  const confirmed = MODEL_AIMS.flatMap(aim => {
    const said = lesson.confirmed?.[aim]
    return said === undefined || aim === lesson.aim ? [] : [{ aim, said }]
  })
  const taught = [{ aim: lesson.aim, said: lesson.said as string }, ...confirmed]
  const learned = taught.map(({ aim, said }) => [
    aim,
    step(weights[aim] ?? {}, features, aim, said, lesson.leanings),
  ])
  return { weights: { ...weights, ...Object.fromEntries(learned) }, lessons: lessons + 1 }
}

function step(
  known: AimWeights,
  features: readonly string[],
  aim: LearningAim,
  said: string,
  leanings: Leanings,
): AimWeights {
  const values = valuesOf(aim, said, known)
  const leaningOf = (value: string) => (isModelAim(aim) ? leaning(leanings, aim, value) : 0)
  const believed = softmax(values.map(value => leaningOf(value) + weigh(known[value], features)))
  const rate = isModelAim(aim) ? RATES.model : RATES.part
  const size = rate / Math.sqrt(Math.max(1, features.length))
  const learned = values.map((value, at) => {
    const error = (value === said ? 1 : 0) - (believed[at] ?? 0)
    return [value, move(known[value] ?? {}, features, size * error)]
  })
  return { ...known, ...Object.fromEntries(learned) }
}

/** What the words of a text say for a value, in log odds. Many words that were taught together say it once. */
export function weigh(words: AimWeights[string] | undefined, features: readonly string[]): number {
  if (words === undefined) return 0
  return features.reduce((sum, feature) => sum + (words[feature] ?? 0), 0)
}

/** Of queues, only those of which somebody spoke; that none was ever meant is possible too. */
const UNSPOKEN = ''
function valuesOf(aim: LearningAim, said: string, known: AimWeights): readonly string[] {
  if (aim === 'if') return ['answer', 'leave']
  if (isModelAim(aim)) return MODEL_VALUES[aim]
  return [...new Set([...Object.keys(known), UNSPOKEN, said])]
}

/** Never so sure that a person could not teach otherwise. */
const LEAST = 0.02

export function leaning(leanings: Leanings, aim: ModelAim, value: string): number {
  const place = (MODEL_VALUES[aim] as readonly string[]).indexOf(value)
  return Math.log(Math.max(LEAST, leanings[aim][place] ?? LEAST))
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - highest))
  const sum = raised.reduce((total, each) => total + each, 0)
  return raised.map(each => each / sum)
}

function move(words: AimWeights[string], features: readonly string[], by: number): AimWeights[string] {
  const moved: Record<string, number> = { ...words }
  for (const feature of features) {
    const weight = Math.max(-STRONGEST, Math.min(STRONGEST, (moved[feature] ?? 0) + by))
    moved[feature] = Math.round(weight * 10_000) / 10_000
  }
  const all = Object.entries(moved)
  if (all.length <= MOST_WORDS) return moved
  all.sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
  return Object.fromEntries(all.slice(0, MOST_WORDS))
}
