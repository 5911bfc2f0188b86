import type { SandboxPost } from '../../network.ts'
import { timeFromId } from '../../snowflake.ts'
import { type State, shownText } from '../../state.ts'
import { extractEntities } from '../../text.ts'
import { repliedToUser } from '../render-post.ts'
import type { Rendered } from '../render-user.ts'
import { twinned, twinnedSpan } from './render-event-user.ts'

const EDITABLE_MS = 60 * 60 * 1000
const NOT_YET_COUNTED = {
  retweet_count: 0,
  reply_count: 0,
  like_count: 0,
  quote_count: 0,
  bookmark_count: 0,
  impression_count: 0,
}

/** Whether the event tells until when the post may be edited: those about one's own post and mentions do. */
export type EditControls = 'withEditControls' | 'withoutEditControls'

/** A post as events show it: old dialect, every field, and the post replied to in fields of its own. */
export function renderEventPost(state: State, post: SandboxPost, edits: EditControls): Rendered {
  const text = shownText(state, post)
  const written = [...text].length
  const entities = renderEventEntities(state, text)
  const repliedTo = repliedToUser(state, post)
  return {
    id: post.id,
    text,
    author_id: post.authorId,
    created_at: post.createdAt,
    conversation_id: post.conversationId,
    edit_history_tweet_ids: post.editHistory ?? [post.id],
    lang: post.lang,
    possibly_sensitive: false,
    paid_partnership: false,
    reply_settings: post.replySettings ?? 'everyone',
    display_text_range: [written - [...post.text].length, written],
    public_metrics: twinned(NOT_YET_COUNTED),
    ...(edits === 'withEditControls' && { edit_controls: renderEditControls(post) }),
    ...(post.inReplyToId !== null && { in_reply_to_tweet_id: post.inReplyToId }),
    ...(repliedTo !== undefined && { in_reply_to_user_id: repliedTo }),
    ...renderReferences(post),
    ...(entities && { entities }),
  }
}

function renderEditControls(post: SandboxPost): Rendered {
  const until = new Date(timeFromId(post.id).getTime() + EDITABLE_MS)
  return {
    ...twinned({ edits_remaining: 5 }),
    is_edit_eligible: true,
    editable_until: until.toISOString(),
  }
}

function renderReferences(post: SandboxPost): Rendered {
  const all = [
    { type: 'retweeted', id: post.repostsId },
    { type: 'quoted', id: post.quotesId },
    { type: 'replied_to', id: post.inReplyToId },
  ].filter(({ id }) => id !== null)
  return all.length > 0 ? { referenced_tweets: all } : {}
}

function renderEventEntities(state: State, text: string): Rendered | undefined {
  const found = extractEntities(text)
  const mentions = found.mentions.map(({ username, ...span }) => {
    const id = state.usernames.get(username.toLowerCase())
    return { ...twinnedSpan(span), username, ...(id !== undefined && { id }) }
  })
  const urls = found.urls.map(({ url, ...span }) => ({
    ...twinnedSpan(span),
    url,
    expanded_url: /^https?:/i.test(url) ? url : `http://${url}`,
    display_url: url.replace(/^https?:\/\//i, ''),
  }))
  const tags = (list: typeof found.hashtags) =>
    list.map(({ tag, ...span }) => ({ ...twinnedSpan(span), tag }))
  const all = { mentions, urls, hashtags: tags(found.hashtags), cashtags: tags(found.cashtags) }
  const some = Object.entries(all).filter(([, list]) => list.length > 0)
  return some.length > 0 ? Object.fromEntries(some) : undefined
}
