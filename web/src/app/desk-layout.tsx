import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useKeys } from '../actions/use-keys.ts'
import { sessionExpired } from '../api/session.ts'
import { useLive } from '../api/use-live.ts'
import { useIsPhone } from '../components/use-media.ts'
import { useOpenedNotes } from '../notifications/use-opened-notes.ts'
import { useReadOpenTicket } from '../notifications/use-read-open-ticket.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { beginQuiet } from '../parts/when-quiet.ts'
import { useHeartbeat } from '../presence/use-heartbeat.ts'
import { usePresenceAction } from '../presence/use-presence-action.ts'
import { BottomBar } from './bottom-bar.tsx'
import classes from './desk-layout.module.css'
import { keepPage } from './kept-page.ts'
import { layers } from './layers.ts'
import { OfflineStrip } from './offline-strip.tsx'
import { PageStateStrip } from './page-state-strip.tsx'
import { Rail } from './rail.tsx'
import { useStore } from './store.ts'
import { useDeskActions } from './use-desk-actions.ts'
import { useKeptFocus } from './use-kept-focus.ts'

const Palette = lazyPart(() => import('../actions/palette.tsx'), 'Palette')
const KeyHelp = lazyPart(() => import('../actions/key-help.tsx'), 'KeyHelp')
const ShiftEnd = lazyPart(() => import('../screens/handover/shift-end.tsx'), 'ShiftEnd')
const NotificationsPanel = lazyPart(
  () => import('../notifications/notifications-panel.tsx'),
  'NotificationsPanel',
)
const SessionDialog = lazyPart(() => import('./session-dialog.tsx'), 'SessionDialog')

/** The frame of everything behind sign-in: rail or bottom bar, and the layers that lie over any screen. */
export function DeskLayout() {
  useLive()
  useKeys()
  useKeptFocus()
  useDeskActions()
  useHeartbeat()
  usePresenceAction()
  useReadOpenTicket()
  useOpenedNotes()
  useEffect(() => {
    keepPage()
    return beginQuiet()
  }, [])
  const isPhone = useIsPhone()
  const open = useStore(layers)
  const isExpired = useStore(sessionExpired)
  return (
    <div className={classes.desk}>
      <OfflineStrip />
      <PageStateStrip />
      <div className={classes.row}>
        {!isPhone && <Rail />}
        <main className={classes.main}>
          <Outlet />
          <div id="layers" />
        </main>
      </div>
      {/* It comes when the list already stands: below, it moves nothing that somebody is about to touch. */}
      <ShiftEnd />
      {isPhone && <BottomBar />}
      {open.palette && <Palette />}
      {open.keyHelp && <KeyHelp />}
      {open.notifications && <NotificationsPanel />}
      {isExpired && <SessionDialog />}
    </div>
  )
}
