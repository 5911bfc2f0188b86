import { ReadingTrouble } from '../../connectors/health.ts'
import { ok } from '../../core/result.ts'
import {
  changeEscalation,
  type EscalationRow,
  findByIssues,
  listUnreadIssues,
} from '../../store/escalation/escalation.ts'
import {
  moveSystemCursor,
  type Released,
  releaseSystem,
  type TicketingSystemRow,
  takeDueSystems,
} from '../../store/escalation/ticketing-system.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { IssueChange, IssueFile } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'
import { changeHeld } from './act-on-escalation.ts'
import { type HeardFile, hearDepartment } from './hear-department.ts'
import { type OpenSystem, openSystem } from './ticketing-session.ts'

const AT_ONCE = 3
const LEASE_MS = 120_000
/** Between two readings where nothing wakes us. */
const PAUSE_MS = 15_000
const LONGEST_PAUSE_MS = 60_000
const MOST_FILE_BYTES = 10 * 1024 * 1024
const UNREAD_AT_ONCE = 20
/** How often what is owed is read as a whole. */
const READ_WHOLE_MS = 3_600_000

/** Reads what has happened in ticketing systems whose time has come. @returns how many were read. */
export async function readDueSystems(desk: Desk, signal: AbortSignal): Promise<number> {
  const now = desk.now()
  const taken = await desk.database.inEveryWorkspace(trx =>
    takeDueSystems(trx, now, new Date(now.getTime() + LEASE_MS), AT_ONCE),
  )
  await Promise.all(taken.map(row => readSystem(desk, row, signal)))
  return taken.length
}

async function readSystem(desk: Desk, row: TicketingSystemRow, signal: AbortSignal): Promise<void> {
  const open = openSystem(desk, row)
  if (open === null) return release(desk, row, { code: 'needsLogin', explain: 'Enter the secrets again.' })
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(LEASE_MS * 0.9)])
  try {
    if (open.ticketing.readChanges !== undefined) await readOn(desk, row, open, inTime)
    await readMissed(desk, row, open, inTime)
  } catch (error) {
    // Stopping is no trouble of theirs.
    if (!(error instanceof ReadingTrouble) && !inTime.aborted) throw error
    const trouble =
      error instanceof ReadingTrouble ? error : { code: 'unreachable', message: 'No answer in time.' }
    return release(desk, row, { code: trouble.code, explain: trouble.message })
  }
  return release(desk, row, null)
}

/** The cursor moves behind what is kept: what a crash leaves in between is told, and known, twice. */
async function readOn(
  desk: Desk,
  row: TicketingSystemRow,
  { ticketing, session }: OpenSystem,
  signal: AbortSignal,
): Promise<void> {
  const pages = ticketing.readChanges?.(session, row.cursor, signal) ?? []
  for await (const { changes, cursor } of pages) {
    await hearChanges(desk, row, { ticketing, session }, changes, signal)
    const isOurs = await desk.database.inWorkspace(row.workspace_id, trx =>
      moveSystemCursor(trx, row, cursor, desk.now()),
    )
    if (!isOurs) return
  }
}

/** Issues of which something may have been missed, whole. */
async function readMissed(
  desk: Desk,
  row: TicketingSystemRow,
  open: OpenSystem,
  signal: AbortSignal,
): Promise<void> {
  if (open.ticketing.readIssues === undefined) return
  const before = new Date(desk.now().getTime() - READ_WHOLE_MS)
  const unread = await desk.database.inWorkspace(row.workspace_id, trx =>
    listUnreadIssues(trx, row.workspace_id, row.id, before, UNREAD_AT_ONCE),
  )
  if (unread.length === 0) return
  const ids = unread.flatMap(({ issue_id }) => issue_id ?? [])
  for await (const changes of open.ticketing.readIssues(open.session, ids, signal))
    await hearChanges(desk, row, open, changes, signal)
  for (const each of unread)
    await desk.database.inWorkspace(row.workspace_id, trx =>
      changeEscalation(trx, each, { issue_read_at: desk.now() }),
    )
}

