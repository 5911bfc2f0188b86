import { pause } from './pause.ts'

/** A definite answer of the desk: everything but broken connections and "not now". */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
}

/** Speaks to the desk as a browser does: with a cookie, and again when the connection broke. */
export interface DeskClient {
  /** One try; null when no definite answer came. */
  try(ask: Ask): Promise<Answer | null>
  /** The same request again and again until the desk gives a definite answer. @throws when it never does. */
  insist(ask: Ask): Promise<Answer>
  signIn(email: string, password: string): Promise<void>
  /** Answers 500: the desk met something that it did not expect. */
  readonly surprises: string[]
}

const TRY_MS = 8_000
const PATIENCE_MS = 90_000
const BREATH_MS = 150

export function createDeskClient(url: string): DeskClient {
  const surprises: string[] = []
  let cookie = ''

  async function send({ method, path, body }: Ask): Promise<Response> {
    const headers: Record<string, string> = { origin: url, cookie }
    if (body !== undefined) headers['content-type'] = 'application/json'
    return fetch(url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TRY_MS),
    })
  }

  async function tryOnce(ask: Ask): Promise<Answer | null> {
    try {
      const response = await send(ask)
      const body = await response.json()
      if (response.status === 500) surprises.push(`${ask.path} ${JSON.stringify(body)}`)
      return response.status >= 500 || response.status === 429 ? null : { status: response.status, body }
    } catch {
      // The desk is down, or went down with our request: nobody knows what became of it.
      return null
    }
  }

  return {
    surprises,
    try: tryOnce,
    async insist(ask) {
      const until = performance.now() + PATIENCE_MS
      while (performance.now() < until) {
        const answer = await tryOnce(ask)
        if (answer !== null) return answer
        await pause(BREATH_MS)
      }
      throw new Error(`${ask.path} got no answer within ${PATIENCE_MS / 1000} s`)
    },
    async signIn(email, password) {
      const response = await send({ path: '/api/auth/sign-in/email', body: { email, password } })
      if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`)
      cookie = response.headers
        .getSetCookie()
        .map(each => each.split(';')[0])
        .join('; ')
    },
  }
}
