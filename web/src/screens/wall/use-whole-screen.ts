import { useCallback, useEffect, useState } from 'react'

export interface WholeScreen {
  readonly isWhole: boolean
  toggle(): void
}

/**
 * The wall over everything. The page itself goes full-screen, so that what may lie over any screen (the palette, the
 * sign-in of an expired session) still does; where a browser cannot, the wall covers its window.
 */
export function useWholeScreen(): WholeScreen {
  const [isWhole, setIsWhole] = useState(false)
  useEffect(() => {
    const follow = () => setIsWhole(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => {
      document.removeEventListener('fullscreenchange', follow)
      leave()
    }
  }, [])
  const toggle = useCallback(() => {
    setIsWhole(was => {
      if (was) leave()
      else void document.documentElement.requestFullscreen?.().catch(() => undefined)
      return !was
    })
  }, [])
  return { isWhole, toggle }
}

function leave(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
}
