import { randomUUID } from 'node:crypto'
import {
  type AskDepartmentRequest,
  askDepartmentRequest,
  type DepartmentSettings,
} from '../../src/contract/escalation.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { askDepartment } from '../../src/desk/escalation/ask-department.ts'
import { changeDepartment } from '../../src/desk/escalation/change-department.ts'
import { connectTicketing } from '../../src/desk/escalation/manage-ticketing.ts'
import type { EscalationRow } from '../../src/store/escalation/escalation.ts'
import type { TicketingSystemRow } from '../../src/store/escalation/ticketing-system.ts'
import type { Settled } from './settle-brand.ts'

/** How departments are settled and asked; a refusal is a mistake of the test. */
export function workWithDepartments(desk: Desk, { workspaceId, members }: Settled) {
  /** Connects the scripted ticketing system. */
  const connectHouse = async (): Promise<TicketingSystemRow> => {
    const asked = { system: 'scripted', name: 'Casa', settings: {}, secrets: { token: 'house token' } }
    const connected = await connectTicketing(desk, workspaceId, asked, members.giulia)
    if (!connected.ok) throw new Error(`the house could not be connected: ${connected.refusal.kind}`)
    return connected.value
  }
  const settleDepartment = async (key: string, settings: Partial<DepartmentSettings> = {}): Promise<void> => {
    const whole: DepartmentSettings = {
      way: 'link',
      language: 'it',
      address: null,
      accountId: null,
      climbAddress: null,
      systemId: null,
      memberIds: [],
      ...settings,
    }
    const changed = await changeDepartment(desk, workspaceId, key, whole, members.giulia)
    if (!changed.ok) throw new Error(`${key} could not be settled: ${changed.refusal}`)
  }
  const question = (otherwise: Partial<AskDepartmentRequest> = {}): AskDepartmentRequest =>
    askDepartmentRequest.parse({
      id: randomUUID(),
      department: 'accounting',
      title: 'Fattura doppia',
      text: 'Perché la fattura di aprile è il doppio?',
      ...otherwise,
    })
  const ask = async (
    ticketId: string,
    otherwise: Partial<AskDepartmentRequest> = {},
  ): Promise<EscalationRow> => {
    const asked = await askDepartment(desk, workspaceId, ticketId, question(otherwise), members.sara)
    if (!asked.ok) throw new Error(`the department was not asked: ${asked.refusal}`)
    return asked.value
  }
  return { connectHouse, settleDepartment, question, ask }
}
