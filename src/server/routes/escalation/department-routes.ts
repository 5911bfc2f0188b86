import type { FastifyInstance } from 'fastify'
import type { DepartmentSettings, DepartmentView } from '../../../contract/escalation.ts'
import { ESCALATION_WAYS } from '../../../core/escalation/escalation.ts'
import type { PolicyDocument } from '../../../core/policy/policy.ts'
import { fillText } from '../../../core/policy/written-text.ts'
import { changeDepartment } from '../../../desk/escalation/change-department.ts'
import { findReach } from '../../../desk/escalation/reach.ts'
import type { Trx } from '../../../store/database.ts'
import {
  type DepartmentRow,
  listDepartmentMembers,
  listDepartments,
} from '../../../store/escalation/department.ts'
import { getPolicy } from '../../../store/policy.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { demandOk } from '../customer/refusal-error.ts'
import { viewDepartmentName } from './escalation-views.ts'

/** The departments of the policy, and how each is reached. */
export function registerDepartmentRoutes(app: FastifyInstance, { desk }: Context): void {
  const view = (workspaceId: string) =>
    desk.database.inWorkspace(workspaceId, trx => viewDepartments(trx, workspaceId))

  registerRoute(app, 'listDepartments', async ({ caller }) => ({
    departments: await view(caller.workspaceId),
  }))

  registerRoute(app, 'changeDepartment', async ({ caller, params: { key }, body }) => {
    demandOk(await changeDepartment(desk, caller.workspaceId, key, body, caller.memberId))
    const department = (await view(caller.workspaceId)).find(each => each.key === key)
    if (department === undefined) throw new Error(`the department ${key} has gone`)
    return { department }
  })
}

async function viewDepartments(trx: Trx, workspaceId: string): Promise<DepartmentView[]> {
  const { document } = await getPolicy(trx, workspaceId)
  const rows = await listDepartments(trx, workspaceId)
  const members = await listDepartmentMembers(trx, workspaceId)
  const owed = await countOwed(trx, workspaceId)
  const views: DepartmentView[] = []
  for (const { key, owns } of document.departments) {
    const row = rows.find(each => each.key === key)
    const memberIds = members.filter(each => each.department === key).map(each => each.member_id)
    views.push({
      ...viewDepartmentName(document, key),
      owns: owns === undefined ? null : fillText(owns),
      settings: row === undefined ? null : viewSettings(row, memberIds),
      ways: await listWays(trx, workspaceId, document, key),
      owes: owed.get(key)?.owes ?? 0,
      late: owed.get(key)?.late ?? 0,
    })
  }
  return views
}

const viewSettings = (row: DepartmentRow, memberIds: string[]): DepartmentSettings => ({
  way: row.way,
  language: row.language,
  address: row.address,
  accountId: row.account_id,
  climbAddress: row.climb_address,
  systemId: row.system_id,
  memberIds,
})

async function listWays(
  trx: Trx,
  workspaceId: string,
  document: PolicyDocument,
  key: string,
): Promise<DepartmentView['ways']> {
  const ways: DepartmentView['ways'] = []
  for (const way of ESCALATION_WAYS)
    if ((await findReach(trx, workspaceId, document, key, way)).ok) ways.push(way)
  return ways
}

async function countOwed(trx: Trx, workspaceId: string) {
  const rows = await trx
    .selectFrom('escalation')
    .select(eb => [
      'department',
      eb.fn.countAll<string>().as('owes'),
      eb.fn.count<string>('climbed_at').as('late'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'asked')
    .groupBy('department')
    .execute()
  return new Map(
    rows.map(({ department, owes, late }) => [department, { owes: Number(owes), late: Number(late) }]),
  )
}
