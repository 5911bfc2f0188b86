import { MOST_ARTICLES } from '../../core/article/article.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { countArticles, findArticleForChange, setArticleRemoved } from '../../store/article.ts'
import type { Desk } from '../desk.ts'
import { type ArticleKeeper, tellArticle } from './tell-article.ts'
import type { ArticleDenied } from './write-article.ts'

/** Takes an article away, or brings it back as it was. */
export async function removeArticle(
  desk: Desk,
  id: string,
  isRemoved: boolean,
  keeper: ArticleKeeper,
): Promise<Result<void, ArticleDenied>> {
  const { workspaceId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findArticleForChange(trx, workspaceId, id)
    if (row === undefined) return refuse({ kind: 'notFound' })
    if ((row.removed_at !== null) === isRemoved) return ok(undefined)
    if (!isRemoved && (await countArticles(trx, workspaceId)) >= MOST_ARTICLES)
      return refuse({ kind: 'tooManyArticles' })
    await setArticleRemoved(trx, row, isRemoved ? desk.now() : null)
    await tellArticle(desk, trx, row, isRemoved ? 'removed' : 'restored', keeper)
    return ok(undefined)
  })
}
