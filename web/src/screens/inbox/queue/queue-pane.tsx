import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { useMay } from '../../../api/use-may.ts'
import type { InboxSearch } from '../../../app/search.ts'
import { useStore } from '../../../app/store.ts'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { NoNext } from '../next/next-button.tsx'
import { bulkState } from '../selection/bulk-state.ts'
import { selection } from '../selection/selection.ts'
import classes from './queue.module.css'
import { QueueFilter } from './queue-filter.tsx'
import { QueueTitle } from './queue-title.tsx'
import { TicketList } from './ticket-list.tsx'
import { TicketSearch } from './ticket-search.tsx'
import { useQueueActions } from './use-queue-actions.ts'
import { ViewSwitch } from './view-switch.tsx'
import { WhoFilter } from './who-filter.tsx'

/** Seen by few and seldom: not part of what everybody loads first. */
const BulkBar = lazyPart(() => import('../selection/bulk-bar.tsx'), 'BulkBar')
const FirstDeeds = lazyPart(() => import('../../first-run/first-deeds.tsx'), 'FirstDeeds')
const SilentAccounts = lazyPart(() => import('./silent-accounts.tsx'), 'SilentAccounts')

export function QueuePane({ selectedId }: { readonly selectedId: string | undefined }) {
  const search = useSearch({ from: '/desk/inbox' })
  const navigate = useNavigate()
  const change = useCallback(
    (part: Partial<InboxSearch>) =>
      void navigate({ to: '.', search: old => ({ ...old, ...part }), replace: true }),
    [navigate],
  )
  useQueueActions(change)
  const isMarked = useStore(selection).size > 0
  const isBulk = useStore(bulkState) !== null || isMarked
  const mayManage = useMay('account.manage')
  const mayGuide = useMay('workspace.manage')
  const deferred = useDeferredValue(search)
  const filter = useMemo(
    () => ({
      view: deferred.view,
      queueId: deferred.queue,
      assigneeId: deferred.who,
      search: deferred.q,
    }),
    [deferred.view, deferred.queue, deferred.who, deferred.q],
  )
  return (
    <section className={classes.pane}>
      {mayManage && <SilentAccounts />}
      {mayGuide && <FirstDeeds />}
      <div className={classes.head}>
        <QueueTitle view={search.view} />
        <NoNext />
        <ViewSwitch view={search.view} onChange={view => change({ view })} />
        <div className={classes.tools}>
          <TicketSearch value={search.q ?? ''} onChange={q => change({ q: q === '' ? undefined : q })} />
          <QueueFilter queueId={search.queue} onChange={queue => change({ queue })} />
        </div>
        {search.who !== undefined && (
          <WhoFilter memberId={search.who} onClear={() => change({ who: undefined })} />
        )}
      </div>
      <TicketList
        key={`${filter.view} ${filter.queueId} ${filter.assigneeId} ${filter.search}`}
        filter={filter}
        selectedId={selectedId}
        onClear={() => change({ queue: undefined, who: undefined, q: undefined })}
      />
      {isBulk && <BulkBar key={`bulk ${search.view} ${search.queue}`} filter={filter} />}
    </section>
  )
}
