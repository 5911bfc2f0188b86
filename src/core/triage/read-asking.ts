/** How much of a text is a question, by its sentences. */
export interface Asking {
  readonly asks: boolean
  /** Whether its first sentence is one. */
  readonly opens: boolean
  /** The share of its letters that stand in questions, 0 to 1. */
  readonly share: number
}

const NAMES = /@\w+|https?:\/\/\S+|#[\p{L}\p{N}_]+/gu
const SENTENCE = /[^.!?…\n]+[.!?…]*/gu

export function readAsking(text: string): Asking {
  const sentences = (text.replace(NAMES, '').match(SENTENCE) ?? []).filter(each => /\p{L}/u.test(each))
  const questions = sentences.filter(each => each.includes('?'))
  const length = (of: readonly string[]): number => of.reduce((sum, each) => sum + each.trim().length, 0)
  return {
    asks: questions.length > 0,
    opens: sentences[0]?.includes('?') === true,
    share: questions.length === 0 ? 0 : length(questions) / length(sentences),
  }
}
