import { ROLES, type Role } from '../core/member/role.ts'
import type { Trx } from './database.ts'

/** A person of a workspace, as those see him who care for its people. */
export interface SeatRow {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly joinedAt: Date
}

const selectSeats = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select([
      'member.id',
      'member.user_id as userId',
      'member.role',
      'member.created_at as joinedAt',
      'user.name',
      'user.email',
    ])
    .$narrowType<{ role: Role }>()
    .where('member.workspace_id', '=', workspaceId)
    .where('member.removed_at', 'is', null)
    .where('member.role', 'in', [...ROLES])

/** Everybody who has a seat, by name. */
export const listSeats = (trx: Trx, workspaceId: string): Promise<SeatRow[]> =>
  selectSeats(trx, workspaceId).orderBy('user.name').orderBy('member.id').execute()

export const findSeat = (trx: Trx, workspaceId: string, memberId: string): Promise<SeatRow | undefined> =>
  selectSeats(trx, workspaceId).where('member.id', '=', memberId).executeTakeFirst()

export const findSeatByEmail = (trx: Trx, workspaceId: string, email: string): Promise<SeatRow | undefined> =>
  selectSeats(trx, workspaceId).where('user.email', '=', email).executeTakeFirst()

/**
 * Locks the owners and the named members, always in the same order: of two owners who unmake each other one waits, and
 * then sees that he is the last.
 */
export async function lockSeats(trx: Trx, workspaceId: string, memberIds: readonly string[]): Promise<void> {
  await trx
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where(eb => eb.or([eb('role', '=', 'owner'), eb('id', 'in', [...memberIds])]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

export async function updateRole(trx: Trx, workspaceId: string, memberId: string, role: Role): Promise<void> {
  await trx
    .updateTable('member')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .execute()
}

/** Takes the seat away; the row stays, for what he did. */
export async function removeSeat(trx: Trx, workspaceId: string, memberId: string, at: Date): Promise<void> {
  await trx
    .updateTable('member')
    .set({ role: 'viewer', removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .execute()
  await trx
    .deleteFrom('department_member')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute()
}

/** Gives the person a seat; who had one before gets it back, with what he did then. @returns the member's id. */
export async function putSeat(
  trx: Trx,
  seat: { readonly id: string; readonly workspaceId: string; readonly userId: string; readonly role: Role },
): Promise<string> {
  const row = await trx
    .insertInto('member')
    .values({ id: seat.id, workspace_id: seat.workspaceId, user_id: seat.userId, role: seat.role })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'user_id']).doUpdateSet({ role: seat.role, removed_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** All tickets that somebody has and that are not solved. */
export async function listHeldTickets(trx: Trx, workspaceId: string, memberId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('assignee_id', '=', memberId)
    .where('status', '<>', 'resolved')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** How many tickets each has that are not solved. */
export async function countHeldTickets(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('ticket')
    .select(eb => ['assignee_id', eb.fn.countAll<string>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('assignee_id', 'is not', null)
    .where('status', '<>', 'resolved')
    .groupBy('assignee_id')
    .execute()
  return new Map(rows.map(row => [row.assignee_id ?? '', Number(row.count)]))
}
