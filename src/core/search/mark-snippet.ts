import { foldText } from '../triage/find-words.ts'
import type { Stretch } from './query.ts'

/** A part of a text with the stretches of it that were searched, in UTF-16 units of that part. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Stretch[]
}

/** About two lines of a list. */
const LONGEST = 180
/** So much stands before the first find. */
const LEAD = 50

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * A line of the text around what was found. `wanted`: folded words and phrases; each marks the words that begin with it, as
 * they stand, with their accents.
 */
export function markSnippet(text: string, wanted: readonly string[], longest = LONGEST): Snippet {
  const line = text.replace(/\s+/gu, ' ').trim()
  const stems = wanted.flatMap(each => foldText(each).match(WORD) ?? [])
  const finds = findMarks(line, stems)
  const begin = beginOf(line, finds[0]?.from ?? 0, longest)
  const end = endOf(line, begin, longest)
  const [before, behind] = [begin > 0 ? '…' : '', end < line.length ? '…' : '']
  const shift = before.length - begin
  const marks = finds
    .filter(({ from, to }) => from >= begin && to <= end)
    .map(({ from, to }) => ({ from: from + shift, to: to + shift }))
  return { text: `${before}${line.slice(begin, end)}${behind}`, marks }
}

function findMarks(line: string, stems: readonly string[]): Stretch[] {
  if (stems.length === 0) return []
  const marks: Stretch[] = []
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const folded = foldText(word)
    if (stems.some(stem => folded === stem || (stem.length > 2 && folded.startsWith(stem))))
      marks.push({ from: index, to: index + word.length })
  }
  return marks
}

/** At the beginning of a word, a little before the first find. */
function beginOf(line: string, first: number, longest: number): number {
  if (line.length <= longest || first <= LEAD) return 0
  const space = line.indexOf(' ', Math.max(0, Math.min(first - LEAD, line.length - longest)))
  return space < 0 || space >= first ? first : space + 1
}

/** Not in the midst of a character that has two halves. */
function endOf(line: string, begin: number, longest: number): number {
  const end = Math.min(line.length, begin + longest)
  const isHalf = /[\uD800-\uDBFF]/.test(line.charAt(end - 1))
  return end < line.length && isHalf ? end - 1 : end
}
