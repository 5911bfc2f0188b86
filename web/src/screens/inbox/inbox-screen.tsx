import { IconMessage2 } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useState } from 'react'
import { usePreference } from '../../app/preferences.ts'
import { useStore } from '../../app/store.ts'
import { Blank } from '../../components/blank.tsx'
import { useIsNarrow, useIsPhone } from '../../components/use-media.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { definePart } from '../../parts/part.ts'
import { askedAct } from './acts/asked-act.ts'
import { watchLetters } from './composer/resend.ts'
import { CustomerSkeleton } from './customer/customer-skeleton.tsx'
import classes from './inbox.module.css'
import { askedLater } from './later/asked-later.ts'
import { useNextAction } from './next/use-next.ts'
import { askForPanes, CustomerPane, ThreadPane } from './panes.ts'
import { QueuePane } from './queue/queue-pane.tsx'
import { WidthHandle } from './queue/width-handle.tsx'
import { StreamSkeleton } from './thread/stream-skeleton.tsx'
import { useSideActions } from './use-side-actions.ts'

const ActPicker = lazyPart(() => import('./acts/act-picker.tsx'), 'ActPicker')
const LaterQuestion = lazyPart(() => import('./later/later-question.tsx'), 'LaterQuestion')
const CustomerDrawer = lazyPart(() => import('./customer/customer-drawer.tsx'), 'CustomerDrawer')

const draftSync = definePart(() => import('./writing/sync-drafts.ts'))

/** Queue, conversation, customer: three panes, two and a drawer, or one at a time. */
export function InboxScreen() {
  const { ticketId } = useParams({ strict: false })
  // The selection is painted first; conversation and customer follow.
  const shownId = useDeferredValue(ticketId)
  useEffect(askForPanes, [])
  useEffect(() => watchLetters(), [])
  useEffect(() => watchDraftsLater(), [])
  useNextAction()
  const isAsked = useStore(askedAct) !== null
  const isAskedLater = useStore(askedLater) !== null
  const isPhone = useIsPhone()
  const isNarrow = useIsNarrow()
  const width = usePreference('queueWidth')
  const isQueueShown = usePreference('isQueueShown') || ticketId === undefined
  const isCustomerShown = usePreference('isCustomerShown')
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  const navigate = useNavigate()
  const toList = useCallback(() => void navigate({ to: '/inbox', search: old => ({ ...old }) }), [navigate])
  const isAlone = isPhone && ticketId !== undefined && !isDrawerOpen
  const toggleCustomer = useSideActions(isNarrow, setIsDrawerOpen, isAlone ? toList : null)
  const hasQueue = isPhone ? ticketId === undefined : isQueueShown
  const hasThread = !isPhone || ticketId !== undefined
  return (
    <div className={classes.panes}>
      {hasQueue && (
        <div className={classes.queue} style={isPhone ? undefined : { width }}>
          <QueuePane selectedId={ticketId} />
          {!isPhone && <WidthHandle />}
        </div>
      )}
      {hasThread && (
        <div className={classes.thread}>
          {shownId === undefined ? (
            <NothingChosen />
          ) : (
            <ThreadPane
              key={shownId}
              ticketId={shownId}
              onShowCustomer={toggleCustomer}
              meanwhile={<StreamSkeleton />}
            />
          )}
        </div>
      )}
      {shownId !== undefined && !isNarrow && isCustomerShown && (
        <aside className={classes.customer}>
          <CustomerPane ticketId={shownId} meanwhile={<CustomerSkeleton />} />
        </aside>
      )}
      {isAsked && <ActPicker />}
      {isAskedLater && <LaterQuestion />}
      {shownId !== undefined && isNarrow && (
        <CustomerDrawer ticketId={shownId} isOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)} />
      )}
    </div>
  )
}

/** Fetched beside the first paint: until then drafts are kept in this browser alone. */
function watchDraftsLater(): () => void {
  let stop: (() => void) | null = null
  let isOver = false
  void draftSync.wait().then(({ watchDrafts }) => {
    if (!isOver) stop = watchDrafts()
  })
  return () => {
    isOver = true
    stop?.()
  }
}

function NothingChosen() {
  const t = useT()
  return <Blank Icon={IconMessage2} title={t('inbox.pick')} words={t('inbox.pickHint')} />
}
