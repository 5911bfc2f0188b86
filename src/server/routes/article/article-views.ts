import type { ArticleLine, ArticleView, OfferedArticle } from '../../../contract/article.ts'
import type { ArticleTexts } from '../../../core/article/article.ts'
import type { Offered } from '../../../desk/article/find-articles.ts'
import type { ArticleRow } from '../../../store/article.ts'

type Names = ReadonlyMap<string, string>

const knownOf = (row: ArticleRow, names: Names) => ({
  id: row.id,
  state: row.state,
  version: row.version,
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
})

export const toArticleView = (row: ArticleRow, names: Names): ArticleView => ({
  ...knownOf(row, names),
  texts: row.texts,
})

/** Of a row whose texts were cut to what a list shows. */
export const toArticleLine = (row: ArticleRow, names: Names): ArticleLine => ({
  ...knownOf(row, names),
  texts: Object.fromEntries(
    Object.entries(row.texts as Required<ArticleTexts>).map(([language, { title, text, link }]) => [
      language,
      { title, beginning: text.replace(/\s+/gu, ' '), link },
    ]),
  ),
})

export function toOfferedArticle({ article, language }: Offered): OfferedArticle[] {
  const text = article.texts[language]
  return text === undefined ? [] : [{ id: article.id, language, ...text }]
}
