import type { AskRefusal, DepartmentSettings } from '../../contract/escalation.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { type DepartmentRow, putDepartment, putDepartmentMembers } from '../../store/escalation/department.ts'
import { findTicketingSystem } from '../../store/escalation/ticketing-system.ts'
import { insertEvents } from '../../store/event.ts'
import { findMemberRole } from '../../store/member.ts'
import { getPolicy } from '../../store/policy.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'

/** Says how a department of the policy is reached. What was asked before goes on as it was asked. */
export const changeDepartment = (
  desk: Desk,
  workspaceId: string,
  key: string,
  asked: DepartmentSettings,
  memberId: string,
): Promise<Result<DepartmentRow, AskRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const settings = toStorable(asked)
    const { document } = await getPolicy(trx, workspaceId)
    if (!document.departments.some(each => each.key === key)) return refuse('unknownDepartment')
    const unknown = await findUnknown(desk, trx, workspaceId, settings)
    if (unknown !== null) return refuse(unknown)
    const row = await putDepartment(trx, {
      workspace_id: workspaceId,
      key,
      way: settings.way,
      language: settings.language,
      address: settings.address,
      account_id: settings.accountId,
      climb_address: settings.climbAddress,
      system_id: settings.systemId,
      changed_by: memberId,
      changed_at: desk.now(),
    })
    await putDepartmentMembers(trx, workspaceId, key, settings.memberIds)
    const event = { type: 'department.changed', data: { department: key } } as const
    await insertEvents(trx, workspaceId, [fact(event, { kind: 'person', memberId }, workspaceId, null)], {
      newId: desk.newId,
      now: desk.now(),
    })
    await wakeEverybody(trx)
    return ok(row)
  })

/** What is named here and is not there; and what the chosen way needs and does not have. */
async function findUnknown(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { way, address, accountId, systemId, memberIds }: DepartmentSettings,
): Promise<AskRefusal | null> {
  if (way === 'letter' && (address === null || accountId === null)) return 'departmentHasNoAddress'
  if (way === 'ticketing' && systemId === null) return 'departmentHasNoSystem'
  if (way === 'desk' && memberIds.length === 0) return 'departmentHasNobody'
  if (accountId !== null) {
    const account = await findAccount(trx, workspaceId, accountId)
    if (account === undefined || account.removed_at !== null) return 'unknownAccount'
    if (!desk.getConnector(account.channel).capabilities.letters) return 'unknownAccount'
  }
  if (systemId !== null) {
    const system = await findTicketingSystem(trx, workspaceId, systemId)
    if (system === undefined || system.removed_at !== null) return 'unknownSystem'
  }
  for (const id of memberIds)
    if ((await findMemberRole(trx, workspaceId, id)) === undefined) return 'unknownMember'
  return null
}
