import type { DepartmentSettings } from '../contract/escalation.ts'
import type { Desk } from '../desk/desk.ts'
import { changeDepartment } from '../desk/escalation/change-department.ts'

const NOWHERE = { address: null, accountId: null, climbAddress: null, systemId: null, memberIds: [] }

/** Accounting has somebody at the desk; who looks after the network answers on a page, by a link. */
export async function settleDemoDepartments(
  desk: Desk,
  workspaceId: string,
  accountantId: string,
  by: string,
): Promise<void> {
  const departments: Readonly<Record<string, DepartmentSettings>> = {
    accounting: { ...NOWHERE, way: 'desk', language: 'it', memberIds: [accountantId] },
    network: { ...NOWHERE, way: 'link', language: 'it' },
  }
  for (const [key, settings] of Object.entries(departments)) {
    const changed = await changeDepartment(desk, workspaceId, key, settings, by)
    if (!changed.ok) throw new Error(`the demo's ${key} could not be settled: ${changed.refusal}`)
  }
}
