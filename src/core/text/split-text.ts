import { measureText } from './length.ts'
import type { LengthMetric } from './length-metric.ts'

interface Room {
  readonly metric: LengthMetric
  readonly max: number
}

/**
 * A long text as several posts, cut where people pause: between paragraphs, sentences, words, and inside a word
 * only when it alone is too long. A proposal: whoever wrote it may cut otherwise.
 */
export function splitText(text: string, room: Room): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const end = findCut(rest, room)
    parts.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return parts
}

/** From the longest pause to the shortest, and how much of the room must be filled for a cut there to be worth it. */
const PAUSES = [
  { at: /\n\s*\n/gu, worth: 0.4 },
  { at: /(?<=[.!?…]["'»”’)]*)\s+|\n/gu, worth: 0.4 },
  { at: /\s+/gu, worth: 0 },
]

function findCut(text: string, room: Room): number {
  if (fits(text, room)) return text.length
  const far = farthest(text, room)
  for (const pause of PAUSES) {
    const cuts = [...text.matchAll(pause.at)].map(match => match.index).filter(at => at > 0 && at <= far)
    const best = cuts.findLast(at => at >= far * pause.worth && fits(text.slice(0, at).trim(), room))
    if (best !== undefined) return best
  }
  return far
}

const fits = (text: string, { metric, max }: Room): boolean => measureText(text, metric) <= max

/** The last place up to which the text fits, never within a character; at least one character. */
function farthest(text: string, room: Room): number {
  const ends = [...new Intl.Segmenter().segment(text)].map(({ index, segment }) => index + segment.length)
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(text.slice(0, ends[middle]).trim(), room)) low = middle
    else high = middle - 1
  }
  return ends[low] ?? text.length
}
