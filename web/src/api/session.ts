import { createStore } from '../app/store.ts'
import { isDeskError } from './desk-error.ts'
import { askDoor } from './door.ts'

/** True from the moment that the desk no longer knows us until we have signed in again. */
export const sessionExpired = createStore(false)

/** `secondStep`: the password was right, and a code is asked for. */
export type Entry = 'in' | 'secondStep'

/** Signs in with e-mail and password; the session is a cookie. Throws DeskError (`notSignedIn`: wrong password). */
export async function signIn(email: string, password: string): Promise<Entry> {
  const answer = await askDoor<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password })
  if (answer.twoFactorRedirect === true) return 'secondStep'
  sessionExpired.set(false)
  return 'in'
}

export interface SecondStep {
  readonly kind: 'code' | 'recoveryCode'
  readonly code: string
  readonly trustDevice: boolean
}

/** Throws DeskError (`notSignedIn`: wrong code). */
export async function takeSecondStep({ kind, code, trustDevice }: SecondStep): Promise<void> {
  const path = kind === 'code' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  await askDoor(path, { code, trustDevice })
  sessionExpired.set(false)
}

/** Leaves the page for the house's own sign-in, which brings us back to where we were. */
export async function leaveForSingleSignOn(callbackURL: string): Promise<void> {
  const body = { provider: 'oidc', callbackURL, errorCallbackURL: '/sign-in' }
  const { url } = await askDoor<{ url: string }>('/sign-in/social', body)
  window.location.assign(url)
  // The page is on its way out: what waits for us waits until it is gone.
  await new Promise(() => undefined)
}

export const signOut = async (): Promise<void> => {
  await askDoor('/sign-out', {})
}

/** To be told of every failed request: one that says "sign in first" ends the session on the screen too. */
export const noteExpiry = (error: unknown): void => {
  if (isDeskError(error, 'notSignedIn')) sessionExpired.set(true)
}
