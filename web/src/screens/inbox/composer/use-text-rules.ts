import { useEffect, useState } from 'react'

/** How the desk reads a text: its length on a network, its links, its unfilled placeholders. */
export interface TextRules {
  readonly measureText: typeof import('../../../../../src/core/text/length.ts').measureText
  readonly hasLink: typeof import('../../../../../src/core/text/placeholders.ts').hasLink
  readonly findPlaceholders: typeof import('../../../../../src/core/text/placeholders.ts').findPlaceholders
}

/** Null until they have been fetched: they are large, and needed only once somebody types. */
export function useTextRules(isNeeded: boolean): TextRules | null {
  const [rules, setRules] = useState<TextRules | null>(null)
  useEffect(() => {
    if (!isNeeded || rules !== null) return
    let isCurrent = true
    loadRules().then(loaded => {
      if (isCurrent) setRules(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [isNeeded, rules])
  return rules
}

async function loadRules(): Promise<TextRules> {
  const [{ measureText }, { hasLink, findPlaceholders }] = await Promise.all([
    import('../../../../../src/core/text/length.ts'),
    import('../../../../../src/core/text/placeholders.ts'),
  ])
  return { measureText, hasLink, findPlaceholders }
}
