import type { State } from '../../state.ts'
import type { SandboxPost } from '../../subjects.ts'
import type { Answer, Asking } from '../endpoint.ts'
import { type Page, renderMeta, type WindowLimits } from '../page.ts'
import { invalidParameter } from '../problems.ts'
import { answerPosts } from '../routes/timelines.ts'
import { findPosts } from './find-posts.ts'
import { MAX_QUERY_LENGTH, readQuery } from './read-query.ts'
import { ALL, RECENT, type Reach, readSearchWindow } from './window.ts'

export const answerRecent = (asking: Asking): Answer =>
  answerSearch(asking, RECENT, 'recent', { least: 10, most: 100, usual: 10 })

export const answerAll = (asking: Asking): Answer =>
  answerSearch(asking, ALL, 'all', { least: 10, most: 500, usual: 10 })

function answerSearch(asking: Asking, reach: Reach, kind: 'recent' | 'all', sizes: WindowLimits): Answer {
  const { state } = asking.network
  const node = readQuery(asking.query.query, MAX_QUERY_LENGTH[kind][asking.access])
  const order = readOrder(asking.query.sort_order)
  const window = readSearchWindow(asking, reach, sizes)
  const page = asking.isSilent ? NOTHING : findPosts(state, node, window)
  const ids = order === 'relevancy' ? byRelevance(state, page.ids) : page.ids
  return { body: answerPosts(asking, ids, renderMeta(page)) }
}

const NOTHING: Page = { ids: [], hasOlder: false, hasNewer: false }

function readOrder(order = 'recency'): 'recency' | 'relevancy' {
  if (order === 'recency' || order === 'relevancy') return order
  throw invalidParameter('sort_order', order, 'is not one of [recency,relevancy]')
}

/** What most people reacted to first, within the page: what X weighs besides is not known. */
function byRelevance(state: State, ids: readonly string[]): string[] {
  return ids.toSorted((left, right) => reactions(state, right) - reactions(state, left))
}

function reactions(state: State, id: SandboxPost['id']): number {
  const lists = [state.likesOf, state.repostsOf, state.repliesTo, state.quotesOf]
  return lists.reduce((sum, list) => sum + (list.get(id)?.length ?? 0), 0)
}
