import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { authorityOf, isPostUri, readAtUri } from './at-uri.ts'
import { askAppview, callAs } from './call.ts'
import {
  listOf,
  type PostRecord,
  type PostView,
  postRecordSchema,
  postViewSchema,
  profileSchema,
  type StrongRef,
} from './payload.ts'
import { findOwnRecord } from './records.ts'
import { decideUnwritten } from './refusals.ts'
import type { BlueskySession } from './session.ts'

/** The post that is answered or quoted, and the root of its thread; both as the network wants to be shown them. */
export interface Target {
  readonly ref: StrongRef
  readonly root: StrongRef
}

const refusal = (code: string, explain: string): Outcome => ({ kind: 'refused', code, explain })
const GONE = refusal('gone', 'The post is no longer there.')
const CLOSED = refusal('repliesClosed', 'The author of the thread lets nobody, or not this account, reply.')
const BLOCKED = refusal('blocked', 'There is a block between the author and the account.')

export async function findTarget(
  session: BlueskySession,
  uri: string,
  signal: AbortSignal,
): Promise<Result<Target, Outcome>> {
  if (!isPostUri(uri)) return refuse(GONE)
  return authorityOf(uri) === session.externalId
    ? findOwnTarget(session, uri, signal)
    : findOthersTarget(session, uri, signal)
}

/** Our own post may be younger than what the AppView has indexed: a chain is written faster than that. */
async function findOwnTarget(
  session: BlueskySession,
  uri: string,
  signal: AbortSignal,
): Promise<Result<Target, Outcome>> {
  const { collection, rkey } = readAtUri(uri) ?? { collection: '', rkey: '' }
  const found = await findOwnRecord(session, collection, rkey, signal)
  if (found.kind === 'failed') return refuse(decideUnwritten(found.answer) ?? GONE)
  if (found.kind === 'absent') return refuse(GONE)
  const parsed = postRecordSchema.safeParse(found.record.value)
  return parsed.success ? ok(targetOf(found.record, parsed.data)) : refuse(GONE)
}

const postsSchema = z.object({ posts: listOf(postViewSchema) })

async function findOthersTarget(
  session: BlueskySession,
  uri: string,
  signal: AbortSignal,
): Promise<Result<Target, Outcome>> {
  const answer = await callAs(session, askAppview(session, 'app.bsky.feed.getPosts', { uris: [uri] }), signal)
  const trouble = decideUnwritten(answer)
  if (trouble !== null) return refuse(isBadUri(trouble) ? GONE : trouble)
  const parsed = postsSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!parsed.success) return refuse({ kind: 'retry', afterMs: 5_000, code: 'answerCut' })
  const [view] = parsed.data.posts
  if (view === undefined) return refuse(await explainAbsence(session, uri, signal))
  return openTarget(view)
}

const isBadUri = (trouble: Outcome): boolean => trouble.kind === 'refused' && trouble.code === 'invalid'

function openTarget(view: PostView): Result<Target, Outcome> {
  if (view.author.viewer?.blockedBy === true) return refuse(BLOCKED)
  return view.viewer?.replyDisabled === true ? refuse(CLOSED) : ok(targetOf(view, view.record))
}

const targetOf = ({ uri, cid }: StrongRef, { reply }: PostRecord): Target => ({
  ref: { uri, cid },
  root: reply?.root ?? { uri, cid },
})

const profilesSchema = z.object({ profiles: listOf(profileSchema) })

/** The AppView shows nothing of those between whom and us there is a block. */
async function explainAbsence(session: BlueskySession, uri: string, signal: AbortSignal): Promise<Outcome> {
  const query = { actors: [authorityOf(uri) ?? ''] }
  const answer = await callAs(session, askAppview(session, 'app.bsky.actor.getProfiles', query), signal)
  const parsed = profilesSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  const viewer = parsed.success ? parsed.data.profiles[0]?.viewer : undefined
  return viewer?.blockedBy === true || viewer?.blocking !== undefined ? BLOCKED : GONE
}
