import type { Asked, Judgement } from '../../core/triage/judgement.ts'

/** What another model may say otherwise than ours. */
export type Opinion = Partial<Pick<Judgement, 'intent' | 'sentiment' | 'urgency'>>

export interface SecondOpinion {
  /** As it is called in the log. */
  readonly name: string
  /** The fact whose doubt makes it worth a question. */
  readonly clears: keyof Opinion
  /** How many questions it is asked at the same time. */
  readonly atOnce: number
  /**
   * @returns null where it has nothing to say: it is resting, not ready yet, or has said enough for today.
   * @throws OpinionTrouble where it fails; whatever else is thrown counts as trouble without a name.
   */
  ask(asked: Asked, first: Judgement, signal: AbortSignal): Promise<Opinion | null>
}

/** Why a model did not answer. The message is written by us: no text of a customer, no key, no words of the model. */
export class OpinionTrouble extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OpinionTrouble'
  }
}
