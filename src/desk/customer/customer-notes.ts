import { ok, type Result, refuse } from '../../core/result.ts'
import { findCustomer } from '../../store/customer/customer-detail.ts'
import {
  type CustomerNoteRow,
  deleteNote,
  findNote,
  insertNote,
  updateNote,
} from '../../store/customer/customer-note.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { tellOfCustomer } from './customer-parts.ts'

export type NoteRefusal = 'notFound' | 'notYours' | 'customerMerged'

/** What people should know of a person. It never leaves the desk. */
export function noteOnCustomer(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  text: string,
  memberId: string,
): Promise<Result<CustomerNoteRow, NoteRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const customer = await findCustomer(trx, workspaceId, customerId)
    if (customer === undefined) return refuse('notFound')
    if (customer.merged_into !== null) return refuse('customerMerged')
    const id = desk.newId()
    const note = { id, workspace_id: workspaceId, customer_id: customerId, author_id: memberId, text }
    await insertNote(trx, { ...note, written_at: desk.now() })
    return ok(await tell(desk, trx, { ...note, noteId: id }, 'written', memberId))
  })
}

/** Only who wrote a note may change it. */
export function changeCustomerNote(
  desk: Desk,
  workspaceId: string,
  id: string,
  text: string,
  memberId: string,
): Promise<Result<CustomerNoteRow, NoteRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const note = await findNote(trx, workspaceId, id)
    if (note === undefined) return refuse('notFound')
    if (note.author_id !== memberId) return refuse('notYours')
    await updateNote(trx, workspaceId, id, { text, at: desk.now() })
    return ok(await tell(desk, trx, { ...note, noteId: id }, 'changed', memberId))
  })
}

/** Only who wrote a note may remove it. */
export function removeCustomerNote(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<true, NoteRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const note = await findNote(trx, workspaceId, id)
    if (note === undefined) return refuse('notFound')
    if (note.author_id !== memberId) return refuse('notYours')
    await tell(desk, trx, { ...note, noteId: id }, 'removed', memberId)
    await deleteNote(trx, workspaceId, id)
    return ok(true)
  })
}

interface Told {
  readonly workspace_id: string
  readonly customer_id: string
  readonly noteId: string
}

/** @returns the note as it stands. */
async function tell(
  desk: Desk,
  trx: Trx,
  { workspace_id: workspaceId, customer_id: customerId, noteId }: Told,
  deed: 'written' | 'changed' | 'removed',
  memberId: string,
): Promise<CustomerNoteRow> {
  const event = { type: 'customer.noted', data: { noteId, deed } } as const
  await tellOfCustomer(desk, trx, workspaceId, customerId, event, { kind: 'person', memberId })
  const note = await findNote(trx, workspaceId, noteId)
  if (note === undefined) throw new Error('the note is gone in the transaction that tells of it')
  return note
}
