/** What is searched, in the order in which it is shown. */
export const SEARCH_KINDS = ['tickets', 'messages', 'customers', 'articles'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]
