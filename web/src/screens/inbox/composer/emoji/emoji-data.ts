import type { Locale } from '../../../../../../src/core/language.ts'
import { definePart, type Part } from '../../../../parts/part.ts'
import { type Emoji, type EmojiData, listEmoji } from './emoji.ts'

// Some ninety kilobytes each: they come with the first one that is looked for.
const isSeldom = true

interface File {
  readonly default: readonly EmojiData[]
}
const list = (file: File): readonly Emoji[] => listEmoji(file.default)

/** All emoji, with their names and words in the language of who writes. */
export const emojiIn: Readonly<Record<Locale, Part<readonly Emoji[]>>> = {
  it: definePart(() => import('emojibase-data/it/compact.json').then(list), { isSeldom }),
  fr: definePart(() => import('emojibase-data/fr/compact.json').then(list), { isSeldom }),
  en: definePart(() => import('emojibase-data/en/compact.json').then(list), { isSeldom }),
}
