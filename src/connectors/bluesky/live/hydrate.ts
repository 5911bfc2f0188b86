import { setTimeout as wait } from 'node:timers/promises'
import { type Author, type Happening, type Inbound, ReadingTrouble } from '../../connector.ts'
import { authorityOf } from '../at-uri.ts'
import { findPosts, findProfiles } from '../find-posts.ts'
import type { BlueskyProfile, RawPost } from '../payload.ts'
import type { BlueskySession } from '../session.ts'
import { postToInbound, recordToInbound, timeOf, toAuthor, unknownAuthor } from '../to-inbound.ts'
import type { Finding } from './match-event.ts'

/** The AppView shows a post a little after the firehose has told of it. */
const LAG_WAITS_MS = [100, 300, 800, 2000]

export interface Hydrated {
  readonly batch: readonly Inbound[]
  readonly happenings: readonly Happening[]
}

type Said = Extract<Finding, { kind: 'said' }>

/** Makes of findings what an account hears: with authors, pictures, labels and gates as the AppView shows them. */
export async function hydrate(
  session: BlueskySession,
  findings: readonly Finding[],
  signal: AbortSignal,
): Promise<Hydrated> {
  const said = findings.filter(each => each.kind === 'said')
  const gated = findings.flatMap(each => (each.kind === 'gate' ? [each.uri] : []))
  const changed = findings.flatMap(each => (each.kind === 'profile' ? [each.did] : []))
  const posts = await waitForPosts(
    session,
    said.map(each => each.uri),
    signal,
  )
  const missing = said.filter(each => !posts.has(each.uri)).flatMap(each => authorityOf(each.uri) ?? [])
  const profiles = await lookQuietly(
    () => findProfiles(session, [...missing, ...changed], signal),
    new Map<string, BlueskyProfile>(),
  )
  const roots = await lookQuietly(() => findPosts(session, gated, signal), new Map<string, RawPost>())
  const now = new Date()
  return {
    batch: [
      ...said.map(each => toInbound(each, posts, profiles, now)),
      ...[...roots.values()].map(({ view, raw }) => postToInbound(view, raw, 'thread')),
    ],
    happenings: [
      ...findings.flatMap((each): Happening[] =>
        each.kind === 'deleted' ? [{ kind: 'messageDeleted', externalId: each.uri, at: now }] : [],
      ),
      ...changed.flatMap((did): Happening[] => {
        const profile = profiles.get(did)
        return profile === undefined ? [] : [{ kind: 'profileChanged', author: toAuthor(profile), at: now }]
      }),
    ],
  }
}

async function waitForPosts(
  session: BlueskySession,
  uris: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, RawPost>> {
  const found = new Map<string, RawPost>()
  for (const waitMs of [0, ...LAG_WAITS_MS]) {
    const missing = uris.filter(uri => !found.has(uri))
    if (missing.length === 0 || signal.aborted) break
    if (waitMs > 0) await wait(waitMs, null, { signal }).catch(() => null)
    const shown = await lookQuietly(() => findPosts(session, missing, signal), new Map<string, RawPost>())
    for (const [uri, post] of shown) found.set(uri, post)
  }
  return found
}

/** What the firehose told stands by itself: an AppView that fails takes the beauty from it, not the message. */
async function lookQuietly<T>(look: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof ReadingTrouble) return otherwise
    throw error
  }
}

function toInbound(
  { uri, source, record }: Said,
  posts: ReadonlyMap<string, RawPost>,
  profiles: ReadonlyMap<string, BlueskyProfile>,
  now: Date,
): Inbound {
  const post = posts.get(uri)
  if (post !== undefined) return postToInbound(post.view, post.raw, source)
  const did = authorityOf(uri) ?? ''
  const profile = profiles.get(did)
  const author: Author = profile === undefined ? unknownAuthor(did) : toAuthor(profile)
  const isBlocked = profile?.viewer?.blockedBy === true || profile?.viewer?.blocking !== undefined
  const writtenAt = timeOf(record.createdAt, now.toISOString())
  return {
    ...recordToInbound(uri, record, author, writtenAt, source, { uri, record }),
    ...(isBlocked ? { gate: 'blocked' as const } : {}),
  }
}
