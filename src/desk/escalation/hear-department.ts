import type { AnswerMode, DraftFile } from '../../core/draft/draft.ts'
import { isEmptyDraft } from '../../core/draft/draft.ts'
import type { EscalationRefusal, EscalationWay } from '../../core/escalation/escalation.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { contentOf, findDraftForChange, putDraft } from '../../store/draft.ts'
import { giveToEntry, insertEntryFile } from '../../store/escalation/entry.ts'
import type { EscalationRow } from '../../store/escalation/escalation.ts'
import { findTicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { readWays } from '../read-ways.ts'
import { toStorable } from '../storable.ts'
import { actOnEscalation, changeHeld } from './act-on-escalation.ts'

/** What a department said, by whichever way it came. */
export interface HeardFromDepartment {
  readonly kind: 'answer' | 'refusal' | 'news' | 'status'
  readonly text: string
  /** As he signed it; empty where he did not. */
  readonly name: string
  readonly memberId: string | null
  readonly way: EscalationWay
  /** Which department was asked by what this answers; absent: the one that is asked now. */
  readonly department?: string
  /** The same however often it is told. */
  readonly externalId?: string
  readonly at?: Date
  readonly files?: readonly HeardFile[]
  /** Files that were brought to the desk already. */
  readonly fileIds?: readonly string[]
}

export interface HeardFile {
  readonly name: string
  readonly mime: string
  readonly isDangerous: boolean
  readonly bytes: Uint8Array
}

/**
 * Takes in what a department said. An answer comes back as a draft for the customer; what is no answer any more, because the
 * question was taken back or has gone to another department, is kept as news: nothing that somebody wrote is lost.
 */
export const hearDepartment = (
  desk: Desk,
  workspaceId: string,
  id: string,
  heard: HeardFromDepartment,
): Promise<Result<EscalationRow, EscalationRefusal | 'notFound'>> =>
  changeHeld(desk, workspaceId, id, (trx, row) => hear(desk, trx, row, heard))

async function hear(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  heard: HeardFromDepartment,
): Promise<Result<EscalationRow, EscalationRefusal>> {
  const kind = kindOf(row, heard)
  const said = {
    kind,
    text: toStorable(heard.text),
    by: { kind: 'department', name: toStorable(heard.name), memberId: heard.memberId },
    way: heard.way,
    ...(heard.department === undefined ? {} : { department: heard.department }),
    ...(heard.externalId === undefined ? {} : { externalId: heard.externalId }),
    ...(heard.at === undefined ? {} : { at: heard.at }),
  } as const
  const act = ACTS[kind]
  const acted = await actOnEscalation(desk, trx, row, { act }, said)
  if (!acted.ok || acted.value.entryId === null) return acted.ok ? ok(acted.value.row) : acted
  const { row: updated, entryId } = acted.value
  await keepFiles(desk, trx, row.workspace_id, entryId, heard)
  if (kind === 'answer') await beginDraft(desk, trx, updated, said.text)
  return ok(updated)
}

const ACTS = { answer: 'answer', refusal: 'refuse', news: 'say', status: 'say' } as const

function kindOf(row: EscalationRow, { kind, department }: HeardFromDepartment): HeardFromDepartment['kind'] {
  if (kind === 'status') return kind
  if (department !== undefined && department !== row.department) return 'news'
  if (kind === 'answer') return row.state === 'withdrawn' ? 'news' : 'answer'
  return kind === 'refusal' && row.state !== 'asked' ? 'news' : kind
}

async function keepFiles(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  entryId: string,
  { files = [], fileIds = [] }: HeardFromDepartment,
): Promise<void> {
  await giveToEntry(trx, workspaceId, entryId, fileIds)
  for (const [place, { name, mime, isDangerous, bytes }] of files.entries()) {
    const file = {
      workspace_id: workspaceId,
      id: desk.newId(),
      entry_id: entryId,
      name: toStorable(name),
      mime,
      is_dangerous: isDangerous,
      place,
      created_at: desk.now(),
    }
    await insertEntryFile(trx, file, Buffer.from(bytes))
  }
}

const NO_FILES: readonly DraftFile[] = []

/** The draft is of whoever asked. Who has begun to write keeps what he wrote: then the answer waits beside it. */
async function beginDraft(desk: Desk, trx: Trx, row: EscalationRow, text: string): Promise<void> {
  const { workspace_id: workspaceId, ticket_id: ticketId, asked_by: authorId } = row
  const mode = await findMode(desk, trx, row)
  const place = { workspaceId, ticketId, mode, authorId }
  const kept = await findDraftForChange(trx, place)
  if (kept !== undefined && !isEmptyDraft(contentOf(kept))) return
  const content = {
    text,
    subject: null,
    files: NO_FILES,
    poll: null,
    inviteDirect: false,
    quote: false,
    further: [],
    isNumbered: false,
  }
  const version = (kept?.version ?? 0) + 1
  const saving = { ...place, id: desk.newId(), content, version, now: desk.now(), escalationId: row.id }
  await putDraft(trx, saving)
}

/** Where an answer goes unless its author chooses otherwise. */
async function findMode(desk: Desk, trx: Trx, row: EscalationRow): Promise<AnswerMode> {
  const ticket = await findTicketRecord(trx, row.workspace_id, row.ticket_id)
  if (ticket === undefined) return 'public'
  const [first] = await readWays(desk, trx, ticket)
  return first?.mode ?? ticket.visibility
}
