import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import type { MacroView } from '../../../../../../src/contract/macro.ts'

/** What can be said by one key: a prepared answer, or an article of the help centre. */
export type Answer =
  | { readonly is: 'macro'; readonly id: string; readonly macro: MacroView }
  | { readonly is: 'article'; readonly id: string; readonly article: OfferedArticle }

export const toMacroAnswer = (macro: MacroView): Answer => ({ is: 'macro', id: macro.key, macro })

export const toArticleAnswer = (article: OfferedArticle): Answer => ({
  is: 'article',
  id: article.id,
  article,
})
