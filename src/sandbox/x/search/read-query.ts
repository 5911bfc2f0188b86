import type { AccessLevel } from '../access.ts'
import { invalidParameter, invalidRequest } from '../problems.ts'
import type { Product } from './operators.ts'
import { parseQuery } from './parse.ts'
import { QueryError, type QueryNode } from './query.ts'

/** How many characters a query may have. */
export const MAX_QUERY_LENGTH = {
  recent: { selfServe: 512, enterprise: 4096 },
  all: { selfServe: 1024, enterprise: 4096 },
  rule: { selfServe: 1024, enterprise: 2048 },
} as const satisfies { readonly [where: string]: { readonly [level in AccessLevel]: number } }

/** The query of a request. @throws Problem 400 in the network's words, with the places of the faults. */
export function readQuery(
  query: string | undefined,
  maxLength: number,
  product: Product = 'search',
): QueryNode {
  if (query === undefined || query.trim() === '')
    throw invalidParameter('query', query ?? '', 'can not be empty')
  if ([...query].length > maxLength)
    throw invalidRequest(`Query is too long: at most ${maxLength} characters.`, { query: [query] })
  try {
    return parseQuery(query, product)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw invalidRequest(`There were errors processing your request: ${error.message}`, { query: [query] })
  }
}
