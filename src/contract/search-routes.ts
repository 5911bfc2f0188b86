import type { Route } from './route.ts'
import * as search from './search.ts'

/** Everything that was said and everybody who said it. */
export const SEARCH_ROUTES = {
  search: {
    method: 'GET',
    url: '/api/search',
    access: 'desk.read',
    summary: 'Tickets, messages, customers and articles by words, phrases and operators; mistyped words too',
    query: search.searchQuery,
    answer: search.searchAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>
