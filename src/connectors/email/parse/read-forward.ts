import type { Correspondent } from '../../../core/message/letter.ts'
import { readCorrespondent } from './addresses.ts'
import { isForwardMark, isSeparator, readHeaderBlock, unquoted } from './attribution.ts'

export interface Forwarded {
  readonly author: Correspondent
  /** His words, as they were passed on. */
  readonly words: string
  /** What the one who passed it on wrote above. */
  readonly note: string
}

const FORWARD_SUBJECT = /^\s*(?:fwd?|i|tr|wg|rv|enc|inoltr(?:ata|ato|o)?|fs|vs)\s?:/i
const LOOKED_AT = 200

export const isForwardSubject = (subject: string): boolean => FORWARD_SUBJECT.test(subject)

/** Finds the letter that was passed on in the text of another: its head as programs write it there, and its words. */
export function readForward(text: string, subject: string): Forwarded | null {
  const lines = text.split('\n')
  for (let at = 0; at < Math.min(lines.length, LOOKED_AT); at++) {
    const isMarked =
      isForwardMark(lines[at] ?? '') || (isSeparator(lines[at] ?? '') && isForwardSubject(subject))
    if (!isMarked && !isForwardSubject(subject)) continue
    const from = isMarked ? nextFull(lines, at + 1) : at
    const block = readHeaderBlock(lines, from)
    const author = readCorrespondent(block?.from ?? '')
    if (block === null || author === null) continue
    return {
      author,
      words: laidOpen(lines.slice(from + block.lines)),
      note: lines.slice(0, at).join('\n').trim(),
    }
  }
  return null
}

function nextFull(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && unquoted(lines[at] ?? '') === '') at++
  return at
}

/** Some programs quote what they pass on: one depth of that is taken off. */
function laidOpen(lines: readonly string[]): string {
  const full = lines.filter(line => line.trim() !== '')
  const quoted = full.filter(line => line.startsWith('>')).length
  const isQuoted = full.length > 0 && quoted === full.length
  return (isQuoted ? lines.map(line => line.replace(/^> ?/, '')) : lines).join('\n').trim()
}
