import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { setLayer } from '../app/layers.ts'

/** Of a note that stands for several: it leads to the list behind the bell. */
const LIST = '#notifications'

/** Somebody touched a note of the device while the desk stands open: the page goes there, and nothing of it is loaded anew. */
export function useOpenedNotes(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (path: string) => {
      const [to = '/inbox'] = path.split('#')
      void navigate({ to, replace: path === location.pathname + location.hash })
      if (path.endsWith(LIST)) setLayer('notifications', true)
    }
    // It opened the desk.
    if (location.hash === LIST) follow(location.pathname + LIST)
    const { serviceWorker } = navigator
    if (serviceWorker === undefined) return
    const hear = ({ data }: MessageEvent<{ kind?: string; path?: string }>) => {
      if (data.kind === 'openNote' && data.path?.startsWith('/')) follow(data.path)
    }
    serviceWorker.addEventListener('message', hear)
    return () => serviceWorker.removeEventListener('message', hear)
  }, [navigate])
}
