import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'

/** The name that passkeys are bound to, and the address at which they work. */
export interface PasskeyDoor {
  readonly rpId: string
  readonly origin: string
}

/**
 * Browsers give passkeys to names and not to numbers, and only where nobody can listen: https, or this very machine.
 * @returns null where there can be none.
 */
export function decidePasskeyDoor(baseUrl: string): PasskeyDoor | null {
  const url = new URL(baseUrl)
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (isThisMachine) {
    url.hostname = 'localhost'
    return { rpId: 'localhost', origin: url.origin }
  }
  const isNumber = /^[\d.]+$|^\[/.test(url.hostname)
  return url.protocol === 'https:' && !isNumber ? { rpId: url.hostname, origin: url.origin } : null
}

/**
 * Passkeys. They open the desk without a password and without a code, so the device must have asked who is there
 * (finger, face or PIN) each time: a found phone opens nothing.
 */
export const passkeys = (door: PasskeyDoor | null) =>
  passkey({
    rpName: 'Pronto',
    rpID: door?.rpId ?? 'invalid',
    origin: door?.origin ?? 'https://invalid',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified)
          throw new APIError('UNAUTHORIZED', { code: 'NOBODY_VERIFIED', message: 'The device asked nobody.' })
      },
    },
    schema: {
      passkey: {
        fields: {
          userId: 'user_id',
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })
