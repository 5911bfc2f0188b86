import { type ReactNode, useEffect, useState } from 'react'

const PATIENCE_MS = 150

/** Shows its children only when the wait becomes one: a flash of grey is worse than a moment of nothing. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? children : null
}
