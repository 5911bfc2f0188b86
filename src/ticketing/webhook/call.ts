import { SIGNATURE_HEADER, sign, TIMESTAMP_HEADER } from '../../connectors/signature.ts'
import { type Answer, type Explanations, listen } from '../answer.ts'
import { reasonSchema } from './payload.ts'
import type { WebhookSession } from './settings.ts'

export const EXPLANATIONS: Explanations = {
  needsLogin: 'The receiver does not accept our signature: the secrets differ, or the clocks.',
  forbidden: 'The receiver does not let us do that.',
  unreachable: 'The receiver cannot be reached.',
  busy: 'The receiver is too busy.',
  unexpected: 'The receiver answers in an unknown form.',
}

/** The receiver's own words for why it does not take something. */
export function reasonOf(body: unknown): string {
  const parsed = reasonSchema.safeParse(body)
  return parsed.success
    ? parsed.data.error.slice(0, 500)
    : 'The receiver does not take it, and gave no reason.'
}

const TIMEOUT_MS = 20_000
const MAX_BYTES = 64 * 1024

/** Tells the receiver something. The key is the same for every try: told again, it does nothing and answers as before. */
export function tellReceiver(
  session: WebhookSession,
  idempotencyKey: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  const bytes = JSON.stringify(body)
  return call(session, signal, new URL(session.settings.url), bytes, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body: bytes,
  })
}

/** Asks what became of an errand. A question has no body: its id is what is signed. */
export function askReceiver(
  session: WebhookSession,
  address: string,
  errandId: string,
  signal: AbortSignal,
): Promise<Answer> {
  const url = new URL(address)
  url.searchParams.set('errand', errandId)
  return call(session, signal, url, errandId, { method: 'GET', headers: {} })
}

const call = (
  { secrets }: WebhookSession,
  signal: AbortSignal,
  url: URL,
  signed: string,
  { headers, ...init }: { method: string; headers: Readonly<Record<string, string>>; body?: string },
): Promise<Answer> =>
  listen(() => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    return fetch(url, {
      ...init,
      headers: {
        ...headers,
        accept: 'application/json',
        [TIMESTAMP_HEADER]: timestamp,
        [SIGNATURE_HEADER]: sign(secrets.secret, timestamp, signed),
      },
      // Another address is another program, and was not meant to be told.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
  }, MAX_BYTES)
