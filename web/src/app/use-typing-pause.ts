import { useEffect, useState } from 'react'

const PAUSE_MS = 1000
const FIELDS = 'input, textarea, [contenteditable=true]'

/** True from the first moment on at which nobody is in the middle of a word; at once where nobody stands in a field. */
export function useTypingPause(): boolean {
  const [hasPaused, setHasPaused] = useState(() => document.activeElement?.matches(FIELDS) !== true)
  useEffect(() => {
    if (hasPaused) return
    let timer = setTimeout(setHasPaused, PAUSE_MS, true)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(setHasPaused, PAUSE_MS, true)
    }
    window.addEventListener('keydown', wait, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', wait, { capture: true })
    }
  }, [hasPaused])
  return hasPaused
}
