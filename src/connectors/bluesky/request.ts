import { describeSilence, readJson } from '../http.ts'
/** One question to a server of the network (XRPC): a query is a GET, a procedure a POST. */
export interface XrpcCall {
  readonly method: 'GET' | 'POST'
  readonly nsid: string
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>
  readonly body?: unknown
  /** Sent instead of `body`, as it is. */
  readonly blob?: { readonly mime: string; readonly bytes: Uint8Array }
  /** The service behind the account server that is meant: `did#name`. */
  readonly proxy?: string
}

/** What came back, or that nothing did. `wasSent: false` means that the network cannot have seen the request. */
export type XrpcAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'silent'; readonly wasSent: boolean; readonly code: string }

const TIMEOUT_MS = 20_000
const MAX_BYTES = 16 * 1024 * 1024

export const request = (
  server: string,
  bearer: string | null,
  call: XrpcCall,
  signal: AbortSignal,
): Promise<XrpcAnswer> =>
  requestThrough((path, init) => fetch(new URL(path, server), withBearer(init, bearer)), call, signal)

/** Sends a request to the account's server; `init` lacks only what says who asks. */
type Fetching = (path: string, init: CallInit) => Promise<Response>
type CallInit = RequestInit & { readonly headers: Readonly<Record<string, string>> }

export async function requestThrough(
  send: Fetching,
  call: XrpcCall,
  signal: AbortSignal,
): Promise<XrpcAnswer> {
  try {
    const response = await send(pathOf(call), {
      method: call.method,
      headers: headersOf(call),
      body: bodyOf(call),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    const { status, headers } = response
    return { kind: 'answered', status, headers, body: await readJson(response, MAX_BYTES) }
  } catch (error) {
    return { kind: 'silent', ...describeSilence(error) }
  }
}

function pathOf({ nsid, query = {} }: XrpcCall): string {
  const asked = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) asked.append(key, String(each))
  }
  return asked.size === 0 ? `/xrpc/${nsid}` : `/xrpc/${nsid}?${asked}`
}

const withBearer = (init: CallInit, bearer: string | null): RequestInit =>
  bearer === null ? init : { ...init, headers: { ...init.headers, authorization: `Bearer ${bearer}` } }

const headersOf = ({ body, blob, proxy }: XrpcCall): Record<string, string> => ({
  ...(proxy === undefined ? {} : { 'atproto-proxy': proxy }),
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(blob === undefined ? {} : { 'content-type': blob.mime }),
})

function bodyOf({ body, blob }: XrpcCall): string | Uint8Array<ArrayBuffer> | undefined {
  if (blob !== undefined) return new Uint8Array(blob.bytes)
  return body === undefined ? undefined : JSON.stringify(body)
}
