import { useEffect } from 'react'
import { useStore } from '../../../app/store.ts'
import { definePart } from '../../../parts/part.ts'

/** How the desk reads a text: its length on a network, its links, its unfilled placeholders, its tone. */
export interface TextRules {
  readonly measureText: typeof import('../../../../../src/core/text/length.ts').measureText
  readonly hasLink: typeof import('../../../../../src/core/text/placeholders.ts').hasLink
  readonly findPlaceholders: typeof import('../../../../../src/core/text/placeholders.ts').findPlaceholders
  readonly findToneFlaws: typeof import('../../../../../src/core/policy/tone.ts').findToneFlaws
}

const textRules = definePart<TextRules>(async () => {
  const [{ measureText }, { hasLink, findPlaceholders }, { findToneFlaws }] = await Promise.all([
    import('../../../../../src/core/text/length.ts'),
    import('../../../../../src/core/text/placeholders.ts'),
    import('../../../../../src/core/policy/tone.ts'),
  ])
  return { measureText, hasLink, findPlaceholders, findToneFlaws }
})

/**
 * Null until they have been fetched: they are large, so they come when the page is at rest, or at the first letter. The
 * desk checks every reply anyway.
 */
export function useTextRules(isTyping: boolean): TextRules | null {
  const { here } = useStore(textRules.state)
  useEffect(() => {
    if (isTyping) void textRules.wait()
  }, [isTyping])
  return here
}
