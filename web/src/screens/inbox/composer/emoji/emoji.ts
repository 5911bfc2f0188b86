import { foldText } from '../../../../../../src/core/triage/find-words.ts'

/** One emoji as the data of a language has it; what belongs to no group is a part of others. */
export interface EmojiData {
  readonly unicode: string
  readonly label: string
  readonly tags?: readonly string[]
  readonly group?: number
  readonly order?: number
}

/** In the order of the data; skin and hair colours, the third, are no emoji of their own. */
export const EMOJI_GROUPS = [
  'faces',
  'people',
  null,
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const
export type EmojiGroup = Exclude<(typeof EMOJI_GROUPS)[number], null>

export interface Emoji {
  readonly unicode: string
  readonly label: string
  readonly group: EmojiGroup
  /** Folded, its name first. */
  readonly words: readonly string[]
}

export const listEmoji = (data: readonly EmojiData[]): Emoji[] =>
  data
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap(({ unicode, label, tags = [], group = -1 }) => {
      const name = EMOJI_GROUPS[group] ?? null
      if (name === null) return []
      return [{ unicode: plain(unicode), label, group: name, words: [label, ...tags].map(foldText) }]
    })

/** The sign that asks for colours is kept only where a character would else be drawn as text. */
const plain = (unicode: string): string => unicode.replaceAll(/(\p{Emoji_Presentation})\uFE0F/gu, '$1')

/** What begins as was typed: the name, a word of it, then what people call it otherwise. */
export function findEmoji(all: readonly Emoji[], query: string, most: number): Emoji[] {
  const wanted = foldText(query.trim().replaceAll(/[_-]/gu, ' '))
  if (wanted === '') return []
  return all
    .map(emoji => ({ emoji, rank: rank(emoji, wanted) }))
    .filter(each => each.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji)
}

function rank({ words: [name = '', ...others] }: Emoji, wanted: string): number {
  if (name.startsWith(wanted)) return 3
  if (others.some(word => word.startsWith(wanted))) return 2
  return [name, ...others].some(word => word.includes(` ${wanted}`)) ? 1 : 0
}
