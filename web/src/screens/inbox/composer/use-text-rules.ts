import { useEffect, useState } from 'react'

/** How the desk reads a text: its length on a network, its links, its unfilled placeholders, its tone. */
export interface TextRules {
  readonly measureText: typeof import('../../../../../src/core/text/length.ts').measureText
  readonly hasLink: typeof import('../../../../../src/core/text/placeholders.ts').hasLink
  readonly findPlaceholders: typeof import('../../../../../src/core/text/placeholders.ts').findPlaceholders
  readonly findToneFlaws: typeof import('../../../../../src/core/policy/tone.ts').findToneFlaws
}

const QUIET_MS = 1500
let loaded: TextRules | null = null

/**
 * Null until they have been fetched: they are large, so they come when the page is at rest, or at the first letter.
 * Out of reach they stay null and are asked for again with the next text; the desk checks every reply anyway.
 */
export function useTextRules(isTyping: boolean): TextRules | null {
  const [rules, setRules] = useState(loaded)
  useEffect(() => {
    if (rules !== null) return
    let isCurrent = true
    const load = () =>
      loadRules().then(
        fetched => isCurrent && setRules(fetched),
        () => undefined,
      )
    const timer = setTimeout(load, isTyping ? 0 : QUIET_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [isTyping, rules])
  return rules
}

async function loadRules(): Promise<TextRules> {
  const [{ measureText }, { hasLink, findPlaceholders }, { findToneFlaws }] = await Promise.all([
    import('../../../../../src/core/text/length.ts'),
    import('../../../../../src/core/text/placeholders.ts'),
    import('../../../../../src/core/policy/tone.ts'),
  ])
  loaded = { measureText, hasLink, findPlaceholders, findToneFlaws }
  return loaded
}
