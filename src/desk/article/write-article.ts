import type { AddArticleRequest, ChangeArticleRequest } from '../../contract/article.ts'
import { MOST_ARTICLES } from '../../core/article/article.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type ArticleRow,
  countArticles,
  findArticleForChange,
  insertArticle,
  updateArticle,
} from '../../store/article.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { type ArticleDeed, type ArticleKeeper, tellArticle } from './tell-article.ts'

export type ArticleDenied =
  | { readonly kind: 'notFound' | 'tooManyArticles' }
  | { readonly kind: 'articleMoved'; readonly version: number }

/** A new article; the same request again gives what it made. */
export async function addArticle(
  desk: Desk,
  asked: AddArticleRequest,
  keeper: ArticleKeeper,
): Promise<Result<ArticleRow, ArticleDenied>> {
  const { id, ...article } = toStorable(asked)
  const { workspaceId, memberId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findArticleForChange(trx, workspaceId, id)
    if (known !== undefined) return known.removed_at === null ? ok(known) : refuse({ kind: 'notFound' })
    if ((await countArticles(trx, workspaceId)) >= MOST_ARTICLES) return refuse({ kind: 'tooManyArticles' })
    const row = await insertArticle(trx, workspaceId, id, { ...article, memberId, now: desk.now() })
    await tellArticle(desk, trx, row, row.state === 'published' ? 'published' : 'added', keeper)
    return ok(row)
  })
}

/** The article as it is from now on. What was said of it already stays as it is. */
export async function changeArticle(
  desk: Desk,
  id: string,
  asked: ChangeArticleRequest,
  keeper: ArticleKeeper,
): Promise<Result<ArticleRow, ArticleDenied>> {
  const { version, ...article } = toStorable(asked)
  const { workspaceId, memberId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findArticleForChange(trx, workspaceId, id)
    if (before === undefined || before.removed_at !== null) return refuse({ kind: 'notFound' })
    if (before.version !== version) return refuse({ kind: 'articleMoved', version: before.version })
    const row = await updateArticle(trx, before, { ...article, memberId, now: desk.now() })
    await tellArticle(desk, trx, row, deedOf(before, row), keeper)
    return ok(row)
  })
}

function deedOf(before: ArticleRow, after: ArticleRow): ArticleDeed {
  if (before.state === after.state) return 'changed'
  return after.state === 'published' ? 'published' : 'withdrawn'
}
