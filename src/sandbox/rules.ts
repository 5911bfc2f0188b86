import type { NetworkRefusal, NewDirect, NewPost, SandboxPost, SandboxUser } from './network.ts'
import { timeFromId } from './snowflake.ts'
import { mentionedIds, type State, saidKey, shownText } from './state.ts'
import { isTooLongForDirect, isTooLongForNote, isTooLongForPost } from './text.ts'

/** How long the same author may not say the same again. X documents no length; a day is what its users report. */
export const DUPLICATE_WINDOW_MS = 24 * 60 * 60 * 1000

const DETAILS: Record<NetworkRefusal['code'], string> = {
  duplicate: 'You are not allowed to create a Tweet with duplicate content.',
  notSummoned: 'You can only reply to or quote posts where you are mentioned or are the author.',
  tooLong: 'Your Tweet text is too long.',
  empty: 'You must provide a text.',
  notFound: 'You attempted to reply to a Tweet that is deleted or not visible to you.',
  directClosed: 'You do not have permission to DM one or more participants.',
  notYours: 'You are not authorized to delete this Tweet.',
  replyLimited:
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
  notEditable: 'This Tweet can no longer be edited.',
  notInConversation: 'You can only hide replies to your own conversations.',
  pollClosed: 'This poll has ended.',
  invalid: 'This is not possible.',
}

export function refusal(
  code: NetworkRefusal['code'],
  detail: string = DETAILS[code],
): { ok: false; refusal: NetworkRefusal } {
  return { ok: false, refusal: { code, detail } }
}

const because = (code: NetworkRefusal['code'], detail?: string) => refusal(code, detail).refusal

/** Those who pay for their tick may write at length; a business's tick is another one. */
export function mayWriteAtLength(author: SandboxUser): boolean {
  return verifiedTypeOf(author) === 'blue'
}

export function verifiedTypeOf({ verified, role }: SandboxUser): 'blue' | 'business' | 'none' {
  if (!verified) return 'none'
  return role === 'care' || role === 'marketing' ? 'business' : 'blue'
}

/** A picture may stand for words. */
export function decideTextRefusal(post: NewPost, author: SandboxUser): NetworkRefusal | null {
  if (post.text.trim() === '') return post.media?.length ? null : because('empty')
  const isTooLong = mayWriteAtLength(author) ? isTooLongForNote : isTooLongForPost
  return isTooLong(post.text) ? because('tooLong') : null
}

const MAX_PHOTOS = 4

/** A post carries pictures, or a poll, or a quote, or an invitation to write directly. */
export function decidePartsRefusal(post: NewPost): NetworkRefusal | null {
  const media = post.media ?? []
  const parts = [media.length > 0, post.poll, post.quotesId, post.directMessageLink].filter(Boolean)
  if (parts.length > 1)
    return because('invalid', 'Media, poll, quote_tweet_id and direct_message_deep_link exclude each other.')
  if (media.some(each => each.type !== 'photo') ? media.length > 1 : media.length > MAX_PHOTOS)
    return because('invalid', 'A Tweet has up to 4 photos, or 1 animated GIF, or 1 video.')
  return null
}

/** Whether the settings of the conversation's first post let `author` reply to `target`. */
export function mayReply(state: State, target: SandboxPost, author: SandboxUser): boolean {
  if (state.blockedBy.get(target.authorId)?.has(author.id)) return false
  const root = state.posts.get(state.newestOf.get(target.conversationId) ?? target.conversationId) ?? target
  if (root.replySettings === undefined || root.authorId === author.id) return true
  if (mentionedIds(state, root).includes(author.id)) return true
  if (root.replySettings === 'verified') return author.verified
  return root.replySettings === 'following' && (state.followedBy.get(root.authorId)?.has(author.id) ?? false)
}

export const MAX_EDITS = 5
/** Counted from the first version. */
export const EDITABLE_MS = 30 * 60 * 1000

/** The newest version of a post without a poll, for half an hour and five times. */
export function mayEdit(state: State, post: SandboxPost, now: Date): boolean {
  const history = post.editHistory ?? [post.id]
  const age = now.getTime() - timeFromId(history[0] ?? post.id).getTime()
  return (
    isOfEditableKind(post) && !state.newestOf.has(post.id) && history.length <= MAX_EDITS && age < EDITABLE_MS
  )
}

export function isOfEditableKind(post: SandboxPost): boolean {
  return post.repostsId === null && post.poll === undefined && !post.isNullcast
}

export function decideDirectRefusal(
  state: State,
  sender: SandboxUser,
  recipient: SandboxUser,
  direct: NewDirect,
): NetworkRefusal['code'] | null {
  return decideWordsRefusal(direct) ?? (mayWriteDirectly(state, sender, recipient) ? null : 'directClosed')
}

/** What is said is something, and not too much of it. */
export function decideWordsRefusal({
  text,
  media,
}: Pick<NewDirect, 'text' | 'media'>): 'empty' | 'tooLong' | null {
  if (text.trim() === '' && !media) return 'empty'
  return isTooLongForDirect(text) ? 'tooLong' : null
}

/** A recipient closed to strangers hears those whom they follow, and those to whom they wrote first. */
export function mayWriteDirectly(state: State, sender: SandboxUser, recipient: SandboxUser): boolean {
  if (sender.id === recipient.id || isBlocked(state, recipient.id, sender.id)) return false
  if (recipient.directMessages === 'everyone') return true
  if (state.followedBy.get(recipient.id)?.has(sender.id)) return true
  const talk = state.directConversations.get(directConversationId(sender.id, recipient.id)) ?? []
  return talk.some(id => state.directs.get(id)?.senderId === recipient.id)
}

function isBlocked(state: State, byId: string, userId: string): boolean {
  return [state.blockedBy, state.directBlockedBy].some(bonds => bonds.get(byId)?.has(userId))
}

/** The larger id first, as the network names talks that only its own app can read. */
export function encryptedConversationId(left: string, right: string): string {
  return BigInt(left) > BigInt(right) ? `${left}:${right}` : `${right}:${left}`
}

export function directConversationId(left: string, right: string): string {
  return BigInt(left) < BigInt(right) ? `${left}-${right}` : `${right}-${left}`
}

/** Whether the author of `post` called `userId`: by an @ (also one put there by the network), or by quoting. */
export function isSummonedBy(state: State, post: SandboxPost, userId: string): boolean {
  if (post.authorId === userId) return true
  const quoted = post.quotesId === null ? undefined : state.posts.get(post.quotesId)
  return quoted?.authorId === userId || mentionedIds(state, post).includes(userId)
}

/** The people whom the network names in front of a reply: the thread's, less the author and those in the text. */
export function decideLeadingMentions(
  state: State,
  authorId: string,
  parent: SandboxPost,
  post: NewPost,
): string[] {
  const excluded = new Set(post.excludeReplyUserIds ?? [])
  const others = mentionedIds(state, parent).filter(id => !excluded.has(id))
  const named = mentionedIds(state, { ...parent, text: post.text, leadingMentions: [] })
  return [...new Set([parent.authorId, ...others])].filter(id => id !== authorId && !named.includes(id))
}

export function isDuplicate(
  state: State,
  post: Pick<SandboxPost, 'authorId' | 'text' | 'leadingMentions'>,
  now: Date,
): boolean {
  const lastId = state.lastSaid.get(saidKey(post.authorId, shownText(state, post)))
  if (lastId === undefined || !state.posts.has(lastId)) return false
  return now.getTime() - timeFromId(lastId).getTime() < DUPLICATE_WINDOW_MS
}
