import type { OpenNetwork } from '../../create-network.ts'
import type { EntryOf, RecordEntry } from '../../record-entry.ts'
import { compareIds, firstIdAt } from '../../snowflake.ts'
import type { State } from '../../state.ts'
import type { Asked } from '../asked.ts'
import { includeForPosts } from '../includes.ts'
import { renderPost } from '../render-post.ts'
import { createSearchable } from '../search/searchable.ts'
import type { RuleStore } from './rule-store.ts'

/** A new version of a post is delivered as a post of its own. */
export function tellsOfPost(entry: RecordEntry): entry is EntryOf<'post.created' | 'post.edited'> {
  return entry.type === 'post.created' || entry.type === 'post.edited'
}

/** One line of the stream; null where the post passes no rule, or is gone. */
export function renderDelivery(
  state: State,
  rules: RuleStore,
  postId: string,
  asked: Asked,
  base: string,
): object | null {
  const post = state.posts.get(postId)
  if (!post) return null
  const matching = rules.listMatching(createSearchable(state, post, 'stream'))
  if (matching.length === 0) return null
  return {
    data: renderPost(state, post, asked),
    ...includeForPosts(state, [post], asked, base),
    matching_rules: matching.map(({ id, tag }) => ({ id, ...(tag !== undefined && { tag }) })),
  }
}

/** Ids of what was written within the last minutes, the oldest first. */
export function listPostsSince({ state, now }: OpenNetwork, minutes: number): readonly string[] {
  if (minutes === 0) return []
  const from = firstIdAt(new Date(now().getTime() - minutes * 60_000)).toString()
  return state.postIds.slice(state.postIds.findLastIndex(id => compareIds(id, from) < 0) + 1)
}
