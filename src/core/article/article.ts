import { z } from 'zod'
import { KNOWN_LANGUAGES, type KnownLanguage } from '../language.ts'

/** A draft is seen by those who care for the articles; what is published is offered to whoever answers. */
export const ARTICLE_STATES = ['draft', 'published'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

export const LONGEST_ARTICLE_TITLE = 150
export const LONGEST_ARTICLE_TEXT = 20_000
export const LONGEST_ARTICLE_LINK = 1000
/** A help centre has hundreds: so many are searched in a moment, behind the wall, without an index. */
export const MOST_ARTICLES = 2000

/** One line: spaces within it count as one. */
const title = z
  .string()
  .overwrite(said =>
    said
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .min(1)
  .max(LONGEST_ARTICLE_TITLE)

const text = z
  .string()
  .overwrite(said => said.replace(/\r\n?/gu, '\n').trim())
  .min(1)
  .max(LONGEST_ARTICLE_TEXT)

/** Where everybody can read it: an address that a browser opens, and that a network finds in a post. */
export const isArticleLink = (link: string): boolean => {
  if (link.length > LONGEST_ARTICLE_LINK || /\s/u.test(link) || !link.startsWith('https://')) return false
  const { hostname = '', username = '', password = '' } = URL.parse(link) ?? {}
  return hostname.includes('.') && username === '' && password === ''
}

const link = z.string().trim().refine(isArticleLink, 'an address that begins with https://')

/** What an article says in one language. `link`: its address in the brand's help centre. */
export const articleText = z.strictObject({ title, text, link: link.nullable().default(null) })
export type ArticleText = z.infer<typeof articleText>

/** By language; one at least. */
export const articleTexts = z
  .partialRecord(z.enum(KNOWN_LANGUAGES), articleText)
  .refine(texts => Object.keys(texts).length > 0, 'write it in one language at least')
export type ArticleTexts = z.infer<typeof articleTexts>

/** What of articles is in the way of being written. */
export const ARTICLE_REFUSALS = ['articleMoved', 'tooManyArticles'] as const
export type ArticleRefusal = (typeof ARTICLE_REFUSALS)[number]

/** The languages in which it is written, in the desk's order. */
export const listWritten = (texts: Readonly<Partial<Record<KnownLanguage, unknown>>>): KnownLanguage[] =>
  KNOWN_LANGUAGES.filter(language => texts[language] !== undefined)

/** A post that takes less has no room for more than the link. */
const ROOM_FOR_TITLE = 500

/** What is said of an article in an answer. `longest`: as the network counts; null where it may be as long as one likes. */
export function sayArticle(
  { title: name, text: words, link: at }: ArticleText,
  longest: number | null,
): string {
  if (at === null) return words
  return longest !== null && longest < ROOM_FOR_TITLE ? at : `${name}\n${at}`
}
