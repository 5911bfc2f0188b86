import type { EscalationView } from '../../../contract/escalation.ts'
import type { Speaker } from '../../../core/escalation/history.ts'
import { splitTime } from '../../../core/escalation/split-time.ts'
import type { PolicyDocument } from '../../../core/policy/policy.ts'
import { fillText } from '../../../core/policy/written-text.ts'
import type { Desk } from '../../../desk/desk.ts'
import type { Trx } from '../../../store/database.ts'
import { type EntryRow, listEntries, listEntryFiles } from '../../../store/escalation/entry.ts'
import { type ErrandRow, listErrands } from '../../../store/escalation/errand.ts'
import type { EscalationRow } from '../../../store/escalation/escalation.ts'
import { findTicketingSystem, type TicketingSystemRow } from '../../../store/escalation/ticketing-system.ts'
import { readMemberNames } from '../../../store/member.ts'
import { getPolicy } from '../../../store/policy.ts'
import type { TicketRecord } from '../../../store/ticket.ts'

/** Escalations with all that was said, of one ticket or of several. */
export async function viewEscalations(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  rows: readonly EscalationRow[],
): Promise<EscalationView[]> {
  const around = await readAround(trx, workspaceId, rows)
  return rows.map(row => viewOne(desk, row, around))
}

type Around = Awaited<ReturnType<typeof readAround>>

async function readAround(trx: Trx, workspaceId: string, rows: readonly EscalationRow[]) {
  const ids = rows.map(({ id }) => id)
  const entries = await listEntries(trx, workspaceId, ids)
  const entryIds = entries.map(({ id }) => id)
  const systems = new Map<string, TicketingSystemRow>()
  for (const id of new Set(rows.flatMap(({ system_id }) => system_id ?? []))) {
    const system = await findTicketingSystem(trx, workspaceId, id)
    if (system !== undefined) systems.set(id, system)
  }
  return {
    document: (await getPolicy(trx, workspaceId)).document,
    names: await readMemberNames(trx, workspaceId),
    numbers: await readNumbers(trx, workspaceId, rows),
    clocks: await readClocks(trx, workspaceId, ids),
    systems,
    entries: Map.groupBy(entries, each => each.escalation_id),
    errands: await listErrands(trx, workspaceId, ids),
    files: Map.groupBy(await listEntryFiles(trx, workspaceId, entryIds), each => each.entry_id ?? ''),
  }
}

async function readNumbers(
  trx: Trx,
  workspaceId: string,
  rows: readonly EscalationRow[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await trx
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(rows.map(({ ticket_id }) => ticket_id))])
    .execute()
  return new Map(found.map(({ id, number }) => [id, number]))
}

/** The clocks that run, by escalation. */
async function readClocks(trx: Trx, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { due_at: Date; breached_at: Date | null }>()
  const found = await trx
    .selectFrom('clock')
    .select(['escalation_id', 'due_at', 'breached_at'])
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .execute()
  return new Map(found.map(({ escalation_id, ...clock }) => [escalation_id ?? '', clock]))
}

function viewOne(desk: Desk, row: EscalationRow, around: Around): EscalationView {
  const clock = around.clocks.get(row.id)
  return {
    id: row.id,
    ticketId: row.ticket_id,
    ticketNumber: Number(around.numbers.get(row.ticket_id) ?? 0),
    state: row.state,
    department: viewDepartmentName(around.document, row.department),
    way: row.way,
    title: row.title,
    shown: { ...row.shown, words: row.shown.words.map(each => ({ ...each })) },
    askedBy: { id: row.asked_by, name: around.names.get(row.asked_by) ?? '' },
    openedAt: row.opened_at.toISOString(),
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    dueAt: clock?.due_at.toISOString() ?? null,
    isLate: clock !== undefined && clock.due_at < desk.now(),
    reminders: row.reminders,
    climbedAt: row.climbed_at?.toISOString() ?? null,
    address: row.address,
    issue: viewIssue(desk, row, around),
    link: viewLink(desk, row),
    history: (around.entries.get(row.id) ?? []).map(entry => viewEntry(entry, around)),
  }
}

export const viewDepartmentName = (document: PolicyDocument, key: string): EscalationView['department'] => {
  const known = document.departments.find(each => each.key === key)
  return { key, name: known === undefined ? { it: key, fr: key, en: key } : fillText(known.name) }
}

function viewIssue(desk: Desk, row: EscalationRow, { systems }: Around): EscalationView['issue'] {
  const system = systems.get(row.system_id ?? '')
  if (system === undefined || row.issue_id === null) return null
  const ticketing = desk.findTicketing(system.system)
  const settings = ticketing?.settingsSchema.safeParse(system.settings)
  const link = settings?.success === true ? ticketing?.issueLink(row.issue_id, settings.data) : null
  return {
    systemId: system.id,
    systemName: system.name,
    id: row.issue_id,
    link: link ?? null,
    status: row.issue_status,
  }
}

const viewLink = (desk: Desk, row: EscalationRow): EscalationView['link'] =>
  row.link_expires_at === null || row.link_expires_at <= desk.now()
    ? null
    : {
        expiresAt: row.link_expires_at.toISOString(),
        openedAt: row.link_opened_at?.toISOString() ?? null,
      }

type EntryView = EscalationView['history'][number]

function viewEntry(entry: EntryRow, around: Around): EntryView {
  return {
    id: entry.id,
    kind: entry.kind,
    text: entry.text,
    by: viewSpeaker(entry.by, around.names),
    way: entry.way,
    department: entry.department,
    at: entry.at.toISOString(),
    files: (around.files.get(entry.id) ?? []).map(file => ({
      id: file.id,
      name: file.name,
      mime: file.mime,
      bytes: file.size,
      isDangerous: file.is_dangerous,
    })),
    carried: viewCarried(around.errands.findLast(each => each.entry_id === entry.id)),
  }
}

const viewSpeaker = (by: Speaker, names: ReadonlyMap<string, string>): EntryView['by'] => {
  switch (by.kind) {
    case 'member':
      return { kind: by.kind, name: names.get(by.memberId) ?? '', memberId: by.memberId }
    case 'department':
      return { kind: by.kind, name: by.name, memberId: by.memberId }
    case 'clock':
      return { kind: by.kind, name: '', memberId: null }
  }
}

const viewCarried = (errand: ErrandRow | undefined): EntryView['carried'] =>
  errand === undefined
    ? null
    : {
        errandId: errand.id,
        state: errand.state,
        refusal: errand.refusal,
        isLookedFor: errand.state === 'unknown' && errand.look_again_at !== null,
      }

/** How long the matter has lain with us, and how long with departments. */
export const viewTime = (
  ticket: TicketRecord,
  rows: readonly EscalationRow[],
  now: Date,
): { readonly oursMs: number; readonly theirsMs: number } =>
  splitTime(
    { from: ticket.opened_at, until: ticket.resolved_at },
    rows.map(row => ({ from: row.asked_at, until: row.answered_at ?? row.ended_at })),
    now,
  )
