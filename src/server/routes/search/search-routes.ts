import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { RequestError } from '../../../core/errors.ts'
import { parseQuery } from '../../../core/search/parse-query.ts'
import { foldText } from '../../../core/triage/find-words.ts'
import type { Group, Place } from '../../../desk/search/place.ts'
import { type Searched, search } from '../../../desk/search/search.ts'
import type { Trx } from '../../../store/database.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { type Reader, viewTicketRows } from '../../views/view-ticket-rows.ts'
import { toArticleHit, toCustomerHit, toMessageHit, toTicketHit } from './search-views.ts'

export function registerSearchRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'search', ({ caller, query }) =>
    desk.database.inWorkspace(caller.workspaceId, async trx => {
      const { q, kind = null, limit } = query
      const input = { q, kind, limit, after: readPlace(query.cursor, kind) }
      const found = await search(desk, trx, caller.workspaceId, caller.memberId, input)
      const words = listMarked(q, found)
      return {
        problems: [...found.problems],
        corrections: found.corrections.map(({ typed, meant }) => ({ typed, meant: [...meant] })),
        tickets: found.tickets && {
          ...viewGroup(found.tickets),
          hits: await viewTickets(trx, caller, found.tickets, words),
        },
        messages: found.messages && {
          ...viewGroup(found.messages),
          hits: found.messages.hits.map(each => toMessageHit(each, words)),
        },
        customers: found.customers && {
          ...viewGroup(found.customers),
          hits: found.customers.hits.map(each => toCustomerHit(each, words)),
        },
        articles: found.articles && {
          ...viewGroup(found.articles),
          hits: found.articles.hits.flatMap(each => toArticleHit(each, words)),
        },
      }
    }),
  )
}

/** What is marked in a find: the words as typed, and those that were searched beside them. */
const listMarked = (q: string, { corrections }: Searched): string[] => [
  ...parseQuery(q)
    .terms.filter(each => !each.isNegated)
    .map(each => foldText(each.text)),
  ...corrections.flatMap(({ meant }) => meant),
]

const viewGroup = ({ count, isMore, next }: Group<unknown>) => ({
  count,
  isMore,
  nextCursor: next && Buffer.from(JSON.stringify(next)).toString('base64url'),
})

async function viewTickets(
  trx: Trx,
  reader: Reader,
  { hits }: NonNullable<Searched['tickets']>,
  words: readonly string[],
) {
  const rows = await viewTicketRows(
    trx,
    reader,
    hits.map(({ ticket }) => ticket),
  )
  return hits.flatMap((hit, n) => {
    const row = rows[n]
    return row === undefined ? [] : [toTicketHit(hit, row, words)]
  })
}

const place = z.object({
  before: z.iso.datetime(),
  skip: z.number().int().min(0).max(10_000),
  block: z.number().int().min(0).max(100_000),
})

/** A cursor is of one kind: without one it names no page. */
function readPlace(cursor: string | undefined, kind: string | null): Place | null {
  if (cursor === undefined) return null
  try {
    if (kind === null) throw new Error('of which kind?')
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new RequestError('badRequest', { field: 'cursor' })
  }
}
