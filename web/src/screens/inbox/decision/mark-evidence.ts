import { foldText } from '../../../../../src/core/triage/find-words.ts'

export interface Stretch {
  readonly text: string
  readonly isMarked: boolean
}

const LETTER = /[\p{L}\p{N}]/u

interface Folded {
  readonly text: string
  /** For each unit of the folded text, where it began in the original. */
  readonly origins: readonly number[]
}

/**
 * Cuts a text into stretches, marking the words in which triage saw its facts. Evidence is folded (lower case, no
 * accents) and may be the beginning of a word: the whole word is marked.
 */
export function markEvidence(text: string, evidence: readonly string[]): readonly Stretch[] {
  const folded = fold(text)
  const marked = new Array<boolean>(text.length).fill(false)
  for (const word of evidence) {
    const wanted = foldText(word)
    if (wanted === '') continue
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      if (isLetter(folded.text[at - 1]) && isLetter(wanted[0])) continue
      markWord(marked, text, folded.origins[at] ?? 0, folded.origins[at + wanted.length] ?? text.length)
    }
  }
  return cut(text, marked)
}

function fold(text: string): Folded {
  const origins: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const plain = foldText(letter)
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at)
    folded += plain
    at += letter.length
  }
  return { text: folded, origins }
}

function markWord(marked: boolean[], text: string, from: number, to: number): void {
  let end = to
  if (isLetter(text[end - 1])) while (end < text.length && isLetter(text[end])) end += 1
  marked.fill(true, from, end)
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && LETTER.test(unit)

function cut(text: string, marked: readonly boolean[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[start]) continue
    stretches.push({ text: text.slice(start, at), isMarked: marked[start] ?? false })
    start = at
  }
  return text === '' ? [] : stretches
}
