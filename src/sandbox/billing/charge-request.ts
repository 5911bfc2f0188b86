import { isSummonedBy } from '../rules.ts'
import { extractEntities } from '../text.ts'
import type { Answer, Asking, Endpoint } from '../x/endpoint.ts'
import { chargeReads } from './charge-reads.ts'
import type { Charge, PricedKind } from './price-list.ts'

/** What one answered request costs. Refusals cost nothing, and neither does what serves the app's own affairs. */
export function chargeRequest(
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  asking: Asking,
  { body }: Answer,
): Charge[] {
  if (method === 'GET') return chargeReads(body, isOwnedRead(path, asking))
  if (!('data' in body)) return []
  const kind = kindOfWrite(method, path, asking)
  return kind === null ? [] : [{ kind }]
}

/** Timelines of the account that asks. The brand's accounts own the app. */
function isOwnedRead(path: string, { caller, params, network }: Asking): boolean {
  if (caller.kind !== 'user' || !path.startsWith('/2/users/:id/') || params.id !== caller.userId) return false
  const role = network.state.users.get(caller.userId)?.role
  return role === 'care' || role === 'marketing'
}

const FREE = /^\/(1\.1|2\/(media|webhooks|activity|tweets\/search|usage))/

function kindOfWrite(method: string, path: string, asking: Asking): PricedKind | null {
  if (FREE.test(path)) return null
  if (method === 'DELETE') return 'delete'
  if (path === '/2/tweets') return kindOfPost(asking)
  return path.startsWith('/2/dm_conversations') ? 'directSend' : 'act'
}

function kindOfPost({ body, caller, network }: Asking): PricedKind {
  const { text, repliesTo } = readPost(body)
  if (extractEntities(text).urls.length > 0) return 'postWithLink'
  const parent = network.state.posts.get(repliesTo)
  const userId = caller.kind === 'user' ? caller.userId : ''
  const isSummoned = parent && parent.authorId !== userId && isSummonedBy(network.state, parent, userId)
  return isSummoned ? 'summonedReply' : 'postCreate'
}

function readPost(body: unknown): { text: string; repliesTo: string } {
  const { text, reply } = (body ?? {}) as { text?: unknown; reply?: { in_reply_to_tweet_id?: unknown } }
  return { text: typeof text === 'string' ? text : '', repliesTo: String(reply?.in_reply_to_tweet_id ?? '') }
}
