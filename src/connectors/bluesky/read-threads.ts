import { z } from 'zod'
import type { Cursor, Inbound, Page } from '../connector.ts'
import { askAppview, callAs, readTrouble } from './call.ts'
import { hashOf, isBehind, placeBehind, readCursor } from './mark.ts'
import { type RawPost, rawPostSchema } from './payload.ts'
import type { BlueskySession } from './session.ts'
import { postToInbound } from './to-inbound.ts'
import { readProblem } from './trouble.ts'

const placeSchema = z.object({ at: z.number(), seen: z.array(z.tuple([z.string(), z.number()])) })

/** For each thread how far it has been read, by the hash of its root; `turn`: where the next sitting begins. */
const cursorSchema = z.object({
  turn: z.number().int().nonnegative(),
  threads: z.record(z.string(), placeSchema),
})

const THREADS_PER_SITTING = 40
/** Further looks into one thread, where branches are longer than one answer shows. */
const BRANCHES_PER_THREAD = 20

/**
 * The network announces answers to us, not what others say in a thread. A thread is shown whole; what has been given
 * already is known by when the AppView saw it.
 */
export async function* readThreads(
  session: BlueskySession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const { turn, threads } = readCursor(cursorSchema, cursor) ?? { turn: 0, threads: {} }
  const watched = session.watchedThreads
  if (watched.length === 0) return
  const kept = Object.fromEntries(
    watched.flatMap(root => {
      const place = threads[hashOf(root)]
      return place === undefined ? [] : [[hashOf(root), place] as const]
    }),
  )
  const start = turn % watched.length
  const inTurn = [...watched.slice(start), ...watched.slice(0, start)]
  const chosen = [
    ...inTurn.filter(root => kept[hashOf(root)] === undefined),
    ...inTurn.filter(root => kept[hashOf(root)] !== undefined),
  ].slice(0, THREADS_PER_SITTING)
  const next = chosen.length < watched.length ? start + chosen.length : 0
  for (const root of chosen) {
    const known = kept[hashOf(root)] ?? null
    const posts = (await readThread(session, root, signal)).map(post => ({
      ...post,
      id: post.view.uri,
      at: Date.parse(post.view.indexedAt) || 0,
    }))
    const fresh = posts.filter(post => known === null || !isBehind(known, post))
    kept[hashOf(root)] = placeBehind(known, fresh, 0)
    yield {
      batch: fresh.map(post => said(session, post)),
      cursor: JSON.stringify({ turn: next, threads: kept }),
    }
  }
}

const said = ({ externalId }: BlueskySession, { view, raw }: RawPost): Inbound =>
  postToInbound(view, raw, view.author.did === externalId ? 'own' : 'thread')

const nodeSchema = z.object({
  post: rawPostSchema,
  replies: z.array(z.unknown()).optional().catch(undefined),
})
const answerSchema = z.object({ thread: z.unknown() })

/** All posts of a thread, its root first; none when the root is gone or not for our eyes. */
async function readThread(session: BlueskySession, root: string, signal: AbortSignal): Promise<RawPost[]> {
  const found = new Map<string, RawPost>()
  const open = [root]
  for (let n = 0; n <= BRANCHES_PER_THREAD; n++) {
    const uri = open.shift()
    if (uri === undefined) break
    const nodes = [await askForThread(session, uri, signal)]
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      const parsed = nodeSchema.safeParse(node)
      if (!parsed.success) continue
      const { post, replies = [] } = parsed.data
      const isCut = replies.length === 0 && (post.view.replyCount ?? 0) > 0
      if (isCut && !found.has(post.view.uri)) open.push(post.view.uri)
      found.set(post.view.uri, post)
      nodes.push(...replies)
    }
  }
  return [...found.values()]
}

async function askForThread(session: BlueskySession, uri: string, signal: AbortSignal): Promise<unknown> {
  const query = { uri, depth: 100, parentHeight: 0 }
  const answer = await callAs(session, askAppview(session, 'app.bsky.feed.getPostThread', query), signal)
  if (answer.kind === 'answered' && answer.status === 400 && readProblem(answer.body).error === 'NotFound')
    return null
  const trouble = readTrouble(answer)
  if (trouble !== null) throw trouble
  const parsed = answerSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success ? parsed.data.thread : null
}
