import { ok } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { type EscalationRow, listToRemind } from '../../store/escalation/escalation.ts'
import type { Desk } from '../desk.ts'
import { actOnEscalation, changeHeld } from './act-on-escalation.ts'
import { tellDepartment, tellWhoLeads } from './tell-department.ts'

const TAKEN_AT_ONCE = 50
const CLOCK = { kind: 'clock' } as const

/** Reminds departments of what their clocks have said, and climbs where one is late. @returns how many were told. */
export async function remindDepartments(desk: Desk): Promise<number> {
  const found = await desk.database.inEveryWorkspace(trx => listToRemind(trx, TAKEN_AT_ONCE))
  for (const { workspace_id, id } of found)
    await changeHeld(desk, workspace_id, id, async (trx, row) => {
      await remind(desk, trx, row)
      return ok(row)
    })
  return found.length
}

/** It may have answered since it was found, or another node have come first. */
async function remind(desk: Desk, trx: Trx, row: EscalationRow): Promise<void> {
  const clock = await trx
    .selectFrom('clock')
    .select(['warnings', 'breached_at'])
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (clock === undefined || row.state !== 'asked') return
  if (clock.breached_at !== null && row.climbed_at === null) await climb(desk, trx, row, clock.warnings)
  else if (clock.warnings > row.reminders) await remindOnce(desk, trx, row, clock.warnings, 'reminder')
}

async function remindOnce(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  times: number,
  kind: 'reminder' | 'overdue',
): Promise<EscalationRow> {
  const said = { kind: 'reminder', text: '', by: CLOCK, way: row.way } as const
  const acted = await actOnEscalation(desk, trx, row, { act: 'remind', times }, said)
  if (!acted.ok || acted.value.entryId === null) return row
  await tellDepartment(desk, trx, acted.value.row, { kind, text: '', entryId: acted.value.entryId })
  return acted.value.row
}

async function climb(desk: Desk, trx: Trx, row: EscalationRow, warnings: number): Promise<void> {
  const reminded = await remindOnce(desk, trx, row, warnings, 'overdue')
  const said = { kind: 'climb', text: '', by: CLOCK, way: null } as const
  const acted = await actOnEscalation(desk, trx, reminded, { act: 'climb' }, said)
  if (acted.ok && acted.value.entryId !== null)
    await tellWhoLeads(desk, trx, acted.value.row, acted.value.entryId)
}
