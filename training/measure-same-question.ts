import { compareQuestions, SAME } from '../src/core/customer/same-question/compare-questions.ts'
import { readQuestion } from '../src/core/customer/same-question/read-question.ts'
import { sketchQuestion } from '../src/core/customer/same-question/sketch-question.ts'
import type { Pair } from './same-question-pairs.ts'
import { share } from './scores.ts'

/** Shares in percent. */
export interface SameQuestionMeasured {
  readonly same: number
  readonly other: number
  readonly precision: number
  readonly recall: number
  /** Of the pairs that are the same, how many the sieve lets through to be compared. */
  readonly sieved: number
}

export function measureSameQuestion(pairs: readonly Pair[]): SameQuestionMeasured {
  const told = pairs.map(pair => ({ ...pair, ...tell(pair) }))
  const same = told.filter(each => each.isSame)
  const hits = same.filter(each => each.isToldSame).length
  return {
    same: same.length,
    other: told.length - same.length,
    precision: share(hits, told.filter(each => each.isToldSame).length),
    recall: share(hits, same.length),
    sieved: share(same.filter(each => each.isSieved).length, same.length),
  }
}

function tell({ a, b, language }: Pair): { readonly isToldSame: boolean; readonly isSieved: boolean } {
  const [one, two] = [a, b].map(text => readQuestion(text, language))
  if (one === undefined || two === undefined) return { isToldSame: false, isSieved: false }
  const bands = new Set(sketchQuestion(one))
  return {
    isToldSame: compareQuestions(one, two) >= SAME,
    isSieved: sketchQuestion(two).some(band => bands.has(band)),
  }
}
