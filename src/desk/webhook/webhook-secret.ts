import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { SECRET_MARK, signedContent } from '../../core/webhook/standard-signature.ts'
import type { Desk } from '../desk.ts'

const sealed = z.object({ secret: z.string() })

interface Place {
  readonly workspace_id: string
  readonly id: string
}

/** Bound to its row: what was sealed for one receiver opens for no other. */
const contextOf = ({ workspace_id, id }: Place): string => `${workspace_id}/webhook/${id}`

export const makeWebhookSecret = (): string => SECRET_MARK + randomBytes(32).toString('base64')

export const sealWebhookSecret = ({ vault }: Desk, place: Place, secret: string): Buffer =>
  vault.seal({ secret }, contextOf(place))

/** Null where the desk's key has changed since. */
export function openWebhookSecret({ vault }: Desk, place: Place, bytes: Buffer): string | null {
  try {
    return sealed.parse(vault.open(bytes, contextOf(place))).secret
  } catch {
    return null
  }
}

/** @param timestamp seconds since 1970. */
export function signStandard(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.slice(SECRET_MARK.length), 'base64')
  const content = signedContent(id, timestamp, body)
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
