import type { Generated } from 'kysely'
import type { Permission } from '../../core/member/role.ts'

/** What a program shows to come in. The key itself is nowhere: who reads this table cannot use it. */
export interface ApiKeyTable {
  workspace_id: string
  id: string
  /** The seat of the program: what it does is done by it. */
  member_id: string
  name: string
  permissions: Permission[]
  /** SHA-256 of the whole key. */
  hash: Buffer
  /** How the key begins, for people to tell one from another. */
  prefix: string
  made_by: string
  made_at: Date
  expires_at: Date | null
  /** To the minute. */
  last_used_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
}

export type WebhookOff = 'hand' | 'failing' | 'gone'

/** A program elsewhere that is told of events. */
export interface WebhookTable {
  workspace_id: string
  id: string
  url: string
  event_types: string[]
  /** Sealed by the vault. */
  secret: Buffer
  made_by: string
  made_at: Date
  off_at: Date | null
  off_why: WebhookOff | null
  /** Since when nothing was taken; null after each success. */
  failing_since: Date | null
  /** How far the stream of events was read for it. */
  place_xid: string
  place_id: string
  /** Of the newest event that was put on its way. */
  last_sequence: Generated<string>
}

export type WebhookDeliveryState = 'pending' | 'taken' | 'failed'

/** One event on its way to one receiver. */
export interface WebhookDeliveryTable {
  workspace_id: string
  id: string
  webhook_id: string
  event_id: string
  /** Its place among all that this receiver is told, from 1, without gaps. */
  sequence: string
  state: WebhookDeliveryState
  attempts: number
  /** While it is being sent: the end of the lease. */
  not_before: Date
  created_at: Date
  last_tried_at: Date | null
  status: number | null
  trouble: string | null
  /** The first bytes of the answer. */
  answer: string | null
}

export interface ProgramTables {
  api_key: ApiKeyTable
  webhook: WebhookTable
  webhook_delivery: WebhookDeliveryTable
}
