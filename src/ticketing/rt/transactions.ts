import { skewOf, timeOf } from './clock.ts'
import { type RtTransaction, TRANSACTION_FIELDS, transactionsSchema } from './payload.ts'
import type { RtSession } from './settings.ts'
import { demandOfRt } from './trouble.ts'

export const PER_PAGE = 100

/** What people say and do. Mails that RT sends are transactions too, and of no interest. */
const TOLD = `ObjectType = 'RT::Ticket' AND (Type = 'Correspond' OR Type = 'Comment' OR Type = 'Status')`

export interface TransactionPage {
  readonly items: readonly RtTransaction[]
  readonly now: Date
  readonly skewMs: number
}

/** RT leaves out of a page what we may not see, and does not say how much: a short page is no sign of the end. */
export async function readTransactions(
  session: RtSession,
  query: string,
  { order = 'ASC', page = 1 }: { order?: 'ASC' | 'DESC'; page?: number },
  signal: AbortSignal,
): Promise<TransactionPage> {
  const { value, headers } = await demandOfRt(
    session,
    {
      method: 'GET',
      path: '/transactions',
      query: {
        query: `${TOLD} AND ${query}`,
        fields: TRANSACTION_FIELDS,
        orderby: 'id',
        order,
        per_page: PER_PAGE,
        page,
      },
    },
    transactionsSchema,
    signal,
  )
  return { items: value.items, now: timeOf(headers), skewMs: skewOf(headers) }
}
