import { measureText } from './length.ts'
import type { LengthMetric } from './length-metric.ts'
import { findPlaceholders } from './placeholders.ts'

export type TextFlaw = 'unfilledPlaceholder' | 'tooLong'

/** What in the text itself keeps it from being sent, the flaw that is mended first first. */
export function findTextFlaw(
  text: string,
  length: { readonly metric: LengthMetric /** Null: as long as one likes. */; readonly max: number | null },
): TextFlaw | null {
  if (findPlaceholders(text).length > 0) return 'unfilledPlaceholder'
  return length.max !== null && measureText(text, length.metric) > length.max ? 'tooLong' : null
}
