import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KNOWN_LANGUAGES } from '../src/core/language.ts'
import {
  ANYWHERE,
  beginningsOf,
  LEXICON_LABELS,
  Lexicon,
  type LexiconEntry,
  type LexiconLabel,
  lexiconKey,
} from '../src/core/triage/model/lexicon.ts'

const FOLDER = join(import.meta.dirname, '../src/core/triage/model/lexicon')

/**
 * The lists of words that we wrote: `it.txt` … and `emoji.txt` say of what mood a word is, `wants-it.txt` … for what
 * else it speaks, under a heading `# label`. A line is `phrase weight`, its words joined by underscores.
 */
export function readLexicon(): Lexicon {
  const entries = new Map<string, LexiconEntry>()
  const add = (entry: LexiconEntry) => {
    const id = `${entry.key} ${entry.label}`
    if (!entries.has(id)) entries.set(id, entry)
  }
  for (const language of [...KNOWN_LANGUAGES, ANYWHERE] as const)
    for (const { label, words, weight } of [
      ...readList(`${language}.txt`, 'mood'),
      ...readList(`wants-${language}.txt`, null),
    ]) {
      for (const beginning of beginningsOf(language, words)) {
        const id = `${beginning.key} ${beginning.label} ${beginning.weight}`
        entries.set(id, beginning)
      }
      add({ key: lexiconKey(language, words), label: LEXICON_LABELS.indexOf(label), weight })
    }
  return new Lexicon([...entries.values()].sort((a, b) => a.key - b.key || a.label - b.label))
}

interface Line {
  readonly label: LexiconLabel
  readonly words: readonly string[]
  readonly weight: number
}

/** `label`: that of all lines; null where headings say it. A list that is not there is empty. */
function readList(file: string, label: LexiconLabel | null): Line[] {
  const path = join(FOLDER, file)
  if (!existsSync(path)) return []
  let current = label
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => {
      const heading = /^#\s*([a-z]+)/.exec(line)?.[1]
      if (heading !== undefined && label === null)
        current = LEXICON_LABELS.find(each => each === heading) ?? null
      const entry = /^(\S+)\s+([+-]?[1-3])$/.exec(line.trim())
      if (entry === null || line.startsWith('#') || current === null) return []
      const words = (entry[1] ?? '')
        .toLowerCase()
        .replaceAll('’', "'")
        .split('_')
        .filter(word => word !== '')
      return words.length === 0 || words.length > 5
        ? []
        : [{ label: current, words, weight: Number(entry[2]) }]
    })
}
