import type { SavedView } from '../../../contract/view.ts'
import { VIEWS, type View } from '../../../core/ticket/view.ts'
import { copyFacets, readFacets } from '../../../core/view/facets.ts'
import { mayWriteView, type ViewWriter } from '../../../core/view/saved-view.ts'
import type { SavedViewRow } from '../../../store/saved-view.ts'

/** What of an old row has no sense any more is left out. */
export const toSavedView = (row: SavedViewRow, writer: ViewWriter): SavedView => ({
  id: row.id,
  name: row.name,
  isShared: row.member_id === null,
  view: knownView(row.view),
  facets: copyFacets(readFacets(row.facets).facets),
  search: row.search,
  version: row.version,
  mayChange: mayWriteView({ memberId: row.member_id }, writer),
})

const knownView = (view: string): View => VIEWS.find(each => each === view) ?? 'all'
