import type { Fact } from '../triage/facts.ts'
import type { Judgement, Learned } from '../triage/judgement.ts'
import type { AimWeights, Calibration, ModelAim } from './calibration.ts'
import { readFeatures } from './features.ts'
import { leaning, MODEL_VALUES, softmax, weigh } from './learn.ts'

/** From which probability on a learned part comes before the policy's soft rules. */
const SURE = 0.85
/** From which probability on a learned value takes the place of the model's. */
const SURE_FACT = 0.5
const MOST_EVIDENCE = 4

/**
 * A judgement as the workspace's people would correct it. Where they taught nothing of a text's words, it stays as it is.
 * Pure: the same calibration gives the same.
 */
export function calibrate(judgement: Judgement, text: string, { weights, lessons }: Calibration): Judgement {
  if (lessons === 0 || judgement.leanings === undefined) return judgement
  const features = readFeatures(text)
  const corrected = { ...judgement }
  for (const aim of ['intent', 'urgency', 'sentiment'] as const) {
    const known = weights[aim]
    if (known !== undefined)
      Object.assign(corrected, { [aim]: calibrateFact(judgement, aim, known, features) })
  }
  return { ...corrected, alsoWants: withoutMain(corrected), learned: readLearned(weights, features) }
}

const withoutMain = ({ alsoWants, intent }: Judgement): Judgement['alsoWants'] => ({
  ...alsoWants,
  value: alsoWants.value.filter(each => each !== intent.value),
})

function calibrateFact(
  judgement: Judgement,
  aim: ModelAim,
  known: AimWeights,
  features: readonly string[],
): Fact<string> {
  const fact = judgement[aim]
  const values = MODEL_VALUES[aim] as readonly string[]
  const taught = values.map(value => weigh(known[value], features))
  if (judgement.leanings === undefined || taught.every(each => each === 0)) return fact
  const leanings = values.map(value =>
    leaning(judgement.leanings as NonNullable<Judgement['leanings']>, aim, value),
  )
  // The judge has reasons besides probability (what is held back as noise): without lessons its word stands.
  const highest = Math.max(...leanings)
  const believed = softmax(
    values.map((value, at) => (value === fact.value ? highest : (leanings[at] ?? 0)) + (taught[at] ?? 0)),
  )
  const best = believed.indexOf(Math.max(...believed))
  const value = values[best] as string
  const confidence = believed[best] ?? 0
  if (value === fact.value) return { ...fact, confidence }
  if (confidence < SURE_FACT) return { ...fact, confidence: believed[values.indexOf(fact.value)] ?? 0 }
  return { value, confidence, evidence: strongest(known[value], features) }
}

function readLearned(weights: Calibration['weights'], features: readonly string[]): Learned {
  return {
    if: readPart(weights.if, features) as Learned['if'],
    queue: readPart(weights.queue, features),
  }
}

const UNTAUGHT: Fact<null> = { value: null, confidence: 0, evidence: [] }

/** The value of which the lessons are sure; null where none is. */
function readPart(known: AimWeights | undefined, features: readonly string[]): Fact<string | null> {
  if (known === undefined) return UNTAUGHT
  const values = Object.keys(known)
  const taught = values.map(value => weigh(known[value], features))
  const believed = softmax(taught)
  const best = believed.indexOf(Math.max(...believed))
  const value = values[best]
  if (!value || (believed[best] ?? 0) < SURE) return UNTAUGHT
  return { value, confidence: believed[best] ?? 0, evidence: strongest(known[value], features) }
}

function strongest(words: AimWeights[string] | undefined, features: readonly string[]): string[] {
  const weightOf = (feature: string) => words?.[feature] ?? 0
  return features
    .filter(feature => weightOf(feature) > 0 && !feature.includes(' '))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_EVIDENCE)
}
