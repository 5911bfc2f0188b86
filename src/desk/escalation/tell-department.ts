import type { Errand, IssueField, IssueStatus } from '../../core/escalation/errand.ts'
import {
  type Told,
  type ToldKind,
  writeLetter,
  writeSubject,
  writeTold,
} from '../../core/escalation/write-told.ts'
import type { Locale } from '../../core/language.ts'
import { findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { findDepartment } from '../../store/escalation/department.ts'
import { insertErrand } from '../../store/escalation/errand.ts'
import type { EscalationRow } from '../../store/escalation/escalation.ts'
import { getPolicy } from '../../store/policy.ts'
import { findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { linkOf } from './link.ts'
import { nameDepartment } from './reach.ts'

export interface ToTell {
  readonly kind: ToldKind
  readonly text: string
  /** What was said, in the history. */
  readonly entryId: string
  readonly fileIds?: readonly string[]
}

/**
 * Puts on its way what the department is told, by the way by which it was asked. Who reads on a page is told nothing: he
 * sees it there. The caller holds the escalation.
 */
export async function tellDepartment(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  { kind, text, entryId, fileIds = [] }: ToTell,
): Promise<void> {
  if (row.way !== 'letter' && row.way !== 'ticketing') return
  const ticket = await findTicketRecord(trx, row.workspace_id, row.ticket_id)
  if (ticket === undefined) return
  const { document } = await getPolicy(trx, row.workspace_id)
  const department = await findDepartment(trx, row.workspace_id, row.department)
  const locale = department?.language ?? 'en'
  const told: Told = {
    kind,
    ticketNumber: ticket.number,
    title: row.title,
    text,
    shown: row.shown,
    department: nameDepartment(document, row.department, locale),
    link: row.link_expires_at === null ? null : linkOf(desk, row),
  }
  if (row.way === 'letter') await tellByLetter(desk, trx, row, row.address, told, locale, entryId, fileIds)
  else await tellBySystem(desk, trx, row, ticket, told, locale, entryId, fileIds)
}

/** Tells the address that the department's settings name for that, by the mailbox that writes to the department. */
export async function tellWhoLeads(desk: Desk, trx: Trx, row: EscalationRow, entryId: string): Promise<void> {
  const department = await findDepartment(trx, row.workspace_id, row.department)
  const ticket = await findTicketRecord(trx, row.workspace_id, row.ticket_id)
  if (department?.climb_address == null || department.account_id === null || ticket === undefined) return
  const { document } = await getPolicy(trx, row.workspace_id)
  const told: Told = {
    kind: 'climb',
    ticketNumber: ticket.number,
    title: row.title,
    text: '',
    shown: row.shown,
    department: nameDepartment(document, row.department, department.language),
    link: null,
  }
  const from = { ...row, account_id: department.account_id }
  await tellByLetter(desk, trx, from, department.climb_address, told, department.language, entryId, [])
}

async function tellByLetter(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  to: string | null,
  told: Told,
  locale: Locale,
  entryId: string,
  fileIds: readonly string[],
): Promise<void> {
  const account =
    row.account_id === null ? undefined : await findAccount(trx, row.workspace_id, row.account_id)
  if (account === undefined || to === null) return
  const id = desk.newId()
  const connector = desk.getConnector(account.channel)
  const settings = connector.settingsSchema.safeParse(account.settings)
  const externalId = settings.success ? (connector.expectedId?.(id, settings.data) ?? null) : null
  await insertErrand(trx, {
    workspace_id: row.workspace_id,
    id,
    escalation_id: row.id,
    entry_id: entryId,
    kind: 'letter',
    payload: {
      kind: told.kind,
      department: row.department,
      to,
      subject: writeSubject(told),
      text: writeLetter(told, locale),
    },
    account_id: account.id,
    system_id: null,
    external_id: externalId,
    file_ids: fileIds,
    created_at: desk.now(),
  })
}

async function tellBySystem(
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  ticket: TicketRecord,
  told: Told,
  locale: Locale,
  entryId: string,
  fileIds: readonly string[],
): Promise<void> {
  const text = writeTold(told, locale)
  const errand: Errand =
    told.kind === 'question'
      ? {
          kind: 'create',
          department: row.department,
          title: row.title,
          text,
          ticketLink: linkTo(desk, ticket),
          priority: ticket.priority,
          fields: { ...fieldsOf(ticket, told), ticketLink: linkTo(desk, ticket) },
        }
      : { kind: 'comment', issueId: row.issue_id ?? '', text }
  await carryBySystem(desk, trx, row, errand, entryId, fileIds)
  if (told.kind === 'withdrawal') await tellStatus(desk, trx, row, 'withdrawn')
}

const linkTo = ({ baseUrl }: Desk, { id }: TicketRecord): string => `${baseUrl}/inbox/${id}`

/** Nothing but what the agent lets the department know, and what the ticket is for everybody. */
const fieldsOf = (
  { channel, language }: TicketRecord,
  { department, shown }: Told,
): Partial<Record<IssueField, string>> => ({
  channel,
  language,
  department,
  ...(shown.customer === null
    ? {}
    : { customerName: shown.customer.name, customerHandle: shown.customer.handle }),
})

/** What the issue is to stand at, in the words that the system's settings map. */
export const tellStatus = (desk: Desk, trx: Trx, row: EscalationRow, status: IssueStatus): Promise<void> =>
  carryBySystem(desk, trx, row, { kind: 'status', issueId: row.issue_id ?? '', status }, null, [])

/** An issue whose id is not known yet is behind the errand that makes it: it is filled in on the way. */
export const carryBySystem = (
  desk: Desk,
  trx: Trx,
  row: EscalationRow,
  errand: Errand,
  entryId: string | null,
  fileIds: readonly string[] = [],
): Promise<void> =>
  insertErrand(trx, {
    workspace_id: row.workspace_id,
    id: desk.newId(),
    escalation_id: row.id,
    entry_id: entryId,
    kind: errand.kind,
    payload: errand,
    account_id: null,
    system_id: row.system_id,
    file_ids: fileIds,
    created_at: desk.now(),
  })
