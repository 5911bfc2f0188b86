import type { SearchSchemaInput } from '@tanstack/react-router'
import type { View } from '../../../src/core/ticket/view.ts'
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
] as const satisfies readonly View[]

export interface InboxSearch {
  readonly view: View
  readonly queue?: string | undefined
  readonly q?: string | undefined
  /** The member whose tickets they are. */
  readonly who?: string | undefined
}

const isView = (value: unknown): value is View => (VIEW_ORDER as readonly unknown[]).includes(value)
export const wordOf = (value: unknown): string | undefined => {
  const word = typeof value === 'number' ? String(value) : value
  return typeof word === 'string' && word.trim() !== '' ? word.slice(0, 200) : undefined
}

export type Given<T> = { readonly [K in keyof T]?: unknown } & SearchSchemaInput

/** The filter of the inbox lives in the address; what makes no sense there is left out. */
export const readInboxSearch = (search: Given<InboxSearch>): InboxSearch => ({
  view: isView(search.view) ? search.view : 'all',
  queue: wordOf(search.queue),
  q: wordOf(search.q),
  who: wordOf(search.who),
})

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
