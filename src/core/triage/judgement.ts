import type { Language } from '../language.ts'
import type { Leanings } from '../learning/calibration.ts'
import type { Fact, Intent, MessageFunction, PrivateData, Sentiment, Urgency } from './facts.ts'

/** What a text says by itself, whoever wrote it, wherever it stands and whatever the policy is. */
export interface Judgement {
  readonly language: Fact<Language>
  readonly sentiment: Fact<Sentiment>
  readonly urgency: Fact<Urgency>
  /** What is wanted first. */
  readonly intent: Fact<Intent>
  /** What is wanted besides, the likelier first. */
  readonly alsoWants: Fact<readonly Intent[]>
  readonly function: Fact<MessageFunction>
  /** People are insulted, threatened or hated; rude words about a thing are not that. */
  readonly isToxic: Fact<boolean>
  /** A doubt, never a certainty: good words in a bad matter. */
  readonly mayBeIronic: Fact<boolean>
  readonly privateData: Fact<readonly PrivateData[]>
  /** What people's corrections say of texts like it; absent where nobody corrected anything. */
  readonly learned?: Learned
  /** How probable the model holds each value: what lessons are weighed against. Absent where another judged. */
  readonly leanings?: Leanings
}

export interface Learned {
  readonly if: Fact<'answer' | 'leave' | null>
  readonly queue: Fact<string | null>
}

/** A text to be judged. */
export interface Asked {
  readonly text: string
  /** The network's guess, BCP 47; null when it has none. */
  readonly language: string | null
  /** Names and handles of the brand. */
  readonly brand: BrandCalled
  /** The network says that it turns to the brand, as answers and direct messages do that do not name it. */
  readonly isAddressed?: boolean
  /** Nobody but our own model is asked: for lessons, its opinion is what counts, and the text goes nowhere again. */
  readonly isForOurModelAlone?: boolean
}

export interface BrandCalled {
  readonly names: readonly string[]
  readonly handles: readonly string[]
}

/** Pure and quick: the same text gives the same judgement. */
export type Judge = (asked: Asked) => Judgement

/** The same for many at once, wherever they are judged; the answers come in the order of the texts. */
export type JudgeMany = (asked: readonly Asked[]) => Promise<readonly Judgement[]>
