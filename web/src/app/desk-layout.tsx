import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useKeys } from '../actions/use-keys.ts'
import { sessionExpired } from '../api/session.ts'
import { useLive } from '../api/use-live.ts'
import { useIsPhone } from '../components/use-media.ts'
import { BottomBar } from './bottom-bar.tsx'
import classes from './desk-layout.module.css'
import { layers } from './layers.ts'
import { OfflineStrip } from './offline-strip.tsx'
import { Rail } from './rail.tsx'
import { useStore } from './store.ts'
import { useDeskActions } from './use-desk-actions.ts'

const Palette = lazy(() => import('../actions/palette.tsx').then(file => ({ default: file.Palette })))
const KeyHelp = lazy(() => import('../actions/key-help.tsx').then(file => ({ default: file.KeyHelp })))
const SessionDialog = lazy(() =>
  import('./session-dialog.tsx').then(file => ({ default: file.SessionDialog })),
)

/** The frame of everything behind sign-in: rail or bottom bar, and the layers that lie over any screen. */
export function DeskLayout() {
  useLive()
  useKeys()
  useDeskActions()
  const isPhone = useIsPhone()
  const open = useStore(layers)
  const isExpired = useStore(sessionExpired)
  return (
    <div className={classes.desk}>
      <OfflineStrip />
      <div className={classes.row}>
        {!isPhone && <Rail />}
        <main className={classes.main}>
          <Outlet />
          <div id="layers" />
        </main>
      </div>
      {isPhone && <BottomBar />}
      <Suspense>
        {open.palette && <Palette />}
        {open.keyHelp && <KeyHelp />}
        {isExpired && <SessionDialog />}
      </Suspense>
    </div>
  )
}
