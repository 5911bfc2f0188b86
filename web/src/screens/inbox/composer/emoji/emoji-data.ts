import type { Locale } from '../../../../../../src/core/language.ts'
import { definePart, type Part } from '../../../../parts/part.ts'
import { type Emoji, type EmojiData, listEmoji } from './emoji.ts'

// Some ninety kilobytes each: they come with the first one that is looked for.
const isSeldom = true

interface File {
  readonly default: readonly EmojiData[]
}
const define = (load: () => Promise<File>): Part<readonly Emoji[]> =>
  definePart(async () => listEmoji((await load()).default), { isSeldom })

/** All emoji, with their names and words in the language of who writes. */
export const emojiIn: Readonly<Record<Locale, Part<readonly Emoji[]>>> = {
  it: define(() => import('emojibase-data/it/compact.json')),
  fr: define(() => import('emojibase-data/fr/compact.json')),
  en: define(() => import('emojibase-data/en/compact.json')),
}
