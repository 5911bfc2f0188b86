import type { RecordEntry, SandboxDirect, SandboxPost } from '../network.ts'
import { isLeftWaiting } from './behaviour.ts'
import type { Character } from './character.ts'
import { decideTone } from './hearing.ts'
import type { Players } from './players.ts'
import { type CustomerLine, lastLine, type Thread } from './thread.ts'
import type { Entry, Matter, Said, Wordbook } from './wordbook.ts'

/** What an entry of the record means to the cast. */
export type Heard =
  | { readonly heard: 'answer'; readonly thread: Thread }
  | { readonly heard: 'campaign'; readonly post: SandboxPost }
  | { readonly heard: 'nothing' }

/** Everything the cast knows. It is a reading of the network's record, so a second start knows as much as the first. */
export interface Memory {
  /** Takes entries in the order of the record. */
  apply(entry: RecordEntry): Heard
  threads(): readonly Thread[]
  /** The customer's latest matter in which silence hurts: nobody complains of two at a time. */
  findLeftWaiting(customer: Character): Thread | undefined
  /** Matters begun by customers in public, newest last, for others to join in. */
  recentPosts(): readonly SandboxPost[]
  findThreadOfPost(postId: string): Thread | undefined
  hasReposted(username: string, postId: string): boolean
}

const NOTHING: Heard = { heard: 'nothing' }
/** How far back people scroll. */
const RECENT_POSTS = 30

