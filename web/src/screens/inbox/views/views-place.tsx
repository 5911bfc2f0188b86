import type { TicketFilter } from '../../../api/queries.ts'
import { useStore } from '../../../app/store.ts'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { viewLayer } from './view-layer.ts'

const FilterPicker = lazyPart(() => import('./filter-picker.tsx'), 'FilterPicker')
const SaveView = lazyPart(() => import('./save-view.tsx'), 'SaveView')
const ManageViews = lazyPart(() => import('./manage-views.tsx'), 'ManageViews', { isSeldom: true })
const ViewPicker = lazyPart(() => import('./view-picker.tsx'), 'ViewPicker')

/** Whatever of views lies over the list. */
export function ViewsPlace({ filter }: { readonly filter: TicketFilter }) {
  const layer = useStore(viewLayer)
  switch (layer?.kind) {
    case undefined:
      return null
    case 'filter':
      return <FilterPicker filter={filter} start={layer.facet} />
    case 'save':
      return <SaveView filter={filter} id={layer.id} />
    case 'manage':
      return <ManageViews />
    case 'pick':
      return <ViewPicker />
  }
}
