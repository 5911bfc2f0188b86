import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'
import type { CustomersSearch } from './customers-search.ts'

export type CustomerFilter = Pick<CustomersSearch, 'q' | 'plan' | 'tag'>

export const customersQuery = ({ q, plan, tag }: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: ['customers', { q, plan, tag }],
    queryFn: ({ pageParam }) =>
      answerOf(
        desk.GET('/api/customers', {
          params: { query: { search: q, plan, tag, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    // What is typed further narrows what is seen: the list does not flicker in between.
    placeholderData: keepPreviousData,
  })

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: () => answerOf(desk.GET('/api/customers/{id}', { params: { path: { id } } })),
  })

export const saidQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customer', id, 'said'],
    queryFn: ({ pageParam }) =>
      answerOf(
        desk.GET('/api/customers/{id}/timeline', {
          params: { path: { id }, query: { limit: 30, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })

export const pairsQuery = queryOptions({
  queryKey: ['customers', 'pairs'],
  queryFn: () => answerOf(desk.GET('/api/customer-suggestions')),
})

export const attributesQuery = queryOptions({
  queryKey: ['attributes'],
  queryFn: () => answerOf(desk.GET('/api/attributes')),
  staleTime: 5 * 60_000,
})

export const plansQuery = queryOptions({
  queryKey: ['policy', 'plans'],
  queryFn: () => answerOf(desk.GET('/api/plans')),
  staleTime: 5 * 60_000,
})

/** Asked of the shop's programs, which have work of their own: not with every event, nor at each return to the page. */
export const afterSalesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['afterSales', customerId],
    queryFn: () =>
      answerOf(desk.GET('/api/customers/{id}/after-sales', { params: { path: { id: customerId } } })),
    staleTime: 2 * 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  })

export const crmQuery = queryOptions({
  queryKey: ['crm'],
  queryFn: () => answerOf(desk.GET('/api/crm')),
})

export const afterSalesSettingsQuery = queryOptions({
  queryKey: ['afterSalesSettings'],
  queryFn: () => answerOf(desk.GET('/api/after-sales')),
})