/** What was done to issues of ours, in order; everything else that happens there is none of our business. */
export async function hearChanges(
  desk: Desk,
  row: TicketingSystemRow,
  open: OpenSystem,
  changes: readonly IssueChange[],
  signal: AbortSignal,
): Promise<void> {
  const news = changes.filter(each => !each.isOurs)
  const known = await desk.database.inWorkspace(row.workspace_id, trx =>
    findByIssues(
      trx,
      row.workspace_id,
      row.id,
      news.map(({ issueId }) => issueId),
    ),
  )
  for (const change of news) {
    const escalation = known.get(change.issueId)
    if (escalation !== undefined) await hearChange(desk, escalation, open, change, signal)
  }
}

async function hearChange(
  desk: Desk,
  escalation: EscalationRow,
  open: OpenSystem,
  change: IssueChange,
  signal: AbortSignal,
): Promise<void> {
  const { workspace_id: workspaceId, id, department } = escalation
  const from = { name: change.by, memberId: null, way: 'ticketing', department } as const
  const told = { ...from, externalId: `${open.session.systemId}:${change.externalId}`, at: change.at }
  if (change.kind === 'said') {
    const files = await fetchFiles(open, change.files, signal)
    const kind = change.isAnswer ? 'answer' : 'news'
    await hearDepartment(desk, workspaceId, id, { ...told, kind, text: change.text, files })
    return
  }
  const { status, statusName } = change
  if (status !== null) await keepStatus(desk, escalation, change)
  const kind = status === 'refused' ? 'refusal' : 'status'
  await hearDepartment(desk, workspaceId, id, { ...told, kind, text: statusName })
}

/** Told in order; of what is told again, as after a crash, the last one is told last too. */
const keepStatus = (
  desk: Desk,
  { workspace_id, id, issue_id }: EscalationRow,
  { status }: Extract<IssueChange, { kind: 'moved' }>,
): Promise<unknown> =>
  changeHeld(desk, workspace_id, id, async (trx, row) => {
    if (row.issue_id === issue_id) await changeEscalation(trx, row, { issue_status: status })
    return ok(row)
  })

/** What acts when it is opened can be saved, never shown. */
const MAY_BE_SHOWN = /^(image\/(png|jpeg|gif|webp)|application\/pdf|text\/plain)$/

async function fetchFiles(
  { ticketing, session }: OpenSystem,
  files: readonly IssueFile[],
  signal: AbortSignal,
): Promise<HeardFile[]> {
  const fetched: HeardFile[] = []
  for (const file of files) {
    if (ticketing.openFile === undefined || file.bytes > MOST_FILE_BYTES) continue
    const bytes = await ticketing.openFile(session, file, MOST_FILE_BYTES, signal)
    fetched.push({ name: file.name, mime: file.mime, isDangerous: !MAY_BE_SHOWN.test(file.mime), bytes })
  }
  return fetched
}

/** When it is read next; trouble is told once when it begins, and once when it is over. */
async function release(
  desk: Desk,
  row: TicketingSystemRow,
  trouble: { readonly code: string; readonly explain: string } | null,
): Promise<void> {
  const now = desk.now()
  const failures = trouble === null ? 0 : row.failures + 1
  const pauseMs = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.max(0, failures - 1))
  const released: Released = {
    readAgainAt: new Date(now.getTime() + pauseMs),
    failures,
    trouble: trouble === null ? null : { ...trouble, since: row.trouble?.since ?? now.toISOString() },
    heardAt: trouble === null ? now : null,
  }
  await desk.database.inWorkspace(row.workspace_id, async trx => {
    if (!(await releaseSystem(trx, row, released))) return
    const event =
      trouble !== null && row.trouble === null
        ? ({ type: 'ticketing.troubled', data: { systemId: row.id, code: trouble.code } } as const)
        : trouble === null && row.trouble !== null
          ? ({ type: 'ticketing.recovered', data: { systemId: row.id } } as const)
          : null
    if (event === null) return
    await insertEvents(trx, row.workspace_id, [fact(event, { kind: 'clock' }, row.id, null)], {
      newId: desk.newId,
      now,
    })
    await wakeEverybody(trx)
  })
}
