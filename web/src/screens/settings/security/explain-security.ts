import { doorWordOf } from '../../../api/door.ts'
import { PasskeyDeclined } from '../../../api/passkey.ts'
import { explainError } from '../../../components/explain-error.ts'
import type { PlainKey, Translate } from '../../../i18n/translator.ts'

/** Words of the sign-in library that mean something to who changes his own door. */
const WORDS: Readonly<Record<string, PlainKey>> = {
  INVALID_PASSWORD: 'security.wrongPassword',
  INVALID_CODE: 'security.wrongCode',
  CODE_USED: 'security.usedCode',
  SESSION_NOT_FRESH: 'security.notFresh',
  PREVIOUSLY_REGISTERED: 'security.passkeyKnown',
  FAILED_TO_VERIFY_REGISTRATION: 'security.passkeyFailed',
}

export function explainSecurity(error: unknown, t: Translate): string {
  if (error instanceof PasskeyDeclined) return t('security.passkeyDeclined')
  const key = WORDS[doorWordOf(error) ?? '']
  return key === undefined ? explainError(error, t) : t(key)
}
