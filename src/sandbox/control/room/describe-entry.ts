import type { OpenNetwork } from '../../create-network.ts'
import type { RecordEntry } from '../../record-entry.ts'

/** One line of the record, for people. */
export interface DescribedEntry {
  readonly who: string | null
  readonly toWhom: string | null
  readonly text: string | null
  /** A post that may be opened and answered. */
  readonly postId: string | null
}

export function describeEntry(network: OpenNetwork, entry: RecordEntry): DescribedEntry {
  const name = (id: unknown) => (typeof id === 'string' ? `@${network.findUser(id)?.username ?? id}` : null)
  if ('post' in entry) {
    const { authorId, text, id } = entry.post
    return { who: name(authorId), toWhom: null, text, postId: id }
  }
  if ('direct' in entry) {
    const { senderId, recipientId, text } = entry.direct
    return { who: name(senderId), toWhom: name(recipientId), text, postId: null }
  }
  if ('user' in entry) return { who: name(entry.user.id), toWhom: null, text: entry.user.name, postId: null }
  const ids: Readonly<Record<string, unknown>> = { ...entry }
  return {
    who: name(ids.userId ?? ids.sourceId ?? ids.byId),
    toWhom: name(ids.targetId),
    text: null,
    postId: typeof ids.postId === 'string' ? ids.postId : null,
  }
}
