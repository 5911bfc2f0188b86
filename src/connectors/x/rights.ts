import { LOSS_OF_RIGHT, RIGHTS, type Right, type RightCode } from '../../core/account/right.ts'
import { callX, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import { readHealthCode } from './trouble.ts'

/** Which scopes a right takes. Source: X API v2, OpenAPI 2.167. */
const SCOPES_OF: Readonly<
  Record<Exclude<RightCode, 'appBearer' | 'readPublic' | 'refresh'>, readonly string[]>
> = {
  writePublic: ['tweet.write'],
  readDirects: ['dm.read'],
  writeDirects: ['dm.write'],
  uploadMedia: ['media.write'],
  moderate: ['tweet.moderate.write'],
  followers: ['follows.read'],
  likes: ['like.write'],
}

/**
 * What an account that X knows may do: by the scopes of its token, where the login told them, and by questions that
 * change nothing and cost nothing or a cent. A token that somebody pasted names no scopes: what cannot be asked
 * without doing it stays unknown.
 */
export async function readRights(session: XSession, signal: AbortSignal): Promise<Right[]> {
  const scopes = session.secrets.scope?.split(' ') ?? null
  const [readDirects, appBearer] = await Promise.all([
    probe(session, { method: 'GET', path: '/2/dm_events', query: { max_results: '1' } }, signal),
    session.secrets.bearer === undefined
      ? false
      : probe(session, { method: 'GET', path: '/2/tweets/search/stream/rules', as: 'app' }, signal),
  ])
  return RIGHTS.map(code => {
    const has = decideRight(code, { scopes, readDirects, appBearer, canRenew: canRenew(session) })
    return { code, has, costs: LOSS_OF_RIGHT[code] }
  })
}

interface Known {
  readonly scopes: readonly string[] | null
  readonly readDirects: boolean | null
  readonly appBearer: boolean | null
  readonly canRenew: boolean
}

function decideRight(code: RightCode, { scopes, readDirects, appBearer, canRenew }: Known): boolean | null {
  if (code === 'appBearer') return appBearer
  if (code === 'refresh') return canRenew
  // The account was just asked who it is, and that takes the very scopes that reading does.
  if (code === 'readPublic') return true
  const granted = scopes === null ? null : SCOPES_OF[code].every(scope => scopes.includes(scope))
  return code === 'readDirects' && readDirects !== null ? readDirects && granted !== false : granted
}

const canRenew = ({ secrets }: XSession): boolean =>
  secrets.refreshToken !== undefined && secrets.clientId !== undefined

/** Whether X lets this be done; null when it did not say. */
async function probe(session: XSession, call: XCall, signal: AbortSignal): Promise<boolean | null> {
  const code = readHealthCode(await callX(session, call, signal))
  if (code === null) return true
  return code === 'forbidden' || code === 'needsLogin' ? false : null
}
