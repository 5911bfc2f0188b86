import { useQuery } from '@tanstack/react-query'
import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import { offeredArticlesQuery } from '../../../../api/article-queries.ts'
import { useSettled } from '../../../../components/use-settled.ts'

const QUIET_MS = 150
/** Beside prepared answers a few are enough; all are found by `Shift+A`. */
const MOST = 4
const NONE: readonly OfferedArticle[] = []

/** Articles that answer to the word behind the sign; none of those that answered to another one. */
export function useOfferedArticles(typed: string, language: string): readonly OfferedArticle[] {
  const q = useSettled(typed, QUIET_MS)
  const { data, isPlaceholderData } = useQuery(offeredArticlesQuery(q, language, MOST))
  return q === typed && !isPlaceholderData ? (data?.articles ?? NONE) : NONE
}
