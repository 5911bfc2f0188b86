import { type Given, wordOf } from '../../app/search.ts'

export const CUSTOMERS_TABS = ['all', 'pairs', 'import', 'settings'] as const
export type CustomersTab = (typeof CUSTOMERS_TABS)[number]

export interface CustomersSearch {
  readonly tab: CustomersTab
  readonly q?: string | undefined
  readonly plan?: string | undefined
  readonly tag?: string | undefined
}

/** What is looked at lives in the address: it can be sent to a colleague, and "back" goes back. */
export const readCustomersSearch = (search: Given<CustomersSearch>): CustomersSearch => ({
  tab: CUSTOMERS_TABS.find(each => each === search.tab) ?? 'all',
  q: wordOf(search.q),
  plan: wordOf(search.plan),
  tag: wordOf(search.tag),
})

/** `person` is a part of its own only where there is no room for it beside the others. */
export const CUSTOMER_PARTS = ['said', 'person', 'matters', 'links'] as const
export type CustomerPart = (typeof CUSTOMER_PARTS)[number]

export interface CustomerSearch {
  readonly part?: CustomerPart | undefined
}

export const readCustomerSearch = (search: Given<CustomerSearch>): CustomerSearch => ({
  part: CUSTOMER_PARTS.find(each => each === search.part),
})
