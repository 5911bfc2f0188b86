import { type Answer, listen } from '../answer.ts'
import type { RedmineSession } from './settings.ts'

export interface RedmineCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** From Redmine's address on, such as `/issues/7.json`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  /** Sent instead of `body`, as it is. */
  readonly bytes?: Uint8Array
}

const TIMEOUT_MS = 20_000
/** Files are large, and lines are thin. */
const FILE_TIMEOUT_MS = 120_000
/** An issue with all that was ever said on it. */
const MAX_BYTES = 16 * 1024 * 1024

export const callRedmine = (
  session: RedmineSession,
  call: RedmineCall,
  signal: AbortSignal,
): Promise<Answer> => listen(() => request(session, call, signal), MAX_BYTES)

/** The answer as it comes. Throws when none does. */
export function request(session: RedmineSession, call: RedmineCall, signal: AbortSignal): Promise<Response> {
  const body = call.bytes ?? (call.body === undefined ? undefined : JSON.stringify(call.body))
  const timeoutMs = call.bytes === undefined ? TIMEOUT_MS : FILE_TIMEOUT_MS
  return fetch(addressOf(session, call), {
    method: call.method,
    headers: {
      accept: 'application/json',
      'x-redmine-api-key': session.secrets.apiKey,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
    },
    ...(body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
    // Followed, the key would go to another address; so the answer that points there is the answer.
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  })
}

/** Redmine may stand below a path of its host. */
export function addressOf({ settings }: Pick<RedmineSession, 'settings'>, call: RedmineCall): URL {
  const url = new URL(`${settings.url.replace(/\/+$/, '')}${call.path}`)
  for (const [key, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) url.searchParams.set(key, value)
  return url
}
