import { describe, expect, test } from 'vitest'
import type { SavedView } from '../../../../../src/contract/view.ts'
import { VIEWS } from '../../../../../src/core/ticket/view.ts'
import { readInboxSearch, VIEW_ORDER } from '../../../app/search.ts'
import { chooseValues, isAsSaved, readFilter, toDeskView, toSavedView, writeFacets } from './inbox-filter.ts'
import { digitAt, orderChoices } from './order-choices.ts'

/** As the browser's address line gives it. */
const given = (search: object) => search as Parameters<typeof readInboxSearch>[0]

const SAVED: SavedView = {
  id: 's1',
  name: 'Urgent',
  isShared: false,
  view: 'all',
  facets: { priority: ['urgent', 'high'], assigneeId: ['nobody'] },
  search: 'fattura',
  version: 1,
  mayChange: true,
}

describe('the address', () => {
  test('of a saved view says all that it shows, and is read as it was written', () => {
    const search = toSavedView(SAVED)
    expect(search).toMatchObject({
      view: 'all',
      priority: 'urgent,high',
      who: 'nobody',
      q: 'fattura',
      saved: 's1',
    })
    const { filter, broken } = readFilter(readInboxSearch(given(search)))
    expect(broken).toEqual([])
    expect(isAsSaved(SAVED, filter)).toBe(true)
  })

  test('that names what there is not shows the rest, and says what was left out', () => {
    const { filter, broken } = readFilter(readInboxSearch(given({ lang: 'it,xx', queue: 'q1', status: '' })))
    expect(filter).toEqual({ view: 'all', facets: { language: ['it'] }, search: undefined })
    expect(broken).toEqual([
      { facet: 'queueId', value: 'q1' },
      { facet: 'language', value: 'xx' },
    ])
  })

  test('forgets a facet of which nothing is chosen any more', () => {
    const facets = chooseValues({ priority: ['urgent'], overdue: ['yes'] }, 'priority', [])
    expect(writeFacets(facets)).toMatchObject({ priority: undefined, overdue: 'yes' })
  })
})

test('a view of the desk keeps what was chosen by hand, and drops what came with a saved view', () => {
  const byHand = { view: 'all', lang: 'it', status: 'waiting' } as const
  expect(toDeskView(byHand, 'mine')).toMatchObject({ view: 'mine', lang: 'it', status: 'waiting' })
  expect(toDeskView(byHand, 'breached')).toMatchObject({ lang: 'it', status: undefined })
  expect(toDeskView({ ...toSavedView(SAVED) }, 'mine')).toEqual({ view: 'mine' })
})

test('digits open the three views in sight, then saved ones, then the others', () => {
  const choices = orderChoices([SAVED, { ...SAVED, id: 's2' }])
  const names = choices.map(each => ('view' in each ? each.view : each.saved.id))
  expect(names.slice(0, 6)).toEqual(['mine', 'unassigned', 'all', 's1', 's2', 'breached'])
  expect([digitAt(0), digitAt(8), digitAt(9)]).toEqual(['1', '9', undefined])
  expect(VIEW_ORDER.toSorted()).toEqual(VIEWS.toSorted())
})
