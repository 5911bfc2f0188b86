import type { Fact } from '../../../core/triage/facts.ts'
import type { Asked, JudgeMany, Judgement } from '../../../core/triage/judgement.ts'
import type { SecondOpinion } from '../second-opinion.ts'

const fact = <T>(value: T, confidence: number, evidence: readonly string[] = []): Fact<T> => ({
  value,
  confidence,
  evidence,
})

/** A judgement in doubt about everything that somebody else may be asked about. */
export const judged = (change: Partial<Judgement> = {}): Judgement => ({
  language: fact('it', 0.98),
  sentiment: fact('neutral', 0.4, ['mah']),
  urgency: fact('low', 0.45, ['poi']),
  intent: fact('chatter', 0.3, ['boh']),
  alsoWants: fact(['problem', 'question'], 0.5),
  function: fact('none', 0.5),
  isToxic: fact(false, 0.99),
  mayBeIronic: fact(false, 0.5),
  privateData: fact([], 0.9),
  ...change,
})

/** Named twice, as a brand is whose name is one of its keywords. */
export const BRAND = { names: ['Aurora', 'Aurora'], handles: ['aurora_aiuta'] }

export const asking = (text: string, language: string | null = 'it'): Asked => ({
  text,
  language,
  brand: BRAND,
})

/** Judges every text alike. */
export const alwaysInDoubt: JudgeMany = async asked => asked.map(() => judged())

/** A second opinion that does as a test tells it. */
export const opinionThat = (
  ask: SecondOpinion['ask'],
  change: Partial<Omit<SecondOpinion, 'ask'>> = {},
): SecondOpinion => ({ name: 'the other', clears: 'intent', atOnce: 4, ask, ...change })

export interface LogLine {
  readonly level: 'info' | 'warn'
  readonly words: readonly unknown[]
}

/** A log that can be read. */
export function openLog() {
  const lines: LogLine[] = []
  return {
    lines,
    info: (...words: unknown[]) => void lines.push({ level: 'info', words }),
    warn: (...words: unknown[]) => void lines.push({ level: 'warn', words }),
    /** The sentences alone. */
    sentences: () => lines.map(line => line.words.at(-1)),
    everything: () => JSON.stringify(lines),
  }
}
