import type { Locale, LocalText } from '../../core/language.ts'
import { fillText } from '../../core/policy/written-text.ts'
import { findFile, type KeptFile } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { findDepartment } from '../../store/escalation/department.ts'
import { type EntryRow, listEntries, listEntryFiles } from '../../store/escalation/entry.ts'
import type { EscalationRow } from '../../store/escalation/escalation.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'

export interface AskedEntry extends Pick<EntryRow, 'kind' | 'text' | 'by' | 'at' | 'external_id'> {
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[]
}

/** All that a department without an account is shown: what it was told and what it said, and nothing of the desk. */
export interface Asked {
  readonly row: EscalationRow
  readonly brand: string
  readonly department: LocalText
  /** In which the department is written to; null where nobody has said. */
  readonly language: Locale | null
  readonly timeZone: string
  /** By when it is to answer; null where nothing is promised, or nothing owed any more. */
  readonly dueAt: Date | null
  /** In the order in which it was said. */
  readonly entries: readonly AskedEntry[]
}

export const readAsked = (desk: Desk, row: EscalationRow): Promise<Asked> =>
  desk.database.inWorkspace(row.workspace_id, async trx => {
    const { workspace_id: workspaceId, department } = row
    const { document } = await getPolicy(trx, workspaceId)
    const { name: brand } = await trx
      .selectFrom('workspace')
      .select('name')
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    const known = document.departments.find(each => each.key === department)
    return {
      row,
      brand,
      department: fillText(known?.name ?? department),
      language: (await findDepartment(trx, workspaceId, department))?.language ?? null,
      timeZone: document.hours.timeZone,
      dueAt: await readDue(trx, row),
      entries: await readTold(trx, row),
    }
  })

/** A file that the department was sent or has sent; every other is not there for it. */
export const findAskedFile = (desk: Desk, row: EscalationRow, id: string): Promise<KeptFile | undefined> =>
  desk.database.inWorkspace(row.workspace_id, async trx => {
    const told = await readTold(trx, row)
    const isTold = told.some(({ files }) => files.some(file => file.id === id))
    return isTold ? findFile(trx, row.workspace_id, id) : undefined
  })

async function readDue(trx: Trx, { workspace_id, id }: EscalationRow): Promise<Date | null> {
  const clock = await trx
    .selectFrom('clock')
    .select('due_at')
    .where('workspace_id', '=', workspace_id)
    .where('escalation_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return clock?.due_at ?? null
}

async function readTold(trx: Trx, row: EscalationRow): Promise<AskedEntry[]> {
  const entries = (await listEntries(trx, row.workspace_id, [row.id])).filter(each => isTold(each, row))
  const ids = entries.map(({ id }) => id)
  const files = Map.groupBy(await listEntryFiles(trx, row.workspace_id, ids), each => each.entry_id)
  return entries.map(({ id, kind, text, by, at, external_id }) => {
    const own = (files.get(id) ?? []).map(({ id, name, size }) => ({ id, name, size }))
    return { kind, text, by, at, external_id, files: own }
  })
}

/** What was asked goes on to whoever is asked next; what departments answer and are told besides does not. */
function isTold({ kind, department }: EntryRow, row: EscalationRow): boolean {
  switch (kind) {
    case 'question':
    case 'addition':
      return true
    case 'answer':
    case 'refusal':
    case 'news':
    case 'reminder':
    case 'forwarding':
    case 'withdrawal':
      return department === row.department
    case 'status':
    case 'climb':
    case 'end':
      return false
  }
}
