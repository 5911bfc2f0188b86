import type { Generated } from 'kysely'

/** Written by the sign-in library; the secret and the codes are encrypted. */
export interface TwoFactorTable {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  verified: Generated<boolean>
  failed_verification_count: Generated<number>
  locked_until: Date | null
}

/** Written by the sign-in library. */
export interface PasskeyTable {
  id: string
  user_id: string
  name: string | null
  public_key: string
  credential_id: string
  counter: string
  device_type: string
  backed_up: boolean
  transports: string | null
  aaguid: string | null
  created_at: Generated<Date>
}

export interface SignInFailureTable {
  key: string
  failures: number
  last_at: Date
  locked_until: Date | null
}

export interface DoorTables {
  two_factor: TwoFactorTable
  passkey: PasskeyTable
  sign_in_failure: SignInFailureTable
}
