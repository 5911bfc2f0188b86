import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** From `0`, which is guessed at once, to `4`, which nobody guesses. */
export type Strength = 0 | 1 | 2 | 3 | 4

/** What makes it easy to guess; null where nothing in particular does. */
export type Weakness = 'common' | 'ownWords' | 'pattern' | 'short' | null

export interface Judgement {
  readonly strength: Strength
  readonly weakness: Weakness
}

export const LONGEST_PASSWORD = 200
/** What stands behind so many letters makes no password weaker, and takes long to look through. */
const JUDGED_LETTERS = 64
/** Shorter ones are tried out by machines, whatever they are made of. */
export const SHORTEST_PASSWORD = 8
/** Below it the server takes none: fewer than a million guesses. */
export const LEAST_STRENGTH = 2

export const isStrongEnough = ({ strength }: Judgement): boolean => strength >= LEAST_STRENGTH

let guesser: Promise<ZxcvbnFactory> | null = null

/** The words of three languages are megabytes: they come with the first password that is judged. */
function loadGuesser(): Promise<ZxcvbnFactory> {
  guesser ??= makeGuesser().catch(error => {
    // Not come is not missing: the next password asks again.
    guesser = null
    throw error
  })
  return guesser
}

async function makeGuesser(): Promise<ZxcvbnFactory> {
  const [core, common, it, fr, en] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...it.dictionary, ...fr.dictionary, ...en.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

/**
 * How many guesses a password withstands, judged by words, names, patterns and known passwords, not by its form.
 *
 * @param ownWords what a stranger tries first: name, address, brand.
 */
export async function judgePassword(password: string, ownWords: readonly string[]): Promise<Judgement> {
  const tried = password.slice(0, JUDGED_LETTERS)
  const words = splitWords(ownWords)
  const zxcvbn = await loadGuesser()
  const { score, sequence } = zxcvbn.check(tried, words)
  // Names joined by a sign look long, and are what is tried first: they count for nothing.
  const rest = withoutWords(tried, words)
  const restScore = rest === tried.toLowerCase() ? score : zxcvbn.check(rest, words).score
  if (tried.length < SHORTEST_PASSWORD) return { strength: 0, weakness: 'short' }
  if (restScore < score) return { strength: restScore, weakness: 'ownWords' }
  const names = sequence.map(each => ('dictionaryName' in each ? String(each.dictionaryName) : each.pattern))
  return { strength: score, weakness: score > LEAST_STRENGTH ? null : weaknessOf(names) }
}

const SHORTEST_WORD = 3

const splitWords = (texts: readonly string[]): string[] => [
  'pronto',
  ...texts
    .flatMap(text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(word => word.length >= SHORTEST_WORD),
]

function withoutWords(password: string, words: readonly string[]): string {
  let rest = password.toLowerCase()
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return rest
}

function weaknessOf(parts: readonly string[]): Weakness {
  if (parts.some(part => part.startsWith('passwords'))) return 'common'
  return parts.some(part => ['spatial', 'repeat', 'sequence', 'date'].includes(part)) ? 'pattern' : 'short'
}
