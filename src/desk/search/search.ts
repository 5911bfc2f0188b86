import { parseQuery } from '../../core/search/parse-query.ts'
import type { QueryProblem } from '../../core/search/query.ts'
import { SEARCH_KINDS, type SearchKind } from '../../core/search/search-kind.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { createFinds, firstPlace, type Place } from './place.ts'
import { type ReadWanted, readWanted } from './read-wanted.ts'
import { type ArticleGroup, searchArticles } from './search-articles.ts'
import { type CustomerGroup, searchCustomers } from './search-customers.ts'
import { type MessageGroup, searchMessages } from './search-messages.ts'
import { searchTickets, type TicketGroup } from './search-tickets.ts'

export interface SearchInput {
  readonly q: string
  /** One kind of finds, a page at a time; all kinds together where it is not said. */
  readonly kind: SearchKind | null
  readonly after: Place | null
  readonly limit: number
}

export interface Searched {
  readonly problems: readonly QueryProblem[]
  readonly corrections: ReadWanted['corrections']
  readonly tickets: TicketGroup | null
  readonly messages: MessageGroup | null
  readonly customers: CustomerGroup | null
  readonly articles: ArticleGroup | null
}

/** Everything that answers to what was typed. It is never refused: what is not understood is told beside what was found. */
export async function search(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  memberId: string,
  { q, kind, after, limit }: SearchInput,
): Promise<Searched> {
  const now = desk.now()
  const asking = { memberId, now }
  const { wanted, problems, corrections } = await readWanted(trx, workspaceId, parseQuery(q), asking)
  const isEmpty = wanted.terms.length + wanted.without.length + wanted.conditions.length === 0
  const wants = (each: SearchKind) => !isEmpty && (kind ?? each) === each
  const [tickets, messages, customers, articles] = SEARCH_KINDS.map(wants)
  const question = { trx, workspaceId, wanted, asking, place: after ?? firstPlace(now), limit }
  const asked = { ...question, finds: createFinds(question) }
  return {
    problems,
    corrections,
    tickets: tickets ? await searchTickets(asked) : null,
    messages: messages ? await searchMessages(asked) : null,
    customers: customers ? await searchCustomers(asked) : null,
    articles: articles ? await searchArticles(asked) : null,
  }
}
