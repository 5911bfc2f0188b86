import { KNOWN_LANGUAGES, type KnownLanguage } from '../../core/language.ts'
import type { Condition } from '../../core/search/condition.ts'
import { type ArticleRow, listArticles } from '../../store/article.ts'
import { findArticles } from '../../store/search/find-articles.ts'
import { type Asked, cutPage, type Group } from './place.ts'

/** A published article, and the language in which it answers best. */
export interface ArticleFind {
  readonly article: ArticleRow
  readonly language: KnownLanguage
}
export type ArticleGroup = Group<ArticleFind>

/** Published articles by their words; none where something is asked that is no matter of articles. */
export async function searchArticles(asked: Asked): Promise<ArticleGroup> {
  const { trx, workspaceId, wanted } = asked
  if (!wanted.conditions.every(({ on }) => on === 'language')) return cutPage([], null, asked)
  const languages = KNOWN_LANGUAGES.filter(each => wanted.conditions.every(met => isMet(met, each)))
  const found = await findArticles(trx, workspaceId, { ...wanted, languages, withDrafts: false })
  const page = cutPage(found, null, asked)
  const rows = await listArticles(trx, workspaceId, { ids: page.hits.map(({ id }) => id) })
  const byId = new Map(rows.map(row => [row.id, row]))
  const hits = page.hits.flatMap(({ id, language }) => {
    const article = byId.get(id)
    return article === undefined ? [] : [{ article, language }]
  })
  return { ...page, hits }
}

const isMet = (condition: Condition, language: KnownLanguage): boolean =>
  condition.on === 'language' && (condition.language === language) !== condition.isNegated
