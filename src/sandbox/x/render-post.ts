import type { SandboxPost } from '../network.ts'
import { timeFromId } from '../snowflake.ts'
import { type State, shownText } from '../state.ts'
import { type Entities, extractEntities } from '../text.ts'
import type { Asked } from './asked.ts'
import { pick, type Rendered } from './render-user.ts'

const EDITABLE_MS = 60 * 60 * 1000

export function renderPost(state: State, post: SandboxPost, asked: Asked): Rendered {
  return asked.dialect === 'tweet' ? renderTweet(state, post, asked) : renderNewPost(state, post, asked)
}

/** The old dialect: an expansion brings its own field along. */
function renderTweet(state: State, post: SandboxPost, asked: Asked): Rendered {
  const fields = new Set(['id', 'text', 'edit_history_tweet_ids', ...asked.postFields])
  addExpanded(fields, asked, 'referenced_tweets')
  const all = {
    ...allFields(state, post),
    edit_history_tweet_ids: [post.id],
    author_id: post.authorId,
    in_reply_to_user_id: repliedToUser(state, post),
    referenced_tweets: references(post),
  }
  return pick(all, fields)
}

/** The new dialect: authors and references are no fields, only expansions. */
function renderNewPost(state: State, post: SandboxPost, asked: Asked): Rendered {
  const fields = new Set(['id', 'text', ...asked.postFields])
  for (const name of ['author_id', 'in_reply_to_user_id', 'referenced_posts']) fields.delete(name)
  addExpanded(fields, asked, 'referenced_posts')
  const all = {
    ...allFields(state, post),
    edit_history_post_ids: [post.id],
    author_id: post.authorId,
    in_reply_to_user_id: repliedToUser(state, post),
    referenced_posts: references(post),
  }
  return pick(all, fields)
}

function addExpanded(fields: Set<string>, asked: Asked, referenced: string): void {
  for (const name of asked.expansions) {
    if (name === 'author_id' || name === 'in_reply_to_user_id') fields.add(name)
    if (name.startsWith('referenced')) fields.add(referenced)
  }
}

function allFields(state: State, post: SandboxPost): Rendered {
  const text = shownText(state, post)
  const written = [...text].length
  const prefix = written - [...post.text].length
  return {
    id: post.id,
    text,
    conversation_id: post.conversationId,
    created_at: post.createdAt,
    display_text_range: prefix > 0 ? [prefix, written] : undefined,
    edit_controls: editControls(post),
    entities: renderEntities(state, extractEntities(text)),
    lang: post.lang,
    possibly_sensitive: false,
    public_metrics: metricsOf(state, post),
    reply_settings: 'everyone',
  }
}

function editControls(post: SandboxPost): Rendered {
  const until = new Date(timeFromId(post.id).getTime() + EDITABLE_MS)
  return { edits_remaining: 5, is_edit_eligible: false, editable_until: until.toISOString() }
}

export function repliedToUser(state: State, post: SandboxPost): string | undefined {
  if (post.inReplyToId === null) return undefined
  return state.posts.get(post.inReplyToId)?.authorId ?? post.leadingMentions?.[0]
}

function references(post: SandboxPost): Rendered[] | undefined {
  const all = [
    { type: 'retweeted', id: post.repostsId },
    { type: 'quoted', id: post.quotesId },
    { type: 'replied_to', id: post.inReplyToId },
  ].filter(({ id }) => id !== null)
  return all.length > 0 ? all : undefined
}

function renderEntities(state: State, entities: Entities): Rendered | undefined {
  const mentions = entities.mentions.map(mention => {
    const id = state.usernames.get(mention.username.toLowerCase())
    return id === undefined ? mention : { ...mention, id }
  })
  const urls = entities.urls.map(({ start, end, url }) => {
    const expanded = /^https?:/i.test(url) ? url : `http://${url}`
    return { start, end, url, expanded_url: expanded, display_url: url.replace(/^https?:\/\//i, '') }
  })
  const all = { mentions, hashtags: entities.hashtags, cashtags: entities.cashtags, urls }
  const some = Object.entries(all).filter(([, list]) => list.length > 0)
  return some.length > 0 ? Object.fromEntries(some) : undefined
}

function metricsOf(state: State, post: SandboxPost): Rendered {
  const count = (lists: Map<string, string[]>) =>
    (lists.get(post.id) ?? []).filter(id => state.posts.has(id)).length
  return {
    retweet_count: count(state.repostsOf),
    reply_count: count(state.repliesTo),
    like_count: 0,
    quote_count: count(state.quotesOf),
    bookmark_count: 0,
    impression_count: 0,
  }
}
