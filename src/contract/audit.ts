import { z } from 'zod'
import { ACTOR_KINDS } from '../core/actor.ts'
import { AUDIT_SCOPES } from '../core/audit/audit.ts'
import { EVENT_TYPES, type EventType } from '../core/events.ts'
import { instant, uuid } from './parts.ts'

const filters = {
  /** `administration`: what was set, and who came in. `everything`: also each message, ticket and delivery. */
  scope: z.enum(AUDIT_SCOPES).default('administration'),
  memberId: uuid.optional(),
  type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]).optional(),
  since: instant.optional(),
  until: instant.optional(),
  /** The number of a ticket. */
  ticket: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** An account, a customer, a key or whatever else has an id. */
  subjectId: uuid.optional(),
}
export const auditExportQuery = z.object(filters)
export type AuditFilters = z.output<typeof auditExportQuery>

export const auditQuery = z.object({
  ...filters,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const auditEntry = z.object({
  id: uuid,
  at: instant,
  type: z.string(),
  who: z.object({
    kind: z.enum([...ACTOR_KINDS, 'key']),
    /** Null for machines, and for people whose name is not known. */
    name: z.string().nullable(),
    memberId: uuid.nullable(),
  }),
  /** What it was about, where it has a name. */
  about: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('ticket'), id: uuid, name: z.string() }),
      z.object({ kind: z.literal('account'), id: uuid, name: z.string() }),
      z.object({ kind: z.literal('customer'), id: uuid, name: z.string() }),
      z.object({ kind: z.literal('member'), id: uuid, name: z.string() }),
      /** By the address that was invited. */
      z.object({ kind: z.literal('invitation'), id: uuid, name: z.string() }),
      z.object({ kind: z.literal('ticketing'), id: uuid, name: z.string() }),
    ])
    .nullable(),
  /** What the event says of itself, in names and values. */
  details: z.array(z.object({ key: z.string(), value: z.string() })),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const auditPage = z.object({
  entries: z.array(auditEntry),
  /** Null at the end. */
  nextCursor: z.string().nullable(),
})
