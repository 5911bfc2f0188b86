import { isDeskError } from '../../api/desk-error.ts'
import { doorWordOf } from '../../api/door.ts'
import { PasskeyDeclined } from '../../api/passkey.ts'
import { explainError } from '../../components/explain-error.ts'
import type { PlainKey, Translate } from '../../i18n/translator.ts'

/** Words of the sign-in library that mean something to who stands at the door. */
const WORDS: Readonly<Record<string, PlainKey>> = {
  INVALID_EMAIL_OR_PASSWORD: 'signIn.wrong',
  INVALID_CODE: 'signIn.wrongCode',
  CODE_USED: 'signIn.usedCode',
  INVALID_BACKUP_CODE: 'signIn.wrongRecoveryCode',
  INVALID_TWO_FACTOR_COOKIE: 'signIn.tooLate',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'signIn.tooLate',
  ACCOUNT_TEMPORARILY_LOCKED: 'signIn.codesLocked',
  PASSKEY_NOT_FOUND: 'signIn.passkeyUnknown',
  AUTHENTICATION_FAILED: 'signIn.passkeyUnknown',
  NOBODY_VERIFIED: 'signIn.passkeyUnverified',
  PROVIDER_UNREACHABLE: 'signIn.providerAway',
}

/** Why the door stayed shut, in plain words. */
export function explainEntry(error: unknown, t: Translate): string {
  if (error instanceof PasskeyDeclined) return t('signIn.passkeyDeclined')
  if (isDeskError(error, 'tooManyRequests') && typeof error.details.retryAfterSeconds === 'number')
    return t('signIn.locked', {
      minutes: Math.ceil(error.details.retryAfterSeconds / 60),
      seconds: error.details.retryAfterSeconds,
    })
  const key = WORDS[doorWordOf(error) ?? '']
  if (key !== undefined) return t(key)
  return explainError(error, t)
}

/** What the house's own sign-in came back with (`error=…` in the address). */
const RETURNED: Readonly<Record<string, PlainKey>> = {
  no_seat_here: 'signIn.noSeat',
  signup_disabled: 'signIn.noSeat',
  email_not_verified: 'signIn.emailNotVerified',
  email_not_found: 'signIn.emailNotVerified',
  account_not_linked: 'signIn.emailNotVerified',
  provider_unreachable: 'signIn.providerAway',
  access_denied: 'signIn.providerDenied',
  state_mismatch: 'signIn.tooLate',
  state_not_found: 'signIn.tooLate',
  please_restart_the_process: 'signIn.tooLate',
}

export const explainReturn = (word: string, t: Translate): string =>
  t(RETURNED[word] ?? 'signIn.providerFailed')
