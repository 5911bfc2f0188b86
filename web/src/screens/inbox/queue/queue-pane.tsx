import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from 'react'
import { useMay } from '../../../api/use-may.ts'
import type { InboxSearch } from '../../../app/search.ts'
import classes from './queue.module.css'
import { QueueFilter } from './queue-filter.tsx'
import { QueueTitle } from './queue-title.tsx'
import { SearchField } from './search-field.tsx'
import { TicketList } from './ticket-list.tsx'
import { useQueueActions } from './use-queue-actions.ts'
import { ViewSwitch } from './view-switch.tsx'

/** Seen by few and seldom: not part of what everybody loads first. */
const SilentAccounts = lazy(() =>
  import('./silent-accounts.tsx').then(loaded => ({ default: loaded.SilentAccounts })),
)

export function QueuePane({ selectedId }: { readonly selectedId: string | undefined }) {
  const search = useSearch({ from: '/desk/inbox' })
  const navigate = useNavigate()
  const change = useCallback(
    (part: Partial<InboxSearch>) =>
      void navigate({ to: '.', search: old => ({ ...old, ...part }), replace: true }),
    [navigate],
  )
  useQueueActions(change)
  const mayManage = useMay('account.manage')
  const deferred = useDeferredValue(search)
  const filter = useMemo(
    () => ({ view: deferred.view, queueId: deferred.queue, search: deferred.q }),
    [deferred.view, deferred.queue, deferred.q],
  )
  return (
    <section className={classes.pane}>
      {mayManage && (
        <Suspense>
          <SilentAccounts />
        </Suspense>
      )}
      <div className={classes.head}>
        <QueueTitle view={search.view} />
        <ViewSwitch view={search.view} onChange={view => change({ view })} />
        <div className={classes.tools}>
          <SearchField value={search.q ?? ''} onChange={q => change({ q: q === '' ? undefined : q })} />
          <QueueFilter queueId={search.queue} onChange={queue => change({ queue })} />
        </div>
      </div>
      <TicketList
        key={`${filter.view} ${filter.queueId} ${filter.search}`}
        filter={filter}
        selectedId={selectedId}
        onClear={() => change({ queue: undefined, q: undefined })}
      />
    </section>
  )
}
