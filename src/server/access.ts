import type { FastifyRequest } from 'fastify'
import type { Access } from '../contract/routes.ts'
import { RequestError } from '../core/errors.ts'
import { isRole, type Permission, ROLE_PERMISSIONS, type Role } from '../core/member/role.ts'
import type { Database } from '../store/database.ts'
import type { Auth } from './auth.ts'

/** Who is asking: one person in one workspace, or a program that showed its key. */
export interface Caller {
  readonly memberId: string
  readonly workspaceId: string
  readonly workspaceName: string
  /** Of a program: that of who may least, so that whoever goes by the role gives it too little, never too much. */
  readonly role: Role
  readonly permissions: readonly Permission[]
  /** The key of a program; null for a person. */
  readonly keyId: string | null
  readonly name: string
  readonly email: string
}

/** The caller, when the session is good and the person still has a seat. */
export async function findCaller(
  auth: Auth,
  database: Database,
  request: FastifyRequest,
): Promise<Caller | null> {
  if (request.headers.cookie === undefined) return null
  const headers = new Headers({ cookie: request.headers.cookie })
  const session = await auth.api.getSession({ headers }).catch(throwAsNotReady)
  if (session === null) return null
  const seat = await database.kysely
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(['member.id', 'member.role', 'workspace.id as workspaceId', 'workspace.name as workspaceName'])
    .where('member.user_id', '=', session.user.id)
    .where('member.removed_at', 'is', null)
    .orderBy('member.created_at')
    .executeTakeFirst()
  if (seat === undefined || !isRole(seat.role)) return null
  const { name, email } = session.user
  return {
    memberId: seat.id,
    workspaceId: seat.workspaceId,
    workspaceName: seat.workspaceName,
    role: seat.role,
    permissions: ROLE_PERMISSIONS[seat.role],
    keyId: null,
    name,
    email,
  }
}

/** The library hides what broke under a session behind an error of its own; there is but the database to break. */
function throwAsNotReady(error: unknown): never {
  const isOurs = error instanceof Error && 'statusCode' in error && error.statusCode === 500
  throw isOurs ? new RequestError('notReady') : error
}

export const mayCaller = ({ permissions }: Caller, permission: Permission): boolean =>
  permissions.includes(permission)

/**
 * Throws unless the caller may come in.
 * @param isForPeople no program comes in, nor where it is enough to be signed in: that is about oneself.
 */
export function demandAccess(
  caller: Caller | null,
  access: Exclude<Access, 'anybody'>,
  isForPeople = false,
): Caller {
  if (caller === null) throw new RequestError('notSignedIn')
  if (access !== 'signedIn' && !mayCaller(caller, access))
    throw new RequestError('notAllowed', { needs: access })
  if (caller.keyId !== null && (isForPeople || access === 'signedIn'))
    throw new RequestError('notAllowed', { needs: 'person' })
  return caller
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The wall against requests that another site makes with our cookie. Browsers state where a request comes from
 * (Sec-Fetch-Site, Origin); programs that are no browsers send neither and carry no cookie of anybody.
 */
export function demandSameOrigin(
  request: Pick<FastifyRequest, 'method' | 'headers'>,
  ownOrigin: string,
): void {
  if (SAFE_METHODS.has(request.method)) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined && origin !== ownOrigin && !isOfHost(origin, host, ownOrigin))
    throw new RequestError('crossOrigin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new RequestError('crossOrigin')
}

/**
 * A desk is reached by several names (localhost and 127.0.0.1, a machine's name and its address). A page that came
 * from the very host it writes to is ours whatever the name; the cookie is bound to that name too.
 */
const isOfHost = (origin: string, host: string | undefined, ownOrigin: string): boolean =>
  URL.canParse(origin) &&
  new URL(origin).host === host &&
  new URL(origin).protocol === new URL(ownOrigin).protocol
