import type { ArticleView } from '../../../../../src/contract/article.ts'
import {
  type ArticleState,
  type ArticleTexts,
  isArticleLink,
  listWritten,
} from '../../../../../src/core/article/article.ts'
import { KNOWN_LANGUAGES, type KnownLanguage } from '../../../../../src/core/language.ts'

interface DraftText {
  readonly title: string
  readonly text: string
  readonly link: string
}

/** An article as somebody is writing it: in every language something may still be missing. */
export interface ArticleDraft {
  readonly id: string
  /** Null for a new one. */
  readonly version: number | null
  readonly state: ArticleState
  readonly texts: Readonly<Record<KnownLanguage, DraftText>>
}

const everyLanguage = (texts: ArticleTexts): ArticleDraft['texts'] =>
  Object.fromEntries(
    KNOWN_LANGUAGES.map(language => {
      const { title = '', text = '', link = '' } = texts[language] ?? {}
      return [language, { title, text, link: link ?? '' }]
    }),
  ) as ArticleDraft['texts']

export const newArticle = (): ArticleDraft => ({
  id: crypto.randomUUID(),
  version: null,
  state: 'draft',
  texts: everyLanguage({}),
})

export const draftOf = ({ id, version, state, texts }: ArticleView): ArticleDraft => ({
  id,
  version,
  state,
  texts: everyLanguage(texts),
})

/** The language with which one begins: the first that is written, else one's own. */
export const firstLanguage = ({ texts }: ArticleDraft, own: KnownLanguage): KnownLanguage =>
  KNOWN_LANGUAGES.find(language => isBegun(texts[language])) ?? own

export const isBegun = ({ title, text, link }: DraftText): boolean => `${title}${text}${link}`.trim() !== ''

export interface TextTroubles {
  readonly title: boolean
  readonly text: boolean
  readonly link: boolean
}

/** What is still to be mended in one language; nothing where nobody has begun. */
export const troublesOf = (draft: DraftText): TextTroubles => ({
  title: isBegun(draft) && draft.title.trim() === '',
  text: isBegun(draft) && draft.text.trim() === '',
  link: draft.link.trim() !== '' && !isArticleLink(draft.link.trim()),
})

/** However it goes on, it is no link. */
export const isHopeless = (link: string): boolean =>
  !'https://'.startsWith(link) && (!link.startsWith('https://') || /\s/u.test(link.trim()))

const hasTrouble = ({ title, text, link }: TextTroubles): boolean => title || text || link

/** The first language in which something is missing. */
export const findUnsound = ({ texts }: ArticleDraft): KnownLanguage | null =>
  KNOWN_LANGUAGES.find(language => hasTrouble(troublesOf(texts[language]))) ?? null

/** As it is kept: the languages in which something is written. */
export const textsOf = ({ texts }: ArticleDraft): ArticleTexts =>
  Object.fromEntries(
    KNOWN_LANGUAGES.filter(language => isBegun(texts[language])).map(language => {
      const { title, text, link } = texts[language]
      return [language, { title: title.trim(), text: text.trim(), link: link.trim() || null }]
    }),
  )

/** By what it is called where one speaks of it: in one's own language, else in the first that is written. */
export function titleOf(
  texts: Readonly<Partial<Record<KnownLanguage, { readonly title: string }>>>,
  own: KnownLanguage,
): string {
  const [first] = listWritten(texts)
  return (texts[own] ?? (first && texts[first]))?.title ?? ''
}
