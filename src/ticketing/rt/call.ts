import { type Answer, listen } from '../answer.ts'
import type { RtSession } from './settings.ts'

export interface RtCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** From RT's REST 2 on, such as `/ticket/7`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  /** Sent instead of `body`, as a form with files. */
  readonly form?: FormData
}

const TIMEOUT_MS = 20_000
/** Files are large, and lines are thin. */
const FILE_TIMEOUT_MS = 120_000
const MAX_BYTES = 8 * 1024 * 1024

export const callRt = (
  session: RtSession,
  call: RtCall,
  signal: AbortSignal,
  maxBytes = MAX_BYTES,
): Promise<Answer> =>
  listen(
    () =>
      fetch(addressOf(session, call), {
        method: call.method,
        headers: {
          accept: 'application/json',
          authorization: `token ${session.secrets.token}`,
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        ...(call.form === undefined ? {} : { body: call.form }),
        // Followed, the token would go to another address; so the answer that points there is the answer.
        redirect: 'manual',
        signal: AbortSignal.any([
          signal,
          AbortSignal.timeout(
            call.form === undefined && maxBytes <= MAX_BYTES ? TIMEOUT_MS : FILE_TIMEOUT_MS,
          ),
        ]),
      }),
    maxBytes,
  )

/** RT may stand below a path of its host. */
function addressOf({ settings }: RtSession, { path, query = {} }: RtCall): URL {
  const url = new URL(`${settings.url.replace(/\/+$/, '')}/REST/2.0${path}`)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value))
  return url
}
