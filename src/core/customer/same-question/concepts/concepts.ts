import type { Locale } from '../../../language.ts'
import type { Concepts } from './concept-lists.ts'
import { EN } from './en.ts'
import { FR } from './fr.ts'
import { IT } from './it.ts'

/** One way in which a concept is said. */
export interface Said {
  readonly concept: string
  readonly isThing: boolean
  /** Beginnings side by side. */
  readonly words: readonly string[]
  readonly isWhole: boolean
  readonly isDenied: boolean
}

const KNOWN: Readonly<Record<Locale, Concepts>> = { it: IT, fr: FR, en: EN }

/** The ways in which concepts are said in a language, by the first two letters of their first word. */
export const SAID: Readonly<Record<Locale, ReadonlyMap<string, readonly Said[]>>> = {
  it: listSaid(KNOWN.it),
  fr: listSaid(KNOWN.fr),
  en: listSaid(KNOWN.en),
}

export function keyOf(word: string): string {
  return word.slice(0, 2)
}

function listSaid({ things, happenings }: Concepts): ReadonlyMap<string, readonly Said[]> {
  const all = [...readSaid(things, true), ...readSaid(happenings, false)]
  return Map.groupBy(all, each => keyOf(each.words[0] ?? ''))
}

function readSaid(among: Readonly<Record<string, string>>, isThing: boolean): Said[] {
  return Object.entries(among).flatMap(([concept, written]) =>
    written.split(' ').map(each => {
      const isDenied = each.startsWith('!')
      const bare = isDenied ? each.slice(1) : each
      const words = bare.split('_').filter(word => word !== '')
      return { concept, isThing, words, isWhole: bare.endsWith('_'), isDenied }
    }),
  )
}
