import { z } from 'zod'
import type { SightingSource } from '../../core/message/message.ts'
import type { Cursor, Page } from '../connector.ts'
import { askAppview, demand } from './call.ts'
import { matcherOf, says } from './keyword-match.ts'
import { hashOf, markSchema, readCursor, UNREAD } from './mark.ts'
import { listOf, rawPostSchema } from './payload.ts'
import { type ItemPage, readDown } from './read-down.ts'
import type { BlueskySession } from './session.ts'
import { postToInbound, timeOf } from './to-inbound.ts'

const answerSchema = z.object({ posts: listOf(rawPostSchema), cursor: z.string().optional() })

/** A mark for each word, by its hash: words come and go. */
const marksSchema = z.record(z.string(), markSchema)

/**
 * Posts that say one of the brand's words. Searches differ from network to network in what they call a match, so what
 * they find is looked at once more.
 */
export async function* readKeywords(
  session: BlueskySession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const known = readCursor(marksSchema, cursor) ?? {}
  const words = session.keywords.filter(each => matcherOf([each]) !== null)
  // Of a word that is no longer heard nothing need be remembered.
  const marks = Object.fromEntries(words.map(word => [hashOf(word), known[hashOf(word)] ?? UNREAD]))
  for (const word of words) {
    const key = hashOf(word)
    const read = (token: string | undefined) => readPage(session, word, token, signal)
    const sitting = await readDown(session, read, marks[key] ?? UNREAD, signal)
    marks[key] = sitting.mark
    yield {
      batch: sitting.items.flatMap(each => each.inbound ?? []),
      cursor: JSON.stringify(marks),
      isBehind: Object.values(marks).some(mark => mark.gap !== null),
    }
  }
}

async function readPage(
  session: BlueskySession,
  word: string,
  token: string | undefined,
  signal: AbortSignal,
): Promise<ItemPage> {
  const query = { q: word, sort: 'latest', limit: 100, cursor: token }
  const call = askAppview(session, 'app.bsky.feed.searchPosts', query)
  const { posts, cursor } = await demand(session, call, answerSchema, signal)
  const matcher = matcherOf([word])
  const items = posts.map(({ view, raw }) => {
    const listed = { id: view.uri, at: timeOf(view.record.createdAt, view.indexedAt).getTime() }
    if (!says(matcher, view.record.text)) return listed
    return { ...listed, inbound: postToInbound(view, raw, sourceOf(session, view.author.did)) }
  })
  return { items, token: cursor }
}

const sourceOf = ({ externalId }: BlueskySession, author: string): SightingSource =>
  author === externalId ? 'own' : 'keyword'
