import { z } from 'zod'
import { readAtUri } from './at-uri.ts'
import { callAs } from './call.ts'
import type { XrpcAnswer, XrpcCall } from './request.ts'
import type { BlueskySession } from './session.ts'
import { readHealthCode, readProblem } from './trouble.ts'

export interface OwnRecord {
  readonly uri: string
  readonly cid: string
  readonly value: unknown
}

const recordSchema = z.object({ uri: z.string(), cid: z.string(), value: z.unknown() })

/** What stands under a key in the account's own repository, at its home server: no index lies between. */
export type FoundRecord =
  | { readonly kind: 'found'; readonly record: OwnRecord }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly answer: XrpcAnswer }

export async function findOwnRecord(
  session: BlueskySession,
  collection: string,
  rkey: string,
  signal: AbortSignal,
): Promise<FoundRecord> {
  const query = { repo: session.externalId, collection, rkey }
  const answer = await callAs(session, { method: 'GET', nsid: 'com.atproto.repo.getRecord', query }, signal)
  if (answer.kind === 'silent') return { kind: 'failed', answer }
  if (answer.status === 400 && readProblem(answer.body).error === 'RecordNotFound') return { kind: 'absent' }
  const parsed = recordSchema.safeParse(answer.body)
  if (readHealthCode(answer) !== null || !parsed.success) return { kind: 'failed', answer }
  return { kind: 'found', record: parsed.data }
}

/** `swap`: what must stand there now (null: nothing), so that nobody's change is written over. */
export const putRecord = (
  session: BlueskySession,
  collection: string,
  rkey: string,
  record: Readonly<Record<string, unknown>>,
  swap: string | null,
): XrpcCall => ({
  method: 'POST',
  nsid: 'com.atproto.repo.putRecord',
  body: {
    repo: session.externalId,
    collection,
    rkey,
    record: { $type: collection, ...record },
    swapRecord: swap,
  },
})

/** Done as well where nothing stands. */
export const deleteRecord = (session: BlueskySession, uri: string): XrpcCall | null => {
  const at = readAtUri(uri)
  if (at === null || at.authority !== session.externalId) return null
  const { collection, rkey } = at
  const body = { repo: session.externalId, collection, rkey }
  return { method: 'POST', nsid: 'com.atproto.repo.deleteRecord', body }
}

/** Something stands already where nothing was to stand, or it has changed meanwhile. */
export const isSwapRefusal = (answer: XrpcAnswer): boolean =>
  answer.kind === 'answered' && answer.status === 400 && readProblem(answer.body).error === 'InvalidSwap'
