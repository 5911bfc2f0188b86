import type { AuditEntry, AuditFilters } from '../../../contract/audit.ts'
import type { Actor } from '../../../core/actor.ts'
import { ADMINISTRATION, csvLine, readDetails } from '../../../core/audit/audit.ts'
import {
  type AuditNames,
  type AuditRow,
  type AuditWish,
  findTicketIdByNumber,
  listAuditEvents,
  readAuditNames,
} from '../../../store/audit.ts'
import type { Trx } from '../../../store/database.ts'

/** A number that no ticket has finds nothing, which is true. */
const NO_TICKET = '00000000-0000-0000-0000-000000000000'

export interface AuditPlace {
  readonly at: Date
  readonly id: string
}

export interface AuditRead {
  readonly entries: AuditEntry[]
  /** Null at the end. */
  readonly next: AuditPlace | null
}

/** One more than was asked for is read: it says whether there is a further page. */
export async function readAuditEntries(
  trx: Trx,
  workspaceId: string,
  filters: AuditFilters,
  before: AuditPlace | null,
  limit: number,
): Promise<AuditRead> {
  const wish = await toWish(trx, workspaceId, filters, before, limit + 1)
  const found = await listAuditEvents(trx, workspaceId, wish)
  const rows = found.slice(0, limit)
  const names = await readAuditNames(trx, workspaceId, rows)
  const last = rows.at(-1)
  const next = found.length > limit && last !== undefined ? { at: last.at, id: last.id } : null
  return { entries: rows.map(row => toEntry(row, names)), next }
}

async function toWish(
  trx: Trx,
  workspaceId: string,
  filters: AuditFilters,
  before: AuditPlace | null,
  limit: number,
): Promise<AuditWish> {
  const { type, ticket, memberId = null, subjectId = null, since, until } = filters
  const ticketId =
    ticket === undefined ? null : ((await findTicketIdByNumber(trx, workspaceId, ticket)) ?? NO_TICKET)
  // Whoever names a kind or a ticket has said himself how much he wants to see.
  const isOpen = filters.scope === 'everything' || ticketId !== null
  return {
    types: type !== undefined ? [type] : isOpen ? null : ADMINISTRATION,
    memberId,
    ticketId,
    subjectId,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(until),
    before,
    limit,
  }
}

const toEntry = (row: AuditRow, names: AuditNames): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  type: row.type,
  who: whoDid(row.actor, names),
  about: aboutOf(row, names),
  details: readDetails(row.data),
})

function whoDid(actor: Actor, { members, programs }: AuditNames): AuditEntry['who'] {
  if (actor.kind === 'department') return { kind: 'department', name: actor.name, memberId: null }
  if (actor.kind !== 'person') return { kind: actor.kind, name: null, memberId: null }
  const { memberId } = actor
  return {
    kind: programs.has(memberId) ? 'key' : 'person',
    name: members.get(memberId) ?? null,
    memberId,
  }
}

function aboutOf({ ticket_id, subject_id }: AuditRow, names: AuditNames): AuditEntry['about'] {
  const places = [
    ['ticket', ticket_id, names.tickets],
    ['account', subject_id, names.accounts],
    ['customer', subject_id, names.customers],
    ['member', subject_id, names.members],
    ['invitation', subject_id, names.invitations],
    ['ticketing', subject_id, names.systems],
  ] as const
  for (const [kind, id, known] of places) {
    const name = id === null ? undefined : known.get(id)
    if (id !== null && name !== undefined) return { kind, id, name }
  }
  return null
}

export const AUDIT_COLUMNS = csvLine(['at', 'who', 'name', 'event', 'about', 'on', 'details', 'id'])

export const toCsvLine = ({ at, who, type, about, details, id }: AuditEntry): string =>
  csvLine([
    at,
    who.kind,
    who.name ?? '',
    type,
    about?.kind ?? '',
    about?.name ?? '',
    details.map(({ key, value }) => `${key}: ${value}`).join('; '),
    id,
  ])
