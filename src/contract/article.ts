import { z } from 'zod'
import { ARTICLE_STATES, articleTexts } from '../core/article/article.ts'
import { KNOWN_LANGUAGES } from '../core/language.ts'
import { instant, uuid } from './parts.ts'

const content = { state: z.enum(ARTICLE_STATES), texts: articleTexts }

/** The id is the client's, so that a request sent twice is one article. */
export const addArticleRequest = z.strictObject({ id: uuid, ...content })
export type AddArticleRequest = z.infer<typeof addArticleRequest>

/** `version`: the one that it goes on from; another one is refused as `articleMoved`. */
export const changeArticleRequest = z.strictObject({ version: z.number().int().positive(), ...content })
export type ChangeArticleRequest = z.infer<typeof changeArticleRequest>

export const removeArticleRequest = z.strictObject({ removed: z.boolean() })

const known = {
  id: uuid,
  state: z.enum(ARTICLE_STATES),
  version: z.number().int(),
  changedAt: instant,
  /** Null where who wrote it has left. */
  changedBy: z.string().nullable(),
}

export const articleView = z.object({ ...known, texts: articleTexts })
export type ArticleView = z.infer<typeof articleView>
export const articleAnswer = z.object({ article: articleView })

/** What a list shows of an article: of its text the beginning. */
export const articleLine = z.object({
  ...known,
  texts: z.partialRecord(
    z.enum(KNOWN_LANGUAGES),
    z.object({ title: z.string(), beginning: z.string(), link: z.string().nullable() }),
  ),
})
export type ArticleLine = z.infer<typeof articleLine>

/** Words, mistyped ones too; all where nothing is said. */
const words = z.string().max(200).default('')
export const articlesQuery = z.object({ q: words })
export const articleList = z.object({
  articles: z.array(articleLine),
  /** How many there are, whatever was looked for. */
  count: z.number().int(),
})

/** `language`: the customer's. Articles that are written in it come first. */
export const offeredArticlesQuery = z.object({
  q: words,
  language: z.string().max(10).default(''),
  limit: z.coerce.number().int().min(1).max(20).default(10),
})
/** A published article, in the language for this customer. */
export const offeredArticle = z.object({
  id: uuid,
  language: z.enum(KNOWN_LANGUAGES),
  title: z.string(),
  text: z.string(),
  link: z.string().nullable(),
})
export type OfferedArticle = z.infer<typeof offeredArticle>
export const offeredArticles = z.object({ articles: z.array(offeredArticle) })
