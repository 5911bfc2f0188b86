import type { AbilitiesView } from '../../../../src/contract/routing.ts'
import { LANGUAGES, type Language } from '../../../../src/core/language.ts'
import type { LanguageLevel } from '../../../../src/core/queue/agent.ts'

/** In one order for everybody. */
export const listLanguages = (
  languages: AbilitiesView['languages'],
): readonly (readonly [Language, LanguageLevel])[] =>
  LANGUAGES.flatMap(language => {
    const level = languages[language]
    return level === undefined ? [] : [[language, level] as const]
  })
