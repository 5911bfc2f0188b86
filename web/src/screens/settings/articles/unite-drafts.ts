import { KNOWN_LANGUAGES, type KnownLanguage } from '../../../../../src/core/language.ts'
import type { ArticleDraft } from './article-draft.ts'

type DraftText = ArticleDraft['texts'][KnownLanguage]
export type ArticleField = keyof DraftText

/** What both changed, each in another way: what the other wrote. */
export interface ChangedByBoth {
  readonly language: KnownLanguage
  readonly field: ArticleField
  readonly theirs: string
}

export interface UnitedDraft {
  /** Goes on from the other's version. */
  readonly draft: ArticleDraft
  readonly changedByBoth: readonly ChangedByBoth[]
}

const FIELDS: readonly ArticleField[] = ['title', 'text', 'link']

/** What one wrote from `start` on, and what another has kept meanwhile: what both changed stays as `mine` has it. */
export function uniteDrafts(start: ArticleDraft, mine: ArticleDraft, theirs: ArticleDraft): UnitedDraft {
  const changedByBoth: ChangedByBoth[] = []
  const unite = (language: KnownLanguage): DraftText => {
    const { [language]: before } = start.texts
    const { [language]: own } = mine.texts
    const { [language]: other } = theirs.texts
    const united = { ...other }
    for (const field of FIELDS) {
      if (own[field] === before[field] || own[field] === other[field]) continue
      united[field] = own[field]
      if (other[field] !== before[field]) changedByBoth.push({ language, field, theirs: other[field] })
    }
    return united
  }
  const texts = Object.fromEntries(
    KNOWN_LANGUAGES.map(language => [language, unite(language)]),
  ) as ArticleDraft['texts']
  const { state } = mine.state === start.state ? theirs : mine
  return { draft: { ...theirs, state, texts }, changedByBoth }
}
