import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import { listFoundArticles, listOfferedArticles } from '../../../desk/article/find-articles.ts'
import { removeArticle } from '../../../desk/article/remove-article.ts'
import { type ArticleDenied, addArticle, changeArticle } from '../../../desk/article/write-article.ts'
import { type ArticleRow, countArticles, listArticles } from '../../../store/article.ts'
import { readMemberNames } from '../../../store/member.ts'
import { type Caller, mayCaller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toArticleLine, toArticleView, toOfferedArticle } from './article-views.ts'

/** So much of a text stands in a list. */
const BEGINNING = 200

export function registerArticleRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'listArticles', ({ caller, query }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const names = await readMemberNames(trx, caller.workspaceId)
      const rows = await listFoundArticles(desk, trx, caller, query.q, BEGINNING)
      return {
        articles: rows.map(row => toArticleLine(row, names)),
        count: await countArticles(trx, caller.workspaceId),
      }
    }),
  )
  registerRoute(app, 'listOfferedArticles', ({ caller, query }) =>
    database.inWorkspace(caller.workspaceId, async trx => ({
      articles: (await listOfferedArticles(desk, trx, caller, query)).flatMap(toOfferedArticle),
    })),
  )
  registerRoute(app, 'getArticle', async ({ caller, params }) => {
    const withDrafts = mayCaller(caller, 'macro.manage')
    const [row] = await database.inWorkspace(caller.workspaceId, trx =>
      listArticles(trx, caller.workspaceId, { ids: [params.id], withDrafts }),
    )
    if (row === undefined) throw new RequestError('notFound')
    return answer(caller, row)
  })

  registerRoute(app, 'addArticle', async ({ caller, body }) =>
    answer(caller, given(await addArticle(desk, body, caller))),
  )
  registerRoute(app, 'changeArticle', async ({ caller, params, body }) =>
    answer(caller, given(await changeArticle(desk, params.id, body, caller))),
  )
  registerRoute(app, 'removeArticle', async ({ caller, params, body }) => {
    given(await removeArticle(desk, params.id, body.removed, caller))
    return { done: true }
  })

  const answer = ({ workspaceId }: Caller, row: ArticleRow) =>
    database.inWorkspace(workspaceId, async trx => ({
      article: toArticleView(row, await readMemberNames(trx, workspaceId)),
    }))
}

function given<T>(result: Result<T, ArticleDenied>): T {
  if (result.ok) return result.value
  const { kind, ...details } = result.refusal
  if (kind === 'notFound') throw new RequestError('notFound')
  throw new RequestError('refused', { refusal: kind, ...details })
}
