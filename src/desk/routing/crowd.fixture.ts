import { sql } from 'kysely'
import { ABILITIES, type MemberName } from '../../../test/world/cast.ts'
import type { Language } from '../../core/language.ts'
import type { Priority } from '../../core/ticket/ticket.ts'
import type { DecisionDetails } from '../../core/triage/decide.ts'
import type { Desk } from '../desk.ts'
import { changeAbilities } from './change-abilities.ts'
import { setPresence } from './set-presence.ts'

/** A brand that has people and an account already. */
export interface Crowded {
  readonly workspaceId: string
  readonly care: { readonly id: string }
}

/** So many further agents of a brand. @returns their members' ids. */
export async function seatAgents(desk: Desk, { workspaceId }: Crowded, many: number): Promise<string[]> {
  const seats = Array.from({ length: many }, (_, n) => ({
    user: { id: desk.newId(), name: `Agent ${n}`, email: `agent${n}@${workspaceId}.example` },
    memberId: desk.newId(),
  }))
  await desk.database.kysely
    .insertInto('user')
    .values(seats.map(({ user }) => user))
    .execute()
  await desk.database.kysely
    .insertInto('member')
    .values(
      seats.map(({ user, memberId }) => ({
        id: memberId,
        workspace_id: workspaceId,
        user_id: user.id,
        role: 'agent',
      })),
    )
    .execute()
  return seats.map(({ memberId }) => memberId)
}

/** The named people come to the desk and say what they can do. */
export async function bringPeople(
  desk: Desk,
  { workspaceId, members }: Crowded & { readonly members: Readonly<Record<MemberName, string>> },
): Promise<void> {
  for (const [who, abilities] of Object.entries(ABILITIES))
    await changeAbilities(desk, workspaceId, members[who as MemberName], abilities, members.giulia)
  for (const who of Object.keys(ABILITIES)) await setPresence(desk, workspaceId, members[who as MemberName])
}

/** A ticket as a test wants it; what is left out is plain: Italian, in public, of the general queue, due in two hours. */
export interface Opened {
  readonly queue?: string
  readonly priority?: Priority
  readonly language?: Language
  readonly channel?: string
  readonly visibility?: 'public' | 'direct'
  readonly sinceMinutes?: number
  /** From now; null: no answer is owed. */
  readonly dueInMinutes?: number | null
  readonly details?: Partial<DecisionDetails>
}

const MINUTE_MS = 60_000

/** Open tickets that nobody has, each of a customer of its own, with what he said and how it was decided. */
export async function openTickets(
  desk: Desk,
  { workspaceId, care }: Crowded,
  opened: readonly Opened[],
): Promise<string[]> {
  const now = desk.now()
  const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS).toISOString()
  const rows = opened.map((each, n) => ({
    id: desk.newId(),
    other: desk.newId(),
    n,
    queue: each.queue ?? 'general',
    priority: each.priority ?? 'normal',
    language: each.language ?? 'it',
    channel: each.channel ?? 'scripted',
    visibility: each.visibility ?? 'public',
    since: at(-(each.sinceMinutes ?? 10)),
    due: each.dueInMinutes === null ? null : at(each.dueInMinutes ?? 120),
    details: each.details ?? {},
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, other uuid, n integer, queue text,
    priority text, language text, channel text, visibility text, since timestamptz, due timestamptz, details jsonb)`
  await desk.database.inWorkspace(workspaceId, async trx => {
    await sql`insert into customer (workspace_id, id, display_name, first_seen_at)
      select ${workspaceId}::uuid, other, 'Customer ' || n, since from ${given}`.execute(trx)
    await sql`insert into profile (workspace_id, id, channel, external_id, handle, display_name, bio, followers, is_verified,
        customer_id, seen_at)
      select ${workspaceId}::uuid, other, channel, other::text, 'c' || n, 'Customer ' || n, '', 10, false, other, since
      from ${given}`.execute(trx)
    await sql`insert into ticket (workspace_id, id, customer_id, status, priority, queue_id, waiting_since, due_at, opened_at,
        last_message_at, profile_id, account_id, channel, visibility, customer_name, handle, preview, language)
      select ${workspaceId}::uuid, r.id, other, 'open', priority, q.id, since, due, since, since, other, ${care.id}::uuid,
        channel, visibility, 'Customer ' || n, 'c' || n, 'a preview', language
      from ${given} join queue q on q.workspace_id = ${workspaceId} and q.key = r.queue`.execute(trx)
    await sql`insert into message (workspace_id, id, channel, external_id, ticket_id, profile_id, account_id, direction,
        visibility, text, language, written_at, received_at)
      select ${workspaceId}::uuid, other, channel, other::text, id, other, ${care.id}::uuid, 'inbound', visibility, 'a text',
        language, since, since from ${given}`.execute(trx)
    await sql`insert into decision (workspace_id, id, message_id, policy_version, facts, engage, how, priority,
        answer_within_minutes, because, details, decided_at)
      select ${workspaceId}::uuid, other, other, 1, '{}', true, 'publicReply', priority, 60, '[]', details, since
      from ${given}`.execute(trx)
  })
  return rows.map(({ id }) => id)
}
