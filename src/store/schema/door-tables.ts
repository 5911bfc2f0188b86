import type { Generated } from 'kysely'
import type { DoorDeed } from '../../core/member/door-deed.ts'

/** Written by the sign-in library; the secret and the codes are encrypted. */
export interface TwoFactorTable {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  verified: Generated<boolean>
  failed_verification_count: Generated<number>
  locked_until: Date | null
  /** Written by us: the time step (of thirty seconds, since 1970) of the last code that was taken. */
  last_step: string | null
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

/** A mail to somebody who works here about what became of his doors; it goes once the mail server has taken it. */
export interface DoorLetterTable {
  workspace_id: string
  id: string
  member_id: string
  deed: DoorDeed
  happened_at: Date
  /** Who did it; null where nobody is known. */
  by_member_id: string | null
  attempts: Generated<number>
  not_before: Date
}

export interface DoorTables {
  two_factor: TwoFactorTable
  passkey: PasskeyTable
  sign_in_failure: SignInFailureTable
  door_letter: DoorLetterTable
}
