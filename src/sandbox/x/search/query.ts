/** Operators with a value. `standalone` ones may stand in a query by themselves, the rest need one beside them. */
export const OPERATORS = {
  from: 'standalone',
  to: 'standalone',
  url: 'standalone',
  conversation_id: 'standalone',
  in_reply_to_tweet_id: 'standalone',
  quotes_of_tweet_id: 'standalone',
  retweets_of: 'standalone',
  is: 'needsOther',
  has: 'needsOther',
  lang: 'needsOther',
  min_likes: 'needsOther',
  min_replies: 'needsOther',
  min_reposts: 'needsOther',
} as const

export type OperatorName = keyof typeof OPERATORS

export const IS_VALUES = ['retweet', 'reply', 'quote', 'verified', 'nullcast'] as const
export const HAS_VALUES = [
  'links',
  'mentions',
  'hashtags',
  'cashtags',
  'media',
  'images',
  'video_link',
  'geo',
] as const

export type Leaf =
  /** As `foldWords` gives them, so that they are folded once a query and not once a post. */
  | { readonly kind: 'words'; readonly folded: string }
  | { readonly kind: 'mention' | 'hashtag' | 'cashtag'; readonly name: string }
  | { readonly kind: 'operator'; readonly name: OperatorName; readonly value: string }

export type QueryNode =
  | Leaf
  | { readonly kind: 'not'; readonly node: Leaf }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] }

/** A query that the network does not take. `position` counts characters from 1, as its messages do. */
export class QueryError extends Error {
  constructor(message: string, position: number) {
    super(`${message} (at position ${position})`)
  }
}
