import { useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { isNarrowed } from '../../../../../src/core/view/facets.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { NoNext } from '../next/next-button.tsx'
import { bulkState } from '../selection/bulk-state.ts'
import { selection } from '../selection/selection.ts'
import { FilterButton } from '../views/filter-button.tsx'
import { toDeskView, writeFacets } from '../views/inbox-filter.ts'
import { useChangeSearch, useInboxFilter } from '../views/use-inbox-filter.ts'
import { filterNews } from '../views/view-layer.ts'
import { ViewsPlace } from '../views/views-place.tsx'
import classes from './queue.module.css'
import { QueueTitle } from './queue-title.tsx'
import { TicketList } from './ticket-list.tsx'
import { TicketSearch } from './ticket-search.tsx'
import { useQueueActions } from './use-queue-actions.ts'
import { ViewSwitch } from './view-switch.tsx'

/** Seen by few and seldom: not part of what everybody loads first. */
const BulkBar = lazyPart(() => import('../selection/bulk-bar.tsx'), 'BulkBar')
const FirstDeeds = lazyPart(() => import('../../first-run/first-deeds.tsx'), 'FirstDeeds')
const FilterBar = lazyPart(() => import('../views/filter-bar.tsx'), 'FilterBar')
const SilentAccounts = lazyPart(() => import('./silent-accounts.tsx'), 'SilentAccounts')

export function QueuePane({ selectedId }: { readonly selectedId: string | undefined }) {
  const search = useSearch({ from: '/desk/inbox' })
  const change = useChangeSearch()
  useQueueActions()
  const isMarked = useStore(selection).size > 0
  const isBulk = useStore(bulkState) !== null || isMarked
  const mayManage = useMay('account.manage')
  const mayGuide = useMay('workspace.manage')
  const shown = useInboxFilter()
  const { filter, broken } = shown
  const hasNews = useStore(filterNews).length > 0 || broken.length > 0 || search.lost !== undefined
  const isCut = isNarrowed(filter.facets)
  const hasBar = isCut || hasNews || search.saved !== undefined
  const key = JSON.stringify(filter)
  const clear = useCallback(() => change(old => ({ ...old, ...writeFacets({}), q: undefined })), [change])
  return (
    <section className={classes.pane}>
      {mayManage && <SilentAccounts />}
      {mayGuide && <FirstDeeds />}
      <div className={classes.head}>
        <QueueTitle view={search.view} isNarrowed={isCut || filter.search !== undefined} />
        <NoNext />
        <ViewSwitch
          view={search.view}
          savedId={search.saved}
          onChange={view => change(old => toDeskView(old, view))}
        />
        <div className={classes.tools}>
          <TicketSearch
            value={search.q ?? ''}
            onChange={q => change(old => ({ ...old, q: q === '' ? undefined : q }))}
          />
          <FilterButton facets={filter.facets} />
        </div>
        {hasBar && <FilterBar {...shown} />}
      </div>
      <TicketList key={key} filter={filter} selectedId={selectedId} onClear={clear} />
      {isBulk && <BulkBar key={`bulk ${key}`} filter={filter} />}
      <ViewsPlace filter={filter} />
    </section>
  )
}
