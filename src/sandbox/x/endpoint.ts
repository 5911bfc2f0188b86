import type { OpenNetwork } from '../create-network.ts'
import type { MediaLibrary } from '../media/library.ts'
import type { NetworkRefusal } from '../network.ts'
import type { AccessLevel } from './access.ts'
import type { Query } from './asked.ts'
import type { Caller, Demand } from './caller.ts'
import { forbidden, invalidRequest, notAuthorizedForResource, type Problem } from './problems.ts'
import type { Endpoint as LimitName } from './rate-limits.ts'

/** One request of the API, its token already read and weighed. */
export interface Asking {
  readonly network: OpenNetwork
  readonly media: MediaLibrary
  readonly caller: Caller
  readonly params: { readonly [name: string]: string | undefined }
  readonly query: Query
  readonly body: unknown
  /** Address of this server, for links to itself. */
  readonly base: string
  readonly searchLagSeconds: number
  readonly access: AccessLevel
  /** Lists shall show nothing: the network has gone silent. */
  readonly isSilent: boolean
}

export interface Answer {
  readonly status?: number
  readonly body: { readonly [member: string]: unknown }
}

/** An answer that is no JSON: the bytes of a picture. */
export interface FileAnswer {
  readonly file: { readonly type: string; readonly bytes: Uint8Array }
}

export interface Endpoint extends Demand {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly limit: LimitName
  /** Where it is more than the server's own limit. */
  readonly bodyLimitBytes?: number
  answer(asking: Asking): Answer | FileAnswer | Promise<Answer | FileAnswer>
}

/** The user for whom the app asks. Only for endpoints that demand a user. */
export function getUserId(caller: Caller): string {
  if (caller.kind === 'user') return caller.userId
  throw new Error('An endpoint that demands a user was reached without one')
}

/** How the network words what it refuses to do. */
export function refuse(refusal: NetworkRefusal): Problem {
  if (refusal.code === 'notSummoned') return notAuthorizedForResource(refusal.detail)
  if (refusal.code === 'empty' || refusal.code === 'invalid') return invalidRequest(refusal.detail)
  return forbidden(refusal.detail)
}
