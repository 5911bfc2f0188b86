import type { Selectable } from 'kysely'
import type { Trx } from '../database.ts'
import type { DepartmentTable } from '../schema/escalation-tables.ts'

export type DepartmentRow = Selectable<DepartmentTable>

export const findDepartment = (
  trx: Trx,
  workspaceId: string,
  key: string,
): Promise<DepartmentRow | undefined> =>
  trx
    .selectFrom('department')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .executeTakeFirst()

export const listDepartments = (trx: Trx, workspaceId: string): Promise<DepartmentRow[]> =>
  trx.selectFrom('department').selectAll().where('workspace_id', '=', workspaceId).orderBy('key').execute()

export const putDepartment = (trx: Trx, row: DepartmentRow): Promise<DepartmentRow> =>
  trx
    .insertInto('department')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'key']).doUpdateSet(({ ref }) => ({
        way: ref('excluded.way'),
        language: ref('excluded.language'),
        address: ref('excluded.address'),
        account_id: ref('excluded.account_id'),
        climb_address: ref('excluded.climb_address'),
        system_id: ref('excluded.system_id'),
        changed_by: ref('excluded.changed_by'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

/** Who answers for it inside the desk. */
export async function putDepartmentMembers(
  trx: Trx,
  workspaceId: string,
  department: string,
  memberIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('department_member')
    .where('workspace_id', '=', workspaceId)
    .where('department', '=', department)
    .execute()
  for (const memberId of new Set(memberIds))
    await trx
      .insertInto('department_member')
      .values({ workspace_id: workspaceId, department, member_id: memberId })
      .execute()
}

export const listDepartmentMembers = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom('department_member')
    .select(['department', 'member_id'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('department')
    .orderBy('member_id')
    .execute()

export async function listDepartmentsOf(trx: Trx, workspaceId: string, memberId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('department_member')
    .select('department')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('department')
    .execute()
  return rows.map(({ department }) => department)
}
