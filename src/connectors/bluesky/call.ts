import type { z } from 'zod'
import { ReadingTrouble } from '../connector.ts'
import { newestSecretsOf, openSession } from './login-session.ts'
import { request, type XrpcAnswer, type XrpcCall } from './request.ts'
import type { BlueskySession } from './session.ts'
import type { BlueskySecrets } from './settings.ts'
import { isSpentToken, readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/** One request as the account. It is logged in where it is not yet, and once more when its token has run out. */
export async function callAs(
  session: BlueskySession,
  call: XrpcCall,
  signal: AbortSignal,
): Promise<XrpcAnswer> {
  let secrets = newestSecretsOf(session)
  if (secrets.oauth !== undefined || secrets.accessJwt !== undefined) {
    const first = await requestWith(session, secrets, call, signal)
    if (!isSpentToken(first)) return first
  }
  const opened = await openSession(session, secrets, signal)
  // Nothing has happened on the network: the first request was turned away or never made.
  if (opened.kind === 'failed') return opened.answer.kind === 'silent' ? NOT_LOGGED_IN : opened.answer
  secrets = opened.secrets
  return requestWith(session, secrets, call, signal)
}

const requestWith = async (
  { settings }: BlueskySession,
  { oauth, pdsUrl, accessJwt }: BlueskySecrets,
  call: XrpcCall,
  signal: AbortSignal,
): Promise<XrpcAnswer> =>
  oauth === undefined
    ? request(pdsUrl ?? settings.service, accessJwt ?? null, call, signal)
    : (await import('./login-tokens.ts')).requestByLogin(settings, oauth, call, signal)

const NOT_LOGGED_IN: XrpcAnswer = { kind: 'silent', wasSent: false, code: 'notLoggedIn' }

/** A question to the AppView, which knows what all people of the network have said. */
export const askAppview = (session: BlueskySession, nsid: string, query: XrpcCall['query']): XrpcCall => ({
  method: 'GET',
  nsid,
  query,
  proxy: session.settings.appview,
})

export const askChat = (session: BlueskySession, nsid: string, query: XrpcCall['query']): XrpcCall => ({
  method: 'GET',
  nsid: `chat.bsky.convo.${nsid}`,
  query,
  proxy: `${session.settings.chatService}#bsky_chat`,
})

const PAUSE_MS = 60_000
const SOON_MS = 1_000

/** A request without whose answer the reader cannot go on. Throws ReadingTrouble when it fails or says something else. */
export async function demand<T extends z.ZodType>(
  session: BlueskySession,
  call: XrpcCall,
  answers: T,
  signal: AbortSignal,
): Promise<z.infer<T>> {
  const answer = await callAs(session, call, signal)
  const trouble = readTrouble(answer)
  if (trouble !== null) throw trouble
  const parsed = answers.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (parsed.success) return parsed.data
  throw new ReadingTrouble('unexpected', 'The network answered in an unknown form.', PAUSE_MS)
}

/** Null when nothing ails. */
export function readTrouble(answer: XrpcAnswer): ReadingTrouble | null {
  const code = readHealthCode(answer)
  if (code === null) return null
  if (answer.kind === 'silent')
    return new ReadingTrouble('unreachable', 'The network cannot be reached.', SOON_MS)
  const { status, headers, body } = answer
  const waitMs =
    status === 429 ? readWaitMs(headers, Date.now()) : status >= 500 && status !== 501 ? SOON_MS : PAUSE_MS
  return new ReadingTrouble(code, readProblem(body).explain, waitMs)
}
