import { useEffect } from 'react'
import { useMay } from '../api/use-may.ts'
import { heartbeat } from './heartbeat-part.ts'

/** Whoever answers customers is at the desk while a page of it is looked at. Fetched behind what is seen first. */
export function useHeartbeat(): void {
  const mayAct = useMay('ticket.act')
  useEffect(() => {
    if (!mayAct) return
    let stop: (() => void) | null = null
    let isGone = false
    void heartbeat.wait().then(({ keepHeartbeat }) => {
      if (!isGone) stop = keepHeartbeat()
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [mayAct])
}
