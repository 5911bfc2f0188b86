import type { AskRefusal } from '../../contract/escalation.ts'
import type { EscalationWay } from '../../core/escalation/escalation.ts'
import type { Locale } from '../../core/language.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { fillText } from '../../core/policy/written-text.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import {
  type DepartmentRow,
  findDepartment,
  listDepartmentMembers,
} from '../../store/escalation/department.ts'
import { findTicketingSystem } from '../../store/escalation/ticketing-system.ts'

/** How a department is reached by one way. */
export interface DepartmentReach {
  readonly way: EscalationWay
  readonly account_id: string | null
  readonly address: string | null
  readonly system_id: string | null
}

/** How the department is reached by the way that is wished, or by its own; or why it cannot be. */
export async function findReach(
  trx: Trx,
  workspaceId: string,
  document: PolicyDocument,
  key: string,
  wished: EscalationWay | undefined,
): Promise<Result<DepartmentReach, AskRefusal>> {
  if (!document.departments.some(each => each.key === key)) return refuse('unknownDepartment')
  const department = await findDepartment(trx, workspaceId, key)
  const way = wished ?? department?.way ?? 'link'
  const nowhere = { way, account_id: null, address: null, system_id: null }
  switch (way) {
    case 'link':
      return ok(nowhere)
    case 'desk':
      return (await hasMembers(trx, workspaceId, key)) ? ok(nowhere) : refuse('departmentHasNobody')
    case 'letter':
      return (await canWrite(trx, department))
        ? ok({ ...nowhere, account_id: department?.account_id ?? null, address: department?.address ?? null })
        : refuse('departmentHasNoAddress')
    case 'ticketing':
      return (await hasSystem(trx, department))
        ? ok({ ...nowhere, system_id: department?.system_id ?? null })
        : refuse('departmentHasNoSystem')
  }
}

const hasMembers = async (trx: Trx, workspaceId: string, key: string): Promise<boolean> =>
  (await listDepartmentMembers(trx, workspaceId)).some(each => each.department === key)

async function canWrite(trx: Trx, department: DepartmentRow | undefined): Promise<boolean> {
  if (department?.address == null || department.account_id === null) return false
  const account = await findAccount(trx, department.workspace_id, department.account_id)
  return account !== undefined && account.removed_at === null
}

async function hasSystem(trx: Trx, department: DepartmentRow | undefined): Promise<boolean> {
  if (department?.system_id == null) return false
  const system = await findTicketingSystem(trx, department.workspace_id, department.system_id)
  return system !== undefined && system.removed_at === null
}

/** What a person calls it. */
export function nameDepartment(document: PolicyDocument, key: string, locale: Locale): string {
  const department = document.departments.find(each => each.key === key)
  return department === undefined ? key : fillText(department.name)[locale]
}
