import { describeSilence, readJson } from '../http.ts'
import { renewSecrets } from './renew.ts'
import type { XSession } from './session.ts'
import type { XSecrets, XSettings } from './settings.ts'

export interface XCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  /** Sent instead of `body`, as a form with files. */
  readonly form?: FormData
  /** Who asks: the account (when absent), or the app by its own bearer token. */
  readonly as?: 'user' | 'app'
}

/** What came back, or that nothing did. `wasSent: false` means that the network cannot have seen the request. */
export type XAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'silent'; readonly wasSent: boolean; readonly code: string }

const TIMEOUT_MS = 20_000
export const MAX_BYTES = 8 * 1024 * 1024

/** One request. A 401 is answered once by a fresh token, when the account has what it takes to get one. */
export async function callX(session: XSession, call: XCall, signal: AbortSignal): Promise<XAnswer> {
  const first = await request(session.settings, session.secrets, call, signal)
  if (first.kind !== 'answered' || first.status !== 401 || call.as === 'app') return first
  const renewed = await renewSecrets(session, signal)
  if (renewed.kind === 'refused') return first
  // The first request was turned away, and the second never made: nothing has happened on the network.
  if (renewed.kind === 'silent') return { kind: 'silent', wasSent: false, code: 'notRenewed' }
  return request(session.settings, renewed.secrets, call, signal)
}

async function request(
  settings: XSettings,
  secrets: XSecrets,
  call: XCall,
  signal: AbortSignal,
): Promise<XAnswer> {
  try {
    const response = await fetch(addressOf(settings, call), {
      method: call.method,
      headers: {
        authorization: bearerOf(secrets, call),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.form === undefined ? {} : { body: call.form }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    return {
      kind: 'answered',
      status: response.status,
      headers: response.headers,
      body: await readJson(response, MAX_BYTES),
    }
  } catch (error) {
    return { kind: 'silent', ...describeSilence(error) }
  }
}

export function addressOf(settings: XSettings, call: XCall): URL {
  const url = new URL(call.path, settings.apiUrl)
  for (const [key, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) url.searchParams.set(key, value)
  return url
}

export const bearerOf = (secrets: XSecrets, call: XCall): string =>
  `Bearer ${call.as === 'app' ? (secrets.bearer ?? '') : secrets.accessToken}`
