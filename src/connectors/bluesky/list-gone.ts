import { authorityOf, isPostUri } from './at-uri.ts'
import { findPosts, findProfiles } from './find-posts.ts'
import type { BlueskySession } from './session.ts'

/**
 * Deleted posts and those of closed accounts are not shown, and neither are those of people between whom and us there
 * is a block: these still stand, so their authors are asked for.
 */
export async function listGone(
  session: BlueskySession,
  externalIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const uris = externalIds.filter(isPostUri)
  const shown = await findPosts(session, uris, signal)
  const unseen = uris.filter(uri => !shown.has(uri))
  const authors = await findProfiles(
    session,
    unseen.flatMap(uri => authorityOf(uri) ?? []),
    signal,
  )
  return unseen.filter(uri => {
    const viewer = authors.get(authorityOf(uri) ?? '')?.viewer
    return viewer?.blockedBy !== true && viewer?.blocking === undefined
  })
}
