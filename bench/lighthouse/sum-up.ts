import type { Verdict } from './get-lighthouse.ts'
import type { Size } from './screens.ts'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface Score {
  readonly screen: string
  readonly size: Size
  /** 0 to 100, the median of all visits. */
  readonly scores: Readonly<Record<string, number>>
  /** What the visit with the median performance saw: it tells more than a score on a busy machine. */
  readonly seen: Seen
  /** Audits that cost points in that visit, with what they saw. */
  readonly lost: readonly string[]
}

/** Milliseconds as Lighthouse reckons them for the size; the files of the visit, in kilobytes as sent. */
interface Seen {
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  readonly blockedMs: number
  readonly shift: number
  readonly kilobytes: number
  readonly files: number
}

export function sumUp(screen: string, size: Size, verdicts: readonly Verdict[]): Score {
  const scores = CATEGORIES.map(name => [name, scoreOf(median(verdicts, name), name)] as const)
  const typical = median(verdicts, 'performance')
  return {
    screen,
    size,
    scores: Object.fromEntries(scores),
    seen: readSeen(typical),
    lost: listLost(typical),
  }
}

function median(verdicts: readonly Verdict[], name: string): Verdict {
  const sorted = [...verdicts].sort((one, other) => scoreOf(one, name) - scoreOf(other, name))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('no visit was made')
  return middle
}

const scoreOf = (verdict: Verdict, name: string): number =>
  Math.round((verdict.categories[name]?.score ?? 0) * 100)

function readSeen({ audits }: Verdict): Seen {
  const read = (id: string) => audits[id]?.numericValue ?? 0
  return {
    firstPaintMs: Math.round(read('first-contentful-paint')),
    largestPaintMs: Math.round(read('largest-contentful-paint')),
    blockedMs: Math.round(read('total-blocking-time')),
    shift: Number(read('cumulative-layout-shift').toFixed(3)),
    kilobytes: Math.round(read('total-byte-weight') / 1000),
    files: audits['network-requests']?.details?.items?.length ?? 0,
  }
}

const listLost = (verdict: Verdict): string[] =>
  CATEGORIES.flatMap(name =>
    (verdict.categories[name]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => verdict.audits[id] ?? [])
      .filter(({ score }) => score !== null && score < 0.95)
      .map(
        ({ title, displayValue, score }) =>
          `${title} ${displayValue ?? ''} (${Math.round((score ?? 0) * 100)})`,
      ),
  )
