import { KNOWN_LANGUAGES, type KnownLanguage } from '../../core/language.ts'
import { chooseLanguage } from '../../core/language-choice.ts'
import { parseQuery } from '../../core/search/parse-query.ts'
import { type ArticleRow, listArticles } from '../../store/article.ts'
import type { Trx } from '../../store/database.ts'
import { findArticles } from '../../store/search/find-articles.ts'
import type { Desk } from '../desk.ts'
import { readWanted } from '../search/read-wanted.ts'
import type { ArticleKeeper } from './tell-article.ts'

/** All articles that answer to what was typed, drafts too, the best first; all of them where nothing was. */
export async function listFoundArticles(
  desk: Desk,
  trx: Trx,
  { workspaceId, memberId }: ArticleKeeper,
  typed: string,
  longest: number,
): Promise<ArticleRow[]> {
  const wish = { withDrafts: true, longest }
  if (typed.trim() === '') return listArticles(trx, workspaceId, wish)
  const ids = await findIds(desk, trx, { workspaceId, memberId }, typed, true)
  return inOrder(ids, await listArticles(trx, workspaceId, { ...wish, ids }))
}

export interface Offered {
  readonly article: ArticleRow
  readonly language: KnownLanguage
}

/** Published articles for an answer to who speaks `language`: those written in it first, of these the best first. */
export async function listOfferedArticles(
  desk: Desk,
  trx: Trx,
  { workspaceId, memberId }: ArticleKeeper,
  { q, language, limit }: { readonly q: string; readonly language: string; readonly limit: number },
): Promise<Offered[]> {
  const found = q.trim() === '' ? null : await findIds(desk, trx, { workspaceId, memberId }, q, false)
  const wish = { longest: 0, ...(found !== null && { ids: found }) }
  const rows = inOrder(found, await listArticles(trx, workspaceId, wish))
  const chosen = rows.flatMap(article => {
    const best = chooseLanguage(article.texts, language)
    return best === null ? [] : [{ article, language: best }]
  })
  const isTheirs = (each: Offered) => Number(each.language === language)
  const first = chosen.toSorted((a, b) => isTheirs(b) - isTheirs(a)).slice(0, limit)
  const whole = await listArticles(trx, workspaceId, { ids: first.map(({ article }) => article.id) })
  return first.flatMap(({ article: { id }, language: best }) => {
    const article = whole.find(each => each.id === id)
    return article === undefined ? [] : [{ article, language: best }]
  })
}

async function findIds(
  desk: Desk,
  trx: Trx,
  { workspaceId, memberId }: ArticleKeeper,
  typed: string,
  withDrafts: boolean,
): Promise<string[]> {
  const asking = { memberId, now: desk.now() }
  const { wanted } = await readWanted(trx, workspaceId, parseQuery(typed), asking)
  const wish = { ...wanted, withDrafts, languages: KNOWN_LANGUAGES }
  return (await findArticles(trx, workspaceId, wish)).map(({ id }) => id)
}

/** As they were found; as they came where nothing was looked for. */
function inOrder(ids: readonly string[] | null, rows: readonly ArticleRow[]): ArticleRow[] {
  if (ids === null) return [...rows]
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
