import { DeskError, type DeskErrorCode } from './desk-error.ts'

/** What the sign-in library answers, by its status; its own word stands in the details as `door`. */
const BY_STATUS: Readonly<Record<number, DeskErrorCode>> = {
  400: 'badRequest',
  403: 'notAllowed',
  404: 'notFound',
  429: 'tooManyRequests',
}

interface Refused {
  readonly code?: unknown
  readonly retryAfterSeconds?: unknown
}

/** Asks the sign-in library. @param path under /api/auth. Throws DeskError, with its word in `details.door`. */
export async function askDoor<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    `/api/auth${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  ).catch(() => {
    throw new DeskError('offline', null)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  const { code, retryAfterSeconds } = (answer ?? {}) as Refused
  throw new DeskError(errorOf(response.status, code), response.headers.get('x-request-id'), {
    door: code,
    retryAfterSeconds,
  })
}

/** A wrong password or code ends nobody's session: only who is not known at all must sign in. */
function errorOf(status: number, code: unknown): DeskErrorCode {
  if (status === 401) return code === undefined || code === 'UNAUTHORIZED' ? 'notSignedIn' : 'badRequest'
  return BY_STATUS[status] ?? (status < 500 ? 'badRequest' : 'notReady')
}

/** The library's own word for what it refused, null when it was not it who refused. */
export function doorWordOf(error: unknown): string | null {
  const word = error instanceof DeskError ? error.details.door : undefined
  return typeof word === 'string' ? word : null
}
