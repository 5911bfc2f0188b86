import type { SearchSchemaInput } from '@tanstack/react-router'
import type { View } from '../../../src/core/ticket/view.ts'
import type { Facet } from '../../../src/core/view/facets.ts'
import { ACCOUNTS_TABS, type AccountsTab } from '../screens/accounts/accounts-tabs.ts'

/** The order of the keys 1 to 9; what stands behind them has none. */
export const VIEW_ORDER = [
  'mine',
  'unassigned',
  'all',
  'breached',
  'awaitingApproval',
  'waiting',
  'snoozed',
  'resolved',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
  'dueSoon',
  'undelivered',
  'byName',
  'namingMe',
  'goesLater',
] as const satisfies readonly View[]

/** How the address calls each facet. Several values stand there with commas between them. */
export const FACET_PARAMS = {
  queueId: 'queue',
  assigneeId: 'who',
  status: 'status',
  priority: 'priority',
  language: 'lang',
  channel: 'channel',
  accountId: 'account',
  tagId: 'tag',
  incidentId: 'incident',
  named: 'named',
  waiting: 'waiting',
  overdue: 'overdue',
} as const satisfies Readonly<Record<Facet, string>>
type FacetParam = (typeof FACET_PARAMS)[Facet]

export type InboxSearch = {
  readonly view: View
  readonly q?: string | undefined
  /** The saved view that was opened; what it shows stands beside it. */
  readonly saved?: string | undefined
  /** A view that is none, until it has been said. */
  readonly lost?: string | undefined
} & { readonly [Param in FacetParam]?: string | undefined }

const isView = (value: unknown): value is View => (VIEW_ORDER as readonly unknown[]).includes(value)
export const wordOf = (value: unknown): string | undefined => {
  const word = typeof value === 'number' ? String(value) : value
  return typeof word === 'string' && word.trim() !== '' ? word.slice(0, 200) : undefined
}

export type Given<T> = { readonly [K in keyof T]?: unknown } & SearchSchemaInput

/** The filter of the inbox lives in the address; what makes no sense there is left out. */
export const readInboxSearch = (search: Given<InboxSearch>): InboxSearch => ({
  view: isView(search.view) ? search.view : 'all',
  q: wordOf(search.q),
  saved: wordOf(search.saved),
  lost: search.view === undefined || isView(search.view) ? wordOf(search.lost) : wordOf(search.view),
  ...Object.fromEntries(Object.values(FACET_PARAMS).map(param => [param, listOf(search[param])])),
})

const MOST_LETTERS = 1000
const listOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, MOST_LETTERS) : undefined

export interface AccountsSearch {
  readonly connected?: string | undefined
  readonly failed?: string | undefined
  readonly tab?: AccountsTab | undefined
}

export const readAccountsSearch = (search: Given<AccountsSearch>): AccountsSearch => ({
  connected: wordOf(search.connected),
  failed: wordOf(search.failed),
  tab: ACCOUNTS_TABS.find(each => each === search.tab),
})
