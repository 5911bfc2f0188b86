import { candidateKey } from '../../core/delivery/candidate-key.ts'
import type { Lookup, Outgoing } from '../connector.ts'
import { POST_COLLECTION } from './at-uri.ts'
import { type PostRecord, postRecordSchema } from './payload.ts'
import { recordKeyOf } from './record-key.ts'
import { findOwnRecord } from './records.ts'
import type { BlueskySession } from './session.ts'
import { quotedBy } from './to-inbound.ts'

/** What stands under the key of this delivery, at the account's home server. */
export async function findRecordOf(
  session: BlueskySession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Lookup> {
  const rkey = recordKeyOf(outgoing.id)
  const found = await findOwnRecord(session, POST_COLLECTION, rkey, signal)
  if (found.kind === 'failed') return { kind: 'cannotTell', code: 'unreachable' }
  if (found.kind === 'absent') return { kind: 'absent' }
  const parsed = postRecordSchema.safeParse(found.record.value)
  if (!parsed.success || !isSame(parsed.data, outgoing)) return { kind: 'cannotTell', code: 'anotherStands' }
  const at = new Date(parsed.data.createdAt ?? outgoing.firstTriedAt)
  return { kind: 'found', externalId: found.record.uri, at }
}

const isSame = ({ text, reply, embed }: PostRecord, { kind, text: wanted, target }: Outgoing): boolean => {
  const answered = kind === 'quote' ? quotedBy(embed) : (reply?.parent.uri ?? null)
  const keyOf = (words: string, to: string | null) =>
    candidateKey({ text: words, target: to, recipient: null })
  return keyOf(text, answered) === keyOf(wanted, kind === 'post' ? null : target)
}
