/** What is searched, in the order in which it is shown. The help-centre's articles take their place here once there are any. */
export const SEARCH_KINDS = ['tickets', 'messages', 'customers'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]
