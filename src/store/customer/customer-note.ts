import type { Selectable } from 'kysely'
import type { Trx } from '../database.ts'
import type { CustomerNoteTable } from '../schema/customer-tables.ts'

export interface CustomerNoteRow extends Selectable<CustomerNoteTable> {
  readonly author_name: string
}

const selectNotes = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom('customer_note')
    .leftJoin('member', 'member.id', 'customer_note.author_id')
    .leftJoin('user', 'user.id', 'member.user_id')
    .selectAll('customer_note')
    .select(eb => eb.fn.coalesce('user.name', eb.val('')).as('author_name'))
    .where('customer_note.workspace_id', '=', workspaceId)

/** The newest first. */
export const listNotes = (trx: Trx, workspaceId: string, customerId: string): Promise<CustomerNoteRow[]> =>
  selectNotes(trx, workspaceId)
    .where('customer_note.customer_id', '=', customerId)
    .orderBy('customer_note.written_at', 'desc')
    .orderBy('customer_note.id', 'desc')
    .limit(200)
    .execute()

export const findNote = (trx: Trx, workspaceId: string, id: string): Promise<CustomerNoteRow | undefined> =>
  selectNotes(trx, workspaceId).where('customer_note.id', '=', id).executeTakeFirst()

export async function insertNote(
  trx: Trx,
  note: Omit<Selectable<CustomerNoteTable>, 'changed_at'>,
): Promise<void> {
  await trx.insertInto('customer_note').values(note).execute()
}

export async function updateNote(
  trx: Trx,
  workspaceId: string,
  id: string,
  { text, at }: { readonly text: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('customer_note')
    .set({ text, changed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function deleteNote(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx.deleteFrom('customer_note').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export async function countNotes(trx: Trx, workspaceId: string, customerId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('customer_note')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(n)
}
