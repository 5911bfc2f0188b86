import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { isLive } from '../api/is-live.ts'
import { sessionExpired } from '../api/session.ts'
import { useT } from '../i18n/locale-provider.tsx'
import classes from './offline-strip.module.css'
import { useStore } from './store.ts'

const PATIENCE_MS = 1500

/** Says that the desk is out of reach, once it has been for a moment. */
export function OfflineStrip() {
  const t = useT()
  const isStanding = useStore(isLive)
  // The desk is there, and asks who we are.
  const isReachable = useStore(sessionExpired) || isStanding
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    if (isReachable) {
      setIsShown(false)
      return
    }
    const timer = setTimeout(() => setIsShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isReachable])
  return (
    <div role="status">
      {isShown && (
        <div className={classes.strip}>
          <IconCloudOff size={16} aria-hidden="true" />
          {t('app.offline')}
        </div>
      )}
    </div>
  )
}
