import { useState } from 'react'
import { useSettled } from './use-settled.ts'

/** Nobody is told that half an address is wrong while he writes the other half. */
const REST_MS = 500

/**
 * Whether what stands in a field may be judged: once somebody has changed it and rests, or has left it. So what is wrong is
 * said as one types, and an empty form accuses nobody.
 */
export function useJudged(value: string): { readonly isJudged: boolean; onBlur(): void } {
  const [start] = useState(value)
  const [wasLeft, setLeft] = useState(false)
  const hasRested = useSettled(value, REST_MS) === value
  return {
    isJudged: wasLeft || (hasRested && value !== start),
    // Passed through on the way to another field, it has not been spoken of yet.
    onBlur: () => setLeft(value !== start || wasLeft),
  }
}
