import * as article from './article.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'

/** Texts of the brand's help centre. */
export const ARTICLE_ROUTES = {
  listArticles: {
    method: 'GET',
    url: '/api/articles',
    access: 'macro.manage',
    summary: 'Articles of the help centre, drafts too, the last changed first',
    query: article.articlesQuery,
    answer: article.articleList,
  },
  listOfferedArticles: {
    method: 'GET',
    url: '/api/articles/offered',
    access: 'desk.read',
    summary:
      'Published articles for an answer, in the customer’s language first; mistyped words find them too',
    query: article.offeredArticlesQuery,
    answer: article.offeredArticles,
  },
  getArticle: {
    method: 'GET',
    url: '/api/articles/:id',
    access: 'desk.read',
    summary: 'One article in all its languages; a draft only for who cares for articles',
    params: byId,
    answer: article.articleAnswer,
  },
  addArticle: {
    method: 'POST',
    url: '/api/articles',
    access: 'macro.manage',
    summary: 'Write an article',
    body: article.addArticleRequest,
    answer: article.articleAnswer,
  },
  changeArticle: {
    method: 'POST',
    url: '/api/articles/:id',
    access: 'macro.manage',
    summary: 'Change an article, publish it or take it back to draft',
    params: byId,
    body: article.changeArticleRequest,
    answer: article.articleAnswer,
  },
  removeArticle: {
    method: 'POST',
    url: '/api/articles/:id/removal',
    access: 'macro.manage',
    summary: 'Remove an article, or bring it back',
    params: byId,
    body: article.removeArticleRequest,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
