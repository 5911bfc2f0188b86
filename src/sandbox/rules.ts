import type { NetworkRefusal, NewPost, SandboxPost, SandboxUser } from './network.ts'
import { timeFromId } from './snowflake.ts'
import { mentionedIds, type State, saidKey, shownText } from './state.ts'
import { isTooLongForDirect, isTooLongForPost } from './text.ts'

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
}

export function refusal(
  code: NetworkRefusal['code'],
  detail: string = DETAILS[code],
): { ok: false; refusal: NetworkRefusal } {
  return { ok: false, refusal: { code, detail } }
}

export function decideTextRefusal(text: string): NetworkRefusal['code'] | null {
  if (text.trim() === '') return 'empty'
  return isTooLongForPost(text) ? 'tooLong' : null
}

export function decideDirectRefusal(
  state: State,
  sender: SandboxUser,
  recipient: SandboxUser,
  text: string,
): NetworkRefusal['code'] | null {
  if (text.trim() === '') return 'empty'
  if (isTooLongForDirect(text)) return 'tooLong'
  return mayWriteDirectly(state, sender, recipient) ? null : 'directClosed'
}

/** A recipient closed to strangers hears those whom they follow, and those to whom they wrote first. */
function mayWriteDirectly(state: State, sender: SandboxUser, recipient: SandboxUser): boolean {
  if (sender.id === recipient.id) return false
  if (recipient.directMessages === 'everyone') return true
  if (state.followedBy.get(recipient.id)?.has(sender.id)) return true
  const talk = state.directConversations.get(directConversationId(sender.id, recipient.id)) ?? []
  return talk.some(id => state.directs.get(id)?.senderId === recipient.id)
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
