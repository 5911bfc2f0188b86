import { type Selectable, sql } from 'kysely'
import type { Abilities, Agent, Presence } from '../core/queue/agent.ts'
import { type PresenceState, presenceAt } from '../core/queue/decide-presence.ts'
import type { InHand } from '../core/queue/load.ts'
import type { Trx } from './database.ts'
import type { AgentTable } from './schema/routing-tables.ts'

export type AgentRow = Selectable<AgentTable>

const SERVING = ['owner', 'supervisor', 'agent'] as const

/**
 * The member's row, locked: of two who give him something at once, one waits and then sees what he has. Undefined for
 * whoever answers no customers here. Take it before any ticket, never after one.
 */
export async function findAgentForChange(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<AgentRow | undefined> {
  const known = await lockAgent(trx, workspaceId, memberId)
  if (known !== undefined) return known
  await sql`insert into agent (workspace_id, member_id)
    select workspace_id, id from member
    where workspace_id = ${workspaceId} and id = ${memberId} and role = any(${[...SERVING]})
    on conflict do nothing`.execute(trx)
  return lockAgent(trx, workspaceId, memberId)
}

const lockAgent = (trx: Trx, workspaceId: string, memberId: string): Promise<AgentRow | undefined> =>
  trx
    .selectFrom('agent')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()

export interface AgentRecord extends Agent {
  readonly name: string
  readonly role: string
  readonly since: Date | null
  readonly givenAt: Date | null
}

/** Everybody who answers customers, by name, also who has said and done nothing yet. */
export async function listAgents(trx: Trx, workspaceId: string, now: Date): Promise<AgentRecord[]> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .leftJoin('agent', join =>
      join.onRef('agent.workspace_id', '=', 'member.workspace_id').onRef('agent.member_id', '=', 'member.id'),
    )
    .selectAll('agent')
    .select(['member.id', 'member.role', 'user.name', 'user.email'])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.role', 'in', [...SERVING])
    .orderBy('user.name')
    .orderBy('member.id')
    .execute()
  return rows.map(({ id, role, name, email, ...row }) => ({
    id,
    role,
    name,
    email,
    ...toAbilities(row),
    presence: presenceAt({ presence: row.presence ?? 'offline', leaseUntil: row.lease_until }, now),
    since: row.present_since,
    givenAt: row.given_at,
  }))
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null }

export const toAbilities = (row: Nullable<AgentRow>): Abilities => ({
  skills: row.skills ?? [],
  languages: row.languages ?? {},
  channels: row.channels ?? [],
  teams: row.teams ?? [],
  capacity: row.capacity,
  isJunior: row.is_junior ?? false,
})

export async function updateAbilities(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  { skills, languages, channels, teams, capacity, isJunior }: Abilities,
): Promise<void> {
  await trx
    .updateTable('agent')
    .set({
      skills: [...skills],
      languages: JSON.stringify(languages),
      channels: [...channels],
      teams: [...teams],
      capacity,
      is_junior: isJunior,
    })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute()
}

export async function updatePresence(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  { presence, chosen, since, leaseUntil }: PresenceState,
): Promise<void> {
  await trx
    .updateTable('agent')
    .set({ presence, chosen, present_since: since, lease_until: leaseUntil })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute()
}

/** What members have in hand, with their own count by channel. Plan: ticket_in_hand. */
export async function readInHand(
  trx: Trx,
  workspaceId: string,
  memberIds: readonly string[],
  countsSince: Date,
): Promise<ReadonlyMap<string, readonly InHand[]>> {
  const { rows } = await sql<InHand & { memberId: string }>`
    select m.id as "memberId", t.channel, t.status = 'waiting' as "isWaiting", count(*)::integer as count
    from unnest(${[...memberIds]}::uuid[]) as m (id)
    cross join lateral (
      select channel, status from ticket
      where workspace_id = ${workspaceId} and assignee_id = m.id and status = 'open'
      union all
      select channel, status from ticket
      where workspace_id = ${workspaceId} and assignee_id = m.id and status = 'waiting'
        and last_message_at > ${countsSince}) as t
    group by 1, 2, 3`.execute(trx)
  return Map.groupBy(rows, row => row.memberId)
}

/** When something was given to him last, and what of his own he went past. */
export async function updateGiven(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  { givenAt, passed }: { readonly givenAt: Date | null; readonly passed: Readonly<Record<string, string>> },
): Promise<void> {
  await trx
    .updateTable('agent')
    .set({ given_at: givenAt, passed: JSON.stringify(passed) })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute()
}

export interface EndedLease {
  readonly workspaceId: string
  readonly memberId: string
  readonly from: Presence
}

/** Whoever is just being changed is found by the next round. */
export async function endLeases(trx: Trx, now: Date): Promise<EndedLease[]> {
  const { rows } = await sql<EndedLease>`
    update agent a set presence = 'offline', present_since = a.lease_until
    from (select workspace_id, member_id, presence from agent where presence <> 'offline' and lease_until <= ${now}
      limit 200 for update skip locked) as gone
    where a.workspace_id = gone.workspace_id and a.member_id = gone.member_id
    returning a.workspace_id as "workspaceId", a.member_id as "memberId", gone.presence as "from"`.execute(
    trx,
  )
  return rows
}

export interface Seat {
  readonly workspaceId: string
  readonly memberId: string
}

/** Workspaces in which somebody is at the desk. */
export async function listPeopledWorkspaces(trx: Trx, now: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('agent')
    .select('workspace_id')
    .distinct()
    .where('presence', '=', 'available')
    .where('lease_until', '>', now)
    .execute()
  return rows.map(row => row.workspace_id)
}

/** Who is not at the desk since some time, and who answers no customers any more, where tickets of theirs are open. */
export async function listAbsentHolders(
  trx: Trx,
): Promise<(Seat & { readonly since: Date | null; readonly hasLeft: boolean })[]> {
  const { rows } = await sql<Seat & { since: Date | null; hasLeft: boolean }>`
    select m.workspace_id as "workspaceId", m.id as "memberId", a.present_since as since,
      m.role <> all(${[...SERVING]}) as "hasLeft"
    from member m left join agent a on a.workspace_id = m.workspace_id and a.member_id = m.id
    where (m.role <> all(${[...SERVING]}) or (a.presence <> 'available' and a.present_since is not null))
      and exists (select from ticket t where t.workspace_id = m.workspace_id and t.assignee_id = m.id
        and t.status = 'open')`.execute(trx)
  return rows
}

/** Keys of the teams that he is in. */
export async function findTeams(trx: Trx, workspaceId: string, memberId: string): Promise<readonly string[]> {
  const row = await trx
    .selectFrom('agent')
    .select('teams')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row?.teams ?? []
}
