import { isSame, randomToken } from '../../credentials.ts'

const LIFE_MS = 5 * 60 * 1000

/** One login by OAuth 1.0a, between its first and its third step. */
export interface RequestToken {
  readonly token: string
  readonly secret: string
  /** Where the person comes back to; `oob` shows a number to be typed in. */
  readonly callback: string
  readonly diesAt: number
  /** Whoever let the app in, with the proof of it. */
  readonly consent: { readonly userId: string; readonly verifier: string } | null
}

export interface RequestTokens {
  create(callback: string): RequestToken
  find(token: string): RequestToken | undefined
  /** The proof that the person let the app in: seven digits where it has to be typed. */
  approve(request: RequestToken, userId: string): string
  /** The user who let the app in, once; null for a wrong verifier, after which the token is spent too. */
  redeem(request: RequestToken, verifier: string): string | null
  discard(request: RequestToken): void
}

export function createRequestTokens(now: () => Date): RequestTokens {
  const all = new Map<string, RequestToken>()
  return {
    create(callback) {
      const diesAt = now().getTime() + LIFE_MS
      const made = { token: randomToken(20), secret: randomToken(24), callback, diesAt, consent: null }
      all.set(made.token, made)
      return made
    },
    find(token) {
      const found = all.get(token)
      return found && found.diesAt > now().getTime() ? found : undefined
    },
    approve(request, userId) {
      const verifier = request.callback === 'oob' ? typedVerifier() : randomToken(24)
      all.set(request.token, { ...request, consent: { userId, verifier } })
      return verifier
    },
    redeem({ token, consent }, verifier) {
      all.delete(token)
      return consent && isSame(consent.verifier, verifier) ? consent.userId : null
    },
    discard: ({ token }) => void all.delete(token),
  }
}

function typedVerifier(): string {
  const digits = Buffer.from(randomToken(12)).readUInt32BE(0) % 10_000_000
  return String(digits).padStart(7, '0')
}
