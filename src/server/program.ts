import type { FastifyRequest } from 'fastify'
import { KEY_MARK, KEY_PERMISSIONS } from '../core/api-key/api-key.ts'
import { hashKey } from '../desk/api-key/manage-keys.ts'
import type { Desk } from '../desk/desk.ts'
import { findGoodKey } from '../store/api-key.ts'
import type { Caller } from './access.ts'

const BEARER = /^Bearer +(\S+) *$/i

/**
 * The key that a request shows, good or not; null where it shows none. Sign-in knows no keys: there the cookie counts, and
 * with it the wall against other sites.
 */
export function readKey({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): string | null {
  if (isForSignIn(url)) return null
  const [, key] = BEARER.exec(headers.authorization ?? '') ?? []
  return key?.startsWith(KEY_MARK) === true ? key : null
}

/** As the router reads it: it decodes what is written with %. */
function isForSignIn(url: string): boolean {
  try {
    return decodeURI(url).startsWith('/api/auth')
  } catch {
    return true
  }
}

/** The program behind a key; null where the key is not known, revoked or expired. */
export async function findProgram({ database, now }: Desk, key: string): Promise<Caller | null> {
  const row = await findGoodKey(database, hashKey(key), now())
  if (row === undefined) return null
  return {
    memberId: row.member_id,
    workspaceId: row.workspace_id,
    workspaceName: row.workspaceName,
    role: 'viewer',
    permissions: row.permissions.filter(each => KEY_PERMISSIONS.includes(each)),
    keyId: row.id,
    name: row.name,
    email: '',
  }
}
