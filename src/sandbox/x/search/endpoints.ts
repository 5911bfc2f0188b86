import type { Endpoint } from '../endpoint.ts'
import { answerCounts } from './answer-counts.ts'
import { answerAll, answerRecent } from './answer-search.ts'

const READ = ['tweet.read', 'users.read']

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/2/tweets/search/recent',
    caller: 'any',
    scopes: READ,
    limit: 'search',
    answer: answerRecent,
  },
  {
    method: 'GET',
    path: '/2/tweets/search/all',
    caller: 'app',
    scopes: READ,
    limit: 'searchAll',
    answer: answerAll,
  },
  {
    method: 'GET',
    path: '/2/tweets/counts/recent',
    caller: 'app',
    scopes: READ,
    limit: 'counts',
    answer: answerCounts,
  },
]
