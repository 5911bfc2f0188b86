import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Somebody touched a note of the device while the desk stands open: the page goes there, and nothing of it is loaded anew. */
export function useOpenedNotes(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const { serviceWorker } = navigator
    if (serviceWorker === undefined) return
    const follow = ({ data }: MessageEvent<{ kind?: string; path?: string }>) => {
      if (data.kind === 'openNote' && data.path?.startsWith('/')) void navigate({ to: data.path })
    }
    serviceWorker.addEventListener('message', follow)
    return () => serviceWorker.removeEventListener('message', follow)
  }, [navigate])
}
