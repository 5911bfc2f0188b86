import { useSyncExternalStore } from 'react'

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    listener => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )

/** One pane at a time. */
export const useIsPhone = (): boolean => useMedia('(max-width: 767.98px)')
/** Queue and conversation side by side; the customer in a drawer. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 1199.98px)')
export const useIsDarkSystem = (): boolean => useMedia('(prefers-color-scheme: dark)')
