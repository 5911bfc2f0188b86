import type { State } from '../../state.ts'
import type { Leaf, QueryNode } from './query.ts'

/**
 * The posts among which a query can find anything, ascending: a list kept for one of the things that it
 * demands, or all posts.
 */
export function listCandidates(state: State, node: QueryNode): readonly string[] {
  const demands = node.kind === 'and' ? node.nodes : [node]
  const lists = demands.flatMap(demand => {
    const list = isLeaf(demand) ? findList(state, demand) : null
    return list ? [list] : []
  })
  return lists.sort((left, right) => left.length - right.length)[0] ?? state.postIds
}

function isLeaf(node: QueryNode): node is Leaf {
  return node.kind !== 'and' && node.kind !== 'or' && node.kind !== 'not'
}

function findList(state: State, leaf: Leaf): readonly string[] | null {
  if (leaf.kind === 'mention') return byName(state, state.mentionsOf, leaf.name)
  if (leaf.kind !== 'operator') return null
  switch (leaf.name) {
    case 'from':
      return byName(state, state.postsBy, leaf.value.replace(/^@/, ''))
    case 'conversation_id':
      return state.conversations.get(leaf.value) ?? []
    case 'in_reply_to_tweet_id':
      return state.repliesTo.get(leaf.value) ?? []
    case 'quotes_of_tweet_id':
      return state.quotesOf.get(leaf.value) ?? []
    case 'retweets_of_tweet_id':
      return state.repostsOf.get(leaf.value) ?? []
    default:
      return null
  }
}

/** Null when nobody has the name: a mention of nobody is still a mention to the evaluator. */
function byName(state: State, lists: Map<string, string[]>, name: string): readonly string[] | null {
  const id = state.usernames.get(name.toLowerCase())
  return id === undefined ? null : (lists.get(id) ?? [])
}
