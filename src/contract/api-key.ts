import { z } from 'zod'
import { KEY_PERMISSIONS } from '../core/api-key/api-key.ts'
import type { Permission } from '../core/member/role.ts'
import { instant, uuid } from './parts.ts'

const permission = z.enum(KEY_PERMISSIONS as [Permission, ...Permission[]])

export const makeKeyRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  permissions: z.array(permission).min(1).max(50),
  /** Null: it holds until somebody revokes it. */
  expiresAt: instant.nullable().default(null),
})
export const madeKey = z.object({
  id: uuid,
  /** Shown now and never again. */
  key: z.string(),
})

export const apiKeyView = z.object({
  id: uuid,
  name: z.string(),
  prefix: z.string(),
  permissions: z.array(z.string()),
  state: z.enum(['good', 'expired', 'revoked']),
  madeAt: instant,
  /** Null where he works here no more. */
  madeBy: z.string().nullable(),
  expiresAt: instant.nullable(),
  /** To the minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})
export type ApiKeyView = z.infer<typeof apiKeyView>
export const apiKeyList = z.object({ keys: z.array(apiKeyView) })
