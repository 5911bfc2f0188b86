import { z } from 'zod'
import { isPostUri } from './at-uri.ts'
import { askAppview, demand } from './call.ts'
import { type BlueskyProfile, listOf, profileSchema, type RawPost, rawPostSchema } from './payload.ts'
import type { BlueskySession } from './session.ts'

/** How many of a kind the AppView shows at once. */
export const AT_ONCE = 25

const postsSchema = z.object({ posts: listOf(rawPostSchema) })
const profilesSchema = z.object({ profiles: listOf(profileSchema) })

/** The posts that the AppView shows this account, by uri. Throws ReadingTrouble. */
export async function findPosts(
  session: BlueskySession,
  uris: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, RawPost>> {
  const found = new Map<string, RawPost>()
  for (const batch of batchesOf([...new Set(uris)].filter(isPostUri))) {
    const { posts } = await demand(
      session,
      askAppview(session, 'app.bsky.feed.getPosts', { uris: batch }),
      postsSchema,
      signal,
    )
    for (const post of posts) found.set(post.view.uri, post)
  }
  return found
}

/** Those who still have a profile, by DID. Throws ReadingTrouble. */
export async function findProfiles(
  session: BlueskySession,
  dids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, BlueskyProfile>> {
  const found = new Map<string, BlueskyProfile>()
  for (const actors of batchesOf([...new Set(dids)])) {
    const { profiles } = await demand(
      session,
      askAppview(session, 'app.bsky.actor.getProfiles', { actors }),
      profilesSchema,
      signal,
    )
    for (const profile of profiles) found.set(profile.did, profile)
  }
  return found
}

function batchesOf<T>(items: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let at = 0; at < items.length; at += AT_ONCE) batches.push(items.slice(at, at + AT_ONCE))
  return batches
}
