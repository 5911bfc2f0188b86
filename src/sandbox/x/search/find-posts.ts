import type { State } from '../../state.ts'
import { type Page, takePage, type Window } from '../page.ts'
import { listCandidates } from './candidates.ts'
import { compileQuery } from './compile.ts'
import type { QueryNode } from './query.ts'
import { createSearchable } from './searchable.ts'

/** The posts that a query finds within a window, a page of them. */
export function findPosts(state: State, node: QueryNode, window: Window): Page {
  return takePage(listCandidates(state, node), window, createFilter(state, node))
}

/** Whether the post of an id is found. */
export function createFilter(state: State, node: QueryNode): (id: string) => boolean {
  const matches = compileQuery(node, 'search')
  return id => {
    const post = state.posts.get(id)
    return post !== undefined && matches(createSearchable(state, post, 'search'))
  }
}
