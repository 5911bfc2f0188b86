import { useEffect, useState } from 'react'
import type { WayView } from '../../../../../src/contract/ticket.ts'

type Measure = typeof import('../../../../../src/core/text/length.ts').measureText

/** The network's own count of a text; null until the counter, which is large, has been fetched. */
export function useLength(text: string, length: WayView['length'] | undefined): number | null {
  const [measure, setMeasure] = useState<{ readonly count: Measure } | null>(null)
  const isNeeded = text !== '' && length !== undefined
  useEffect(() => {
    if (!isNeeded || measure !== null) return
    let isCurrent = true
    import('../../../../../src/core/text/length.ts').then(({ measureText }) => {
      if (isCurrent) setMeasure({ count: measureText })
    })
    return () => {
      isCurrent = false
    }
  }, [isNeeded, measure])
  if (length === undefined) return null
  if (text === '') return 0
  return measure === null ? null : measure.count(text, length.metric)
}
