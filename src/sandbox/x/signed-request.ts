import type { IncomingHttpHeaders } from 'node:http'

/** What a signature is made over, and what carries it. */
export interface SignedRequest {
  readonly method: string
  /** Scheme, host, path and query as the caller wrote them. */
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** Parsed form body, empty for any other. */
  readonly form: URLSearchParams
}
