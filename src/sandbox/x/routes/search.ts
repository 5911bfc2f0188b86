import { firstIdAt } from '../../snowflake.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { earlier, later, readId, readTime, readWindow, renderMeta, takePage, type Window } from '../page.ts'
import { invalidParameter, invalidRequest } from '../problems.ts'
import { listCandidates } from '../search/candidates.ts'
import { createSearchable, matchesQuery } from '../search/evaluate.ts'
import { parseQuery } from '../search/parse.ts'
import { QueryError, type QueryNode } from '../search/query.ts'
import { answerPosts } from './timelines.ts'

const SIZE = { least: 10, most: 100, usual: 10 }
const MAX_QUERY_LENGTH = 512
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
/** An `end_time` nearer to now than this is refused. */
const MIN_END_DISTANCE_MS = 10_000

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/2/tweets/search/recent',
    caller: 'any',
    scopes: ['tweet.read', 'users.read'],
    limit: 'search',
    answer: answerSearch,
  },
]

function answerSearch(asking: Asking): Answer {
  const { state } = asking.network
  const node = readQuery(asking.query.query)
  const sort = asking.query.sort_order ?? 'recency'
  if (sort !== 'recency' && sort !== 'relevancy')
    throw invalidParameter('sort_order', sort, 'is not one of [recency,relevancy]')
  const window = readSearchWindow(asking)
  const page = takePage(asking.isSilent ? [] : listCandidates(state, node), window, id => {
    const post = state.posts.get(id)
    return post !== undefined && post.repostsId === null && matchesQuery(node, createSearchable(state, post))
  })
  return { body: answerPosts(asking, page.ids, renderMeta(page)) }
}

function readQuery(query: string | undefined): QueryNode {
  if (query === undefined || query.trim() === '')
    throw invalidParameter('query', query ?? '', 'can not be empty')
  if ([...query].length > MAX_QUERY_LENGTH)
    throw invalidRequest(`Query is too long: at most ${MAX_QUERY_LENGTH} characters.`, { query: [query] })
  try {
    return parseQuery(query)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw invalidRequest(`There were errors processing your request: ${error.message}`, { query: [query] })
  }
}

/** The last seven days up to the lag: what was written just now is not found yet. */
function readSearchWindow(asking: Asking): Window {
  const now = asking.network.now().getTime()
  const oldest = new Date(now - KEPT_MS)
  checkTimes(asking, now, oldest)
  const window = readWindow(asking.query, SIZE, ['next_token', 'pagination_token'])
  const newest = new Date(now - asking.searchLagSeconds * 1000)
  // Without lag all is found at once, also what was written within this very millisecond.
  const before = asking.searchLagSeconds === 0 ? window.before : firstIdAt(newest).toString()
  return {
    ...window,
    after: later(window.after, firstIdAt(oldest).toString()),
    before: earlier(window.before, before),
  }
}

function checkTimes({ query, searchLagSeconds }: Asking, now: number, oldest: Date): void {
  const start = readTime(query, 'start_time')
  const end = readTime(query, 'end_time')
  const since = readId(query, 'since_id')
  if (start && start < oldest)
    throw invalidRequest(`Invalid 'start_time': must be on or after ${oldest.toISOString()}.`, {
      start_time: [query.start_time ?? ''],
    })
  if (since !== null && BigInt(since) < firstIdAt(oldest))
    throw invalidRequest(`Invalid 'since_id': must be a tweet id created after ${oldest.toISOString()}.`, {
      since_id: [since],
    })
  if (end && searchLagSeconds > 0 && end.getTime() > now - MIN_END_DISTANCE_MS)
    throw invalidRequest(`Invalid 'end_time': must be a minimum of 10 seconds prior to the request time.`, {
      end_time: [query.end_time ?? ''],
    })
}
