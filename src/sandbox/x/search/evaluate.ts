import type { SandboxPost } from '../../network.ts'
import { mentionedIds, type State, shownText } from '../../state.ts'
import { type Entities, extractEntities } from '../../text.ts'
import { repliedToUser } from '../render-post.ts'
import type { Leaf, OperatorName, QueryNode } from './query.ts'
import { fold, foldWords, includesWords } from './words.ts'

/** A post made ready for many questions: what is costly is worked out at the first question about it. */
export interface Searchable {
  readonly state: State
  readonly post: SandboxPost
  words(): string
  entities(): Entities
}

/** Posts never change, so that their words are folded once for all queries. */
const foldedWords = new WeakMap<SandboxPost, string>()

export function createSearchable(state: State, post: SandboxPost): Searchable {
  let entities: Entities | null = null
  return {
    state,
    post,
    words: () => wordsOf(state, post),
    entities: () => {
      entities ??= extractEntities(shownText(state, post))
      return entities
    },
  }
}

function wordsOf(state: State, post: SandboxPost): string {
  const known = foldedWords.get(post)
  if (known !== undefined) return known
  const words = foldWords(shownText(state, post))
  foldedWords.set(post, words)
  return words
}

export function matchesQuery(node: QueryNode, subject: Searchable): boolean {
  switch (node.kind) {
    case 'and':
      return node.nodes.every(child => matchesQuery(child, subject))
    case 'or':
      return node.nodes.some(child => matchesQuery(child, subject))
    case 'not':
      return !matchesLeaf(node.node, subject)
    default:
      return matchesLeaf(node, subject)
  }
}

function matchesLeaf(leaf: Leaf, subject: Searchable): boolean {
  switch (leaf.kind) {
    case 'words':
      return includesWords(subject.words(), leaf.folded)
    case 'mention':
      return subject.entities().mentions.some(({ username }) => isSameName(username, leaf.name))
    case 'hashtag':
      return subject.entities().hashtags.some(({ tag }) => fold(tag) === fold(leaf.name))
    case 'cashtag':
      return subject.entities().cashtags.some(({ tag }) => fold(tag) === fold(leaf.name))
    case 'operator':
      return MATCHERS[leaf.name](subject, leaf.value)
  }
}

type Matcher = (subject: Searchable, value: string) => boolean

const MATCHERS: { readonly [name in OperatorName]: Matcher } = {
  from: ({ state, post }, value) => isUser(state, post.authorId, value),
  to: ({ state, post }, value) => isUser(state, repliedToUser(state, post), value),
  retweets_of: ({ state, post }, value) =>
    post.repostsId !== null && isUser(state, state.posts.get(post.repostsId)?.authorId, value),
  url: (subject, value) =>
    subject.entities().urls.some(({ url }) => includesWords(foldWords(url), foldWords(value))),
  conversation_id: ({ post }, value) => post.conversationId === value,
  in_reply_to_tweet_id: ({ post }, value) => post.inReplyToId === value,
  quotes_of_tweet_id: ({ post }, value) => post.quotesId === value,
  is: (subject, value) => IS[value.toLowerCase()]?.(subject) ?? false,
  has: (subject, value) => HAS[value.toLowerCase()]?.(subject) ?? false,
  lang: ({ post }, value) => post.lang.toLowerCase() === value.toLowerCase(),
  min_likes: (_, value) => Number(value) === 0,
  min_replies: ({ state, post }, value) => (state.repliesTo.get(post.id)?.length ?? 0) >= Number(value),
  min_reposts: ({ state, post }, value) => (state.repostsOf.get(post.id)?.length ?? 0) >= Number(value),
}

const IS: { readonly [value: string]: (subject: Searchable) => boolean } = {
  retweet: ({ post }) => post.repostsId !== null,
  reply: ({ post }) => post.inReplyToId !== null,
  quote: ({ post }) => post.quotesId !== null,
  verified: ({ state, post }) => state.users.get(post.authorId)?.verified ?? false,
  nullcast: () => false,
}

const HAS: { readonly [value: string]: (subject: Searchable) => boolean } = {
  links: subject => subject.entities().urls.length > 0,
  mentions: ({ state, post }) => mentionedIds(state, post).length > 0,
  hashtags: subject => subject.entities().hashtags.length > 0,
  cashtags: subject => subject.entities().cashtags.length > 0,
}

/** `value` is a username, with or without @, or an id. */
function isUser(state: State, userId: string | undefined, value: string): boolean {
  if (userId === undefined) return false
  return userId === value || isSameName(state.users.get(userId)?.username ?? '', value.replace(/^@/, ''))
}

function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
