import type { Facts, Intent, Sentiment, Urgency } from '../triage/facts.ts'

/** What people's corrections teach: three facts of the text, and two parts of the decision. */
export const LEARNING_AIMS = ['intent', 'urgency', 'sentiment', 'if', 'queue'] as const
export type LearningAim = (typeof LEARNING_AIMS)[number]

/** Aims of which the shared model has an opinion that lessons correct. Of the others the policy has one. */
export const MODEL_AIMS = ['intent', 'urgency', 'sentiment'] as const satisfies readonly LearningAim[]
export type ModelAim = (typeof MODEL_AIMS)[number]

/** How probable the shared model holds each value, in the order of the values' tables. */
export interface Leanings {
  readonly intent: readonly number[]
  readonly urgency: readonly number[]
  readonly sentiment: readonly number[]
}

/** How much a word speaks for a value: by value, then by word. */
export type AimWeights = Readonly<Record<string, Readonly<Record<string, number>>>>
export type CalibrationWeights = Readonly<Partial<Record<LearningAim, AimWeights>>>

/** What a workspace's people taught, on top of the model that all share. */
export interface Calibration {
  readonly weights: CalibrationWeights
  readonly lessons: number
}

export const NOTHING_LEARNED: Calibration = { weights: {}, lessons: 0 }

/** One correction: the text, what the model and the policy made of it, and what a person said. */
export type Lesson = {
  readonly text: string
  readonly leanings: Leanings
  /** Facts that stood beside the corrected one and were left: who corrects one has read the others. */
  readonly confirmed?: Partial<Readonly<Record<ModelAim, string>>>
} & (
  | { readonly aim: 'intent'; readonly said: Intent }
  | { readonly aim: 'urgency'; readonly said: Urgency }
  | { readonly aim: 'sentiment'; readonly said: Sentiment }
  | { readonly aim: 'if'; readonly said: 'answer' | 'leave' }
  | { readonly aim: 'queue'; readonly said: string }
)

/** How a fact's name is called as an aim; undefined for what is not learned. */
export const aimOfFact = (fact: keyof Facts): ModelAim | undefined => MODEL_AIMS.find(aim => aim === fact)
