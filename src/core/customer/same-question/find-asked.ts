import type { Language } from '../../language.ts'
import { compareQuestions, SAME_OF_ONE_CUSTOMER } from './compare-questions.ts'
import { readQuestion } from './read-question.ts'

/** A text that somebody asked. */
export interface AskedText {
  readonly text: string
  readonly language: Language
}

/** How surely a person asked this before; null when he did not. */
export function findAskedBefore(
  text: string,
  language: Language,
  before: readonly AskedText[],
): number | null {
  const ofLanguage = before.filter(each => each.language === language)
  if (ofLanguage.length === 0) return null
  const question = readQuestion(text, language)
  const likeness = Math.max(
    ...ofLanguage.map(each => compareQuestions(question, readQuestion(each.text, language))),
  )
  return likeness >= SAME_OF_ONE_CUSTOMER ? likeness : null
}
