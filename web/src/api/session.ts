import { createStore } from '../app/store.ts'
import { DeskError, isDeskError } from './desk-error.ts'

/** True from the moment that the desk no longer knows us until we have signed in again. */
export const sessionExpired = createStore(false)

/** Signs in with e-mail and password; the session is a cookie. Throws DeskError (`notSignedIn`: wrong password). */
export async function signIn(email: string, password: string): Promise<void> {
  await post('/api/auth/sign-in/email', { email, password })
  sessionExpired.set(false)
}

export const signOut = (): Promise<void> => post('/api/auth/sign-out', {})

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new DeskError('offline', null)
  })
  if (response.ok) return
  const code =
    response.status === 429 ? 'tooManyRequests' : response.status < 500 ? 'notSignedIn' : 'notReady'
  throw new DeskError(code, response.headers.get('x-request-id'))
}

/** To be told of every failed request: one that says "sign in first" ends the session on the screen too. */
export const noteExpiry = (error: unknown): void => {
  if (isDeskError(error, 'notSignedIn')) sessionExpired.set(true)
}
