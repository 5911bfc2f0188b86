import { PERMISSIONS, type Permission, ROLE_PERMISSIONS, type Role } from '../member/role.ts'

/** How every key begins: whoever finds one in a log knows what it is. */
export const KEY_MARK = 'pronto_'

/**
 * What no program may do. A second opinion is a person's; and a key that could make keys, or raise people, would live on
 * in what it made after it was revoked.
 */
export const FOR_PEOPLE_ALONE: readonly Permission[] = [
  'reply.approve',
  'member.manage',
  'workspace.manage',
  'integration.manage',
]

export const KEY_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter(
  each => !FOR_PEOPLE_ALONE.includes(each),
)

/** What a key like somebody of this role may do. */
export const keyScopeOf = (role: Role): Permission[] =>
  ROLE_PERMISSIONS[role].filter(each => KEY_PERMISSIONS.includes(each))

/** Nobody gives a key more than he may himself. */
export const mayGive = (role: Role, permissions: readonly Permission[]): boolean =>
  permissions.every(each => keyScopeOf(role).includes(each))

/** In the place of a role: what stands here is no person, and no list of people shows it. */
export const PROGRAM = 'program'

export type KeyState = 'good' | 'expired' | 'revoked'

export function stateOfKey(
  { revokedAt, expiresAt }: { readonly revokedAt: Date | null; readonly expiresAt: Date | null },
  now: Date,
): KeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'good'
}
