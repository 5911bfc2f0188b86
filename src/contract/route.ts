import { z } from 'zod'
import type { Permission } from '../core/member/role.ts'
import { uuid } from './parts.ts'

/** Who may call a route: anybody, anybody signed in, or the roles that hold a permission. */
export type Access = 'anybody' | 'signedIn' | Permission

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly access: Access
  readonly summary: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** What a person does at the desk himself: no program comes in, whatever its key may. */
  readonly isForPeople?: true
  /** From one caller, where that must be far fewer than is usual. */
  readonly mostAMinute?: number
  /** Of the body, where it may be larger than is usual. */
  readonly bodyLimitBytes?: number
}

export const byId = z.object({ id: uuid })
