import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { EventType } from '../core/events.ts'
import type { Trx } from './database.ts'

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly type: string
  readonly actor: Actor
  readonly subject_id: string | null
  readonly ticket_id: string | null
  readonly data: Record<string, unknown>
}

export interface AuditWish {
  /** Null: of every type. */
  readonly types: readonly EventType[] | null
  readonly memberId: string | null
  readonly ticketId: string | null
  readonly subjectId: string | null
  readonly since: Date | null
  readonly until: Date | null
  /** The last one of the page before. */
  readonly before: { readonly at: Date; readonly id: string } | null
  readonly limit: number
}

/**
 * Events, the newest first, by one of the indexes: those of a person, of an object, or of a few types. Types are read one
 * by one and put together: among a million messages the few that set something are not searched for.
 */
export async function listAuditEvents(trx: Trx, workspaceId: string, wish: AuditWish): Promise<AuditRow[]> {
  const { types, memberId, ticketId, subjectId } = wish
  const isNarrow = memberId !== null || ticketId !== null || subjectId !== null
  const among = (condition: RawBuilder<unknown>) => sql<AuditRow>`
    select id, at, type, actor, subject_id, ticket_id, data from event
    where workspace_id = ${workspaceId} and ${condition} ${within(wish)}
    order by at desc, id desc limit ${wish.limit}`
  if (types === null || isNarrow) return (await among(narrow(wish)).execute(trx)).rows
  const found = await sql<AuditRow>`
    select found.* from unnest(${[...types]}::text[]) as wanted (type)
    cross join lateral (${among(sql`type = wanted.type`)}) as found
    order by at desc, id desc limit ${wish.limit}`.execute(trx)
  return found.rows
}

const within = ({ since, until, before }: AuditWish): RawBuilder<unknown> => sql`
  ${since === null ? sql`` : sql`and at >= ${since}`}
  ${until === null ? sql`` : sql`and at < ${until}`}
  ${before === null ? sql`` : sql`and (at, id) < (${before.at}, ${before.id}::uuid)`}`

const narrow = ({ types, memberId, ticketId, subjectId }: AuditWish): RawBuilder<unknown> => sql`
  true ${memberId === null ? sql`` : sql`and actor ->> 'memberId' = ${memberId}`}
  ${ticketId === null ? sql`` : sql`and ticket_id = ${ticketId}`}
  ${subjectId === null ? sql`` : sql`and ticket_id is null and subject_id = ${subjectId}`}
  ${types === null ? sql`` : sql`and type = any(${[...types]}::text[])`}`

export async function findTicketIdByNumber(
  trx: Trx,
  workspaceId: string,
  number: number,
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', String(number))
    .executeTakeFirst()
  return found?.id
}

/** Names of what events are about, by id. */
export interface AuditNames {
  readonly tickets: ReadonlyMap<string, string>
  readonly accounts: ReadonlyMap<string, string>
  readonly customers: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, string>
  /** The addresses that were invited. */
  readonly invitations: ReadonlyMap<string, string>
  readonly systems: ReadonlyMap<string, string>
  /** Seats of programs. */
  readonly programs: ReadonlySet<string>
}

export async function readAuditNames(
  trx: Trx,
  workspaceId: string,
  rows: readonly AuditRow[],
): Promise<AuditNames> {
  const ids = [...new Set(rows.flatMap(({ subject_id, ticket_id }) => [subject_id, ticket_id]))].filter(
    id => id !== null,
  )
  const found = await sql<{ kind: string; id: string; name: string }>`
    select 'ticket' as kind, id, '#' || number as name from ticket
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'account', id, handle from account
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'customer', id, display_name from customer
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'invitation', id, email from invitation
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'ticketing', id, name from ticketing_system
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all select 'program', member_id, name from api_key where workspace_id = ${workspaceId}
    union all select 'member', m.id, u.name from member m join "user" u on u.id = m.user_id
      where m.workspace_id = ${workspaceId}`.execute(trx)
  const of = (kind: string) =>
    new Map(found.rows.filter(row => row.kind === kind).map(({ id, name }) => [id, name]))
  return {
    tickets: of('ticket'),
    accounts: of('account'),
    customers: of('customer'),
    members: of('member'),
    invitations: of('invitation'),
    systems: of('ticketing'),
    programs: new Set(of('program').keys()),
  }
}