export function createMemory(
  players: Pick<Players, 'findCharacterById' | 'isBrand'>,
  wordbook: Wordbook,
): Memory {
  const threads: Thread[] = []
  const threadsBy = new Map<Character, Thread[]>()
  const threadOfPost = new Map<string, Thread>()
  const threadOfDirects = new Map<string, Thread>()
  const reposted = new Set<string>()
  let recent: SandboxPost[] = []

  const listOwn = (customer: Character): readonly Thread[] => threadsBy.get(customer) ?? []

  function beginThread(customer: Character, said: Said | null, joined?: Thread): Thread {
    const own = listOwn(customer)
    const scripted = said === null ? null : findMatter(said.entry)
    const thread: Thread = {
      customer,
      ordinal: own.length + 1,
      topic: scripted?.topic ?? joined?.topic ?? null,
      intent: scripted?.intent ?? joined?.intent ?? null,
      lines: [],
    }
    threads.push(thread)
    threadsBy.set(customer, [...own, thread])
    return thread
  }

  const nameSaid = (said: Said | null): CustomerLine['said'] =>
    said === null ? 'unscripted' : 'situation' in said.entry ? said.entry.situation : 'opening'

  /** A post belongs to the matter that it replies to or quotes, or, when it complains of silence, to the one left waiting. */
  function findOwnThread(customer: Character, post: SandboxPost, said: Said | null): Thread | undefined {
    const linked = [post.inReplyToId, post.quotesId]
      .map(id => (id === null ? undefined : threadOfPost.get(id)))
      .find(thread => thread?.customer === customer)
    if (linked) return linked
    return nameSaid(said) === 'impatientPost' ? findLeftWaiting(customer) : undefined
  }

  function findLeftWaiting(customer: Character): Thread | undefined {
    return listOwn(customer).findLast(isLeftWaiting)
  }

  function applyCustomerPost(customer: Character, post: SandboxPost): Heard {
    const at = Date.parse(post.createdAt)
    if (post.repostsId !== null) {
      reposted.add(`${customer.username} ${post.repostsId}`)
      const own = threadOfPost.get(post.repostsId)
      if (own?.customer === customer)
        own.lines.push({ by: 'customer', where: 'public', at, postId: post.id, said: 'repost' })
      return NOTHING
    }
    const said = wordbook.findSaid(customer, post.text)
    if (said) wordbook.note(customer, said)
    const parentId = post.inReplyToId ?? post.quotesId
    const thread =
      findOwnThread(customer, post, said) ??
      beginThread(customer, said, parentId === null ? undefined : threadOfPost.get(parentId))
    if (parentId === null) recent = [...recent.slice(1 - RECENT_POSTS), post]
    thread.lines.push({ by: 'customer', where: 'public', at, postId: post.id, said: nameSaid(said) })
    threadOfPost.set(post.id, thread)
    return NOTHING
  }

  function applyBrandPost(post: SandboxPost): Heard {
    if (post.repostsId !== null) return NOTHING
    const parentId = post.inReplyToId ?? post.quotesId
    if (parentId === null) return isNotice(post.text) ? NOTHING : { heard: 'campaign', post }
    const thread = threadOfPost.get(parentId)
    if (!thread) return NOTHING
    threadOfPost.set(post.id, thread)
    thread.lines.push({
      by: 'brand',
      where: 'public',
      at: Date.parse(post.createdAt),
      postId: post.id,
      accountId: post.authorId,
      tone: decideTone(withoutOwnName(post.text)),
    })
    return { heard: 'answer', thread }
  }

  function applyCustomerDirect(customer: Character, direct: SandboxDirect): Heard {
    const said = wordbook.findSaid(customer, direct.text)
    if (said) wordbook.note(customer, said)
    const begins = said !== null && 'situation' in said.entry && said.entry.situation === 'directOpening'
    const thread = (begins ? undefined : findDirectThread(customer)) ?? beginThread(customer, said)
    thread.lines.push({
      by: 'customer',
      where: 'direct',
      at: Date.parse(direct.createdAt),
      postId: null,
      said: nameSaid(said),
    })
    threadOfDirects.set(customer.username, thread)
    return NOTHING
  }

  /** Two people have one talk in private: it is about the matter that the brand last asked to bring there. */
  function findDirectThread(customer: Character): Thread | undefined {
    const own = listOwn(customer)
    return own.findLast(isInvited) ?? threadOfDirects.get(customer.username) ?? own.at(-1)
  }

  function applyBrandDirect(customer: Character, direct: SandboxDirect): Heard {
    const thread = findDirectThread(customer) ?? beginThread(customer, null)
    threadOfDirects.set(customer.username, thread)
    thread.lines.push({
      by: 'brand',
      where: 'direct',
      at: Date.parse(direct.createdAt),
      postId: null,
      accountId: direct.senderId,
      tone: decideTone(direct.text),
    })
    return { heard: 'answer', thread }
  }

  function applyPost(post: SandboxPost): Heard {
    if (players.isBrand(post.authorId)) return applyBrandPost(post)
    const customer = players.findCharacterById(post.authorId)
    return customer ? applyCustomerPost(customer, post) : NOTHING
  }

  function applyDirect(direct: SandboxDirect): Heard {
    if (direct.recipientId === null) return NOTHING
    const sender = players.findCharacterById(direct.senderId)
    if (sender && players.isBrand(direct.recipientId)) return applyCustomerDirect(sender, direct)
    const recipient = players.findCharacterById(direct.recipientId)
    if (recipient && players.isBrand(direct.senderId)) return applyBrandDirect(recipient, direct)
    return NOTHING
  }

  return {
    apply(entry) {
      if (entry.type === 'post.created') return applyPost(entry.post)
      if (entry.type === 'direct.sent') return applyDirect(entry.direct)
      if (entry.type === 'post.deleted') recent = recent.filter(post => post.id !== entry.postId)
      return NOTHING
    },
    findLeftWaiting,
    threads: () => threads,
    recentPosts: () => recent,
    findThreadOfPost: postId => threadOfPost.get(postId),
    hasReposted: (username, postId) => reposted.has(`${username} ${postId}`),
  }
}

/** A word about a fault is no advertisement. */
function isNotice(text: string): boolean {
  const tone = decideTone(withoutOwnName(text))
  return tone === 'solved' || tone === 'holding'
}

/** What somebody began with; a reply to an advertisement asks about it. */
function findMatter(entry: Entry): Matter | null {
  if ('named' in entry) return entry
  return entry.situation === 'campaignReply' ? { topic: 'purchase', intent: 'question' } : null
}

/** Invited, and not yet come. */
function isInvited(thread: Thread): boolean {
  const last = lastLine(thread)
  if (last?.by === 'brand') return last.where === 'public' && last.tone === 'invitation'
  return last?.said === 'invited'
}

/** Handles are no words: "@aurora_dm" invites nobody. */
const withoutOwnName = (text: string): string => text.replace(/@\w+/g, '')
