import type { SandboxPost } from '../network.ts'
import { EDITABLE_MS, isOfEditableKind, MAX_EDITS, mayWriteAtLength } from '../rules.ts'
import { timeFromId } from '../snowflake.ts'
import { type State, shownText } from '../state.ts'
import { cutToPostLength, isTooLongForPost } from '../text.ts'
import type { Asked } from './asked.ts'
import { mediaLink, shortenLink } from './links.ts'
import { mediaKey } from './render-media.ts'
import { type RenderedText, renderText, type TailLink } from './render-text.ts'
import { pick, type Rendered } from './render-user.ts'

const NETWORK = 'https://x.com'

export function renderPost(state: State, post: SandboxPost, asked: Asked): Rendered {
  return asked.dialect === 'tweet' ? renderTweet(state, post, asked) : renderNewPost(state, post, asked)
}

/** The old dialect: an expansion brings its own field along. */
function renderTweet(state: State, post: SandboxPost, asked: Asked): Rendered {
  const fields = new Set(['id', 'text', 'edit_history_tweet_ids', ...asked.postFields])
  addExpanded(fields, asked, 'referenced_tweets')
  const { note, ...all } = allFields(state, post)
  return pick(
    {
      ...all,
      note_tweet: note,
      edit_history_tweet_ids: versionsOf(state, post),
      referenced_tweets: references(post),
    },
    fields,
  )
}

/** The new dialect: authors and references are no fields, only expansions. */
function renderNewPost(state: State, post: SandboxPost, asked: Asked): Rendered {
  const fields = new Set(['id', 'text', ...asked.postFields])
  for (const name of ['author_id', 'in_reply_to_user_id', 'referenced_posts']) fields.delete(name)
  addExpanded(fields, asked, 'referenced_posts')
  const { note, ...all } = allFields(state, post)
  return pick(
    {
      ...all,
      note_post: note,
      edit_history_post_ids: versionsOf(state, post),
      referenced_posts: references(post),
    },
    fields,
  )
}

function addExpanded(fields: Set<string>, asked: Asked, referenced: string): void {
  for (const name of asked.expansions) {
    if (name === 'author_id' || name === 'in_reply_to_user_id') fields.add(name)
    if (name.startsWith('attachments.')) fields.add('attachments')
    if (name.startsWith('referenced')) fields.add(referenced)
  }
}

function allFields(state: State, post: SandboxPost): Rendered {
  const { text, note, entities, range } = renderWords(state, post)
  return {
    id: post.id,
    text,
    attachments: renderAttachments(post),
    author_id: post.authorId,
    conversation_id: post.conversationId,
    created_at: post.createdAt,
    display_text_range: range,
    edit_controls: editControls(state, post),
    entities,
    in_reply_to_user_id: repliedToUser(state, post),
    lang: post.lang,
    note,
    paid_partnership: false,
    possibly_sensitive: false,
    public_metrics: metricsOf(state, post),
    reply_settings: post.replySettings ?? 'everyone',
  }
}

interface Words {
  readonly text: string
  readonly entities: Rendered | undefined
  readonly range: readonly [number, number] | undefined
  /** The whole of a text that is longer than a post. */
  readonly note: Rendered | undefined
}

/** What a long post says is cut in `text` and stands whole in the note. */
export function renderWords(state: State, post: SandboxPost): Words {
  const findUserId = (username: string) => state.usernames.get(username.toLowerCase())
  const whole = shownText(state, post)
  const isLong = isLongPost(state, post)
  const shown = isLong ? cutToPostLength(whole) : whole
  const tail = listTail(state, post)
  const links = isLong ? [shortenLink(`${NETWORK}/i/web/status/${post.id}`), ...tail] : tail
  const rendered = renderText(shown, links, findUserId)
  return {
    text: rendered.text,
    entities: rendered.entities,
    range: displayRange(state, post, rendered),
    note: isLong ? renderNote(whole, findUserId) : undefined,
  }
}

/** Counting is dear: only those who may write at length are looked at. */
function isLongPost(state: State, post: SandboxPost): boolean {
  const author = state.users.get(post.authorId)
  return author !== undefined && mayWriteAtLength(author) && isTooLongForPost(post.text)
}

function renderNote(whole: string, findUserId: (username: string) => string | undefined): Rendered {
  const { text, entities } = renderText(whole, [], findUserId)
  return { text, ...(entities && { entities }) }
}

/** From behind the people whom the network named to before the links that it added. */
function displayRange(state: State, post: SandboxPost, { length }: RenderedText): Words['range'] {
  const start = [...shownText(state, post)].length - [...post.text].length
  return start < length ? [start, length] : undefined
}

/** Pictures, a quoted post and an invitation to write directly each leave a link behind the words. */
function listTail(state: State, post: SandboxPost): TailLink[] {
  const author = state.users.get(post.authorId)?.username ?? 'i'
  const media = (post.media ?? []).map(each => ({
    ...mediaLink(`${NETWORK}/${author}/status/${post.id}`, each.type),
    more: { media_key: mediaKey(each) },
  }))
  const quoted = post.quotesId === null ? undefined : state.posts.get(post.quotesId)
  const quotedAuthor = quoted && state.users.get(quoted.authorId)?.username
  return [
    ...media,
    ...(quoted ? [shortenLink(`${NETWORK}/${quotedAuthor}/status/${quoted.id}`)] : []),
    ...(post.directMessageLink === undefined ? [] : [shortenLink(post.directMessageLink)]),
  ]
}

function renderAttachments(post: SandboxPost): Rendered | undefined {
  if (!post.media && !post.poll) return undefined
  return {
    ...(post.media && { media_keys: post.media.map(mediaKey) }),
    ...(post.poll && { poll_ids: [post.poll.id] }),
  }
}

/** Ids of all versions of this post, oldest first, whichever of them it is. */
export function versionsOf(state: State, post: SandboxPost): readonly string[] {
  const newest = state.posts.get(state.newestOf.get(post.id) ?? post.id) ?? post
  return newest.editHistory ?? [post.id]
}

function editControls(state: State, post: SandboxPost): Rendered {
  const versions = versionsOf(state, post)
  const until = new Date(timeFromId(versions[0] ?? post.id).getTime() + EDITABLE_MS)
  return {
    edits_remaining: Math.max(0, MAX_EDITS + 1 - versions.length),
    is_edit_eligible: isOfEditableKind(post),
    editable_until: until.toISOString(),
  }
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

/** What was done to any version counts for all of them. */
function metricsOf(state: State, post: SandboxPost): Rendered {
  const versions = versionsOf(state, post)
  const listed = (lists: Map<string, string[]>) => versions.flatMap(id => lists.get(id) ?? [])
  const count = (lists: Map<string, string[]>) => listed(lists).filter(id => state.posts.has(id)).length
  return {
    retweet_count: count(state.repostsOf),
    reply_count: count(state.repliesTo),
    like_count: listed(state.likesOf).length,
    quote_count: count(state.quotesOf),
    bookmark_count: 0,
    impression_count: 0,
  }
}
