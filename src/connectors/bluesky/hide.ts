import { z } from 'zod'
import type { Done } from '../connector.ts'
import { ReadingTrouble } from '../connector.ts'
import { authorityOf, isPostUri, readAtUri } from './at-uri.ts'
import { callAs } from './call.ts'
import { findPosts } from './find-posts.ts'
import { toDone } from './react.ts'
import { findOwnRecord, isSwapRefusal, type OwnRecord, putRecord } from './records.ts'
import type { BlueskySession } from './session.ts'

const COLLECTION = 'app.bsky.feed.threadgate'
/** Source: lexicon app.bsky.feed.threadgate. */
const MAX_HIDDEN = 300
/** Somebody else may change the gate between our look and our write. */
const TRIES = 3

const gateSchema = z.looseObject({ hiddenReplies: z.array(z.string()).optional() })

/** Hides a reply in a thread that the account began, or shows it again: the gate beside its root has the list. */
export async function hideOnBluesky(
  session: BlueskySession,
  externalId: string,
  isHidden: boolean,
  signal: AbortSignal,
): Promise<Done> {
  try {
    const root = await findRoot(session, externalId, signal)
    if (root === null) return refused('gone', 'The reply is no longer there.')
    if (authorityOf(root) !== session.externalId)
      return refused('forbidden', 'Only replies in threads that the account began can be hidden.')
    for (let n = 0; n < TRIES; n++) {
      const done = await writeGate(session, root, externalId, isHidden, signal)
      if (done !== 'changed') return done
    }
    return refused('unexpected', 'The thread is being changed elsewhere.')
  } catch (error) {
    if (error instanceof ReadingTrouble) return refused(error.code, error.message)
    throw error
  }
}

const refused = (code: string, explain: string): Done => ({ ok: false, code, explain })

/** Null when the reply is no longer shown. */
async function findRoot(
  session: BlueskySession,
  externalId: string,
  signal: AbortSignal,
): Promise<string | null> {
  const found = (await findPosts(session, [externalId], signal)).get(externalId)
  const root = found?.view.record.reply?.root.uri ?? found?.view.uri
  return root !== undefined && isPostUri(root) ? root : null
}

async function writeGate(
  session: BlueskySession,
  root: string,
  reply: string,
  isHidden: boolean,
  signal: AbortSignal,
): Promise<Done | 'changed'> {
  const rkey = readAtUri(root)?.rkey ?? ''
  const found = await findOwnRecord(session, COLLECTION, rkey, signal)
  if (found.kind === 'failed') {
    const done = toDone(found.answer)
    return done.ok ? refused('unexpected', 'The network answered in an unknown form.') : done
  }
  const standing = found.kind === 'found' ? found.record : null
  const gate = gateSchema.catch({}).parse(standing?.value ?? {})
  const others = (gate.hiddenReplies ?? []).filter(each => each !== reply)
  if ((gate.hiddenReplies ?? []).includes(reply) === isHidden) return { ok: true }
  if (isHidden && others.length >= MAX_HIDDEN)
    return refused('unexpected', `The network hides no more than ${MAX_HIDDEN} replies in a thread.`)
  const hiddenReplies = isHidden ? [...others, reply] : others
  const record = { createdAt: new Date().toISOString(), ...gate, post: root, hiddenReplies }
  const call = putRecord(session, COLLECTION, rkey, record, cidOf(standing))
  const answer = await callAs(session, call, signal)
  return isSwapRefusal(answer) ? 'changed' : toDone(answer)
}

const cidOf = (standing: OwnRecord | null): string | null => standing?.cid ?? null
