import type { Done, Reaction } from '../connector.ts'
import { ReadingTrouble } from '../connector.ts'
import { readAtUri } from './at-uri.ts'
import { callAs } from './call.ts'
import { findPosts } from './find-posts.ts'
import { keyAt } from './record-key.ts'
import { deleteRecord, isSwapRefusal, putRecord } from './records.ts'
import type { XrpcAnswer, XrpcCall } from './request.ts'
import type { BlueskySession } from './session.ts'
import { readHealthCode, readProblem } from './trouble.ts'

const COLLECTIONS: Readonly<Record<Reaction, string>> = {
  like: 'app.bsky.feed.like',
  repost: 'app.bsky.feed.repost',
}

/**
 * Likes or reposts a post as the account, or takes that back. The record has a key that follows from the post, so that
 * two tries at once make one; what was given in another program stands under another key, which the AppView shows.
 */
export async function reactOnBluesky(
  session: BlueskySession,
  externalId: string,
  reaction: Reaction,
  isOn: boolean,
  signal: AbortSignal,
): Promise<Done> {
  try {
    const found = (await findPosts(session, [externalId], signal)).get(externalId)
    if (found === undefined) return { ok: false, code: 'gone', explain: 'The post is no longer there.' }
    const standing = found.view.viewer?.[reaction]
    const collection = COLLECTIONS[reaction]
    const rkey = keyFor(externalId)
    if (!isOn)
      return takeBack(session, [standing, `at://${session.externalId}/${collection}/${rkey}`], signal)
    if (standing !== undefined && !standing.endsWith(`/${rkey}`)) return { ok: true }
    const { uri, cid } = found.view
    const record = { subject: { uri, cid }, createdAt: new Date().toISOString() }
    const answer = await callAs(session, putRecord(session, collection, rkey, record, null), signal)
    return isSwapRefusal(answer) ? { ok: true } : toDone(answer)
  } catch (error) {
    if (error instanceof ReadingTrouble) return { ok: false, code: error.code, explain: error.message }
    throw error
  }
}

/** The time in the post's own key gives ours its place; the rest is told apart by the post's address. */
function keyFor(externalId: string): string {
  const rkey = readAtUri(externalId)?.rkey ?? ''
  return keyAt(timeOfKey(rkey), externalId)
}

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'

/** Keys are times by custom only: one that is none lies at the beginning of time. */
function timeOfKey(rkey: string): Date {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return new Date(0)
  const value = [...rkey].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n)
  return new Date(Number((value >> 10n) / 1000n))
}

async function takeBack(
  session: BlueskySession,
  uris: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<Done> {
  const calls = [...new Set(uris)].flatMap(uri =>
    uri === undefined ? [] : (deleteRecord(session, uri) ?? []),
  )
  for (const call of calls as XrpcCall[]) {
    const done = toDone(await callAs(session, call, signal))
    if (!done.ok) return done
  }
  return { ok: true }
}

export function toDone(answer: XrpcAnswer): Done {
  if (answer.kind === 'silent')
    return { ok: false, code: 'unreachable', explain: `No answer (${answer.code}).` }
  const code = readHealthCode(answer)
  return code === null ? { ok: true } : { ok: false, code, explain: readProblem(answer.body).explain }
}
