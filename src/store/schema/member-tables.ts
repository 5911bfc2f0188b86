import type { Generated } from 'kysely'
import type { Locale } from '../../core/language.ts'
import type { Role } from '../../core/member/role.ts'

/** A seat that waits for somebody; status `open`, `accepted` or `revoked`. */
export interface InvitationTable {
  id: string
  workspace_id: string
  /** In lower case. */
  email: string
  name: Generated<string>
  role: Role
  language: Locale
  status: 'open' | 'accepted' | 'revoked'
  /** The link itself is kept nowhere. */
  link_hash: string | null
  expires_at: Date
  /** Of the table `user`. */
  inviter_id: string
  created_at: Date
}

export interface PasswordResetTable {
  user_id: string
  link_hash: string
  made_at: Date
  expires_at: Date
}

/** Of the sign-in library; the columns that we touch. */
export interface SessionTable {
  id: string
  user_id: string
  expires_at: Date
  user_agent: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

/** How somebody proves who he is; provider `credential` is the password. */
export interface CredentialTable {
  id: string
  account_id: string
  provider_id: string
  user_id: string
  password: string | null
  updated_at: Generated<Date>
}

export interface MemberTables {
  invitation: InvitationTable
  password_reset: PasswordResetTable
  session: SessionTable
  credential: CredentialTable
}
