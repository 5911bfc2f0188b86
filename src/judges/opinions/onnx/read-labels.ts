import { z } from 'zod'
import { SENTIMENTS, type Sentiment } from '../../../core/triage/facts.ts'
import { OpinionTrouble } from '../second-opinion.ts'

/** What of a model's `config.json` is needed. */
export const CONFIG_FILE = z.object({
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
  max_position_embeddings: z.number().int().positive().optional(),
})

const SPELLED: ReadonlyMap<string, Sentiment> = new Map([
  ['negative', 'negative'],
  ['neg', 'negative'],
  ['neutral', 'neutral'],
  ['neu', 'neutral'],
  ['positive', 'positive'],
  ['pos', 'positive'],
  ['1 star', 'negative'],
  ['2 stars', 'negative'],
  ['3 stars', 'neutral'],
  ['4 stars', 'positive'],
  ['5 stars', 'positive'],
])

/**
 * The sentiment of each of a model's outputs, in their order. Several may mean one: "4 stars" and "5 stars".
 * @throws OpinionTrouble where an output means none, or one of our three is meant by none.
 */
export function readLabels(id2label: Readonly<Record<string, string>>): readonly Sentiment[] {
  const labels = Array.from({ length: Object.keys(id2label).length }, (_, at) => id2label[at] ?? '')
  const sentiments = isUnnamed(labels)
    ? SENTIMENTS
    : labels.map(label => SPELLED.get(label.trim().toLowerCase()))
  const known = sentiments.filter(each => each !== undefined)
  if (known.length < labels.length || SENTIMENTS.some(each => !known.includes(each)))
    throw new OpinionTrouble('config.json: id2label does not say which output is negative, neutral, positive')
  return known
}

/** LABEL_0 to LABEL_2, which those who do not name them mean in this order. */
const isUnnamed = (labels: readonly string[]): boolean =>
  labels.length === SENTIMENTS.length && labels.every((label, at) => label.toUpperCase() === `LABEL_${at}`)
