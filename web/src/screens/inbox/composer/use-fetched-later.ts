import { useEffect } from 'react'

const QUIET_MS = 3000

/**
 * What opens on demand is fetched when the page is at rest: it must open too while the desk is out of reach. What
 * could not be fetched is fetched when it is opened.
 */
export function useFetchedLater(): void {
  useEffect(() => {
    const timer = setTimeout(
      () =>
        void Promise.allSettled([
          import('./extras-panel.tsx'),
          import('./attach-files.ts'),
          import('./cut-text.ts'),
          import('./collision-sheet.tsx'),
          import('./lead-menu.tsx'),
          import('./letter-subject.tsx'),
          import('../decision/correct-menu.tsx'),
          import('../thread/edit-failed.tsx'),
          import('../thread/letter/letter-body.tsx'),
          import('../customer/customer-drawer.tsx'),
          import('../customer/passages.tsx'),
        ]),
      QUIET_MS,
    )
    return () => clearTimeout(timer)
  }, [])
}
