import type { Selectable } from 'kysely'
import type { DraftContent, DraftMode } from '../core/draft/draft.ts'
import type { Trx } from './database.ts'
import type { DraftTable } from './schema/draft-tables.ts'

export type DraftRow = Selectable<DraftTable>

/** Whose draft of what. */
export interface DraftPlace {
  readonly workspaceId: string
  readonly ticketId: string
  readonly mode: DraftMode
  readonly authorId: string
}

/** The draft, locked. */
export const findDraftForChange = (trx: Trx, place: DraftPlace): Promise<DraftRow | undefined> =>
  trx
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', place.workspaceId)
    .where('ticket_id', '=', place.ticketId)
    .where('mode', '=', place.mode)
    .where('author_id', '=', place.authorId)
    .forUpdate()
    .executeTakeFirst()

export const findDraft = (trx: Trx, workspaceId: string, id: string): Promise<DraftRow | undefined> =>
  trx
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The newest first. */
export const listDrafts = (trx: Trx, workspaceId: string, ticketId: string): Promise<DraftRow[]> =>
  trx
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute()

export interface DraftSaving extends DraftPlace {
  /** Of a new draft; one that is there keeps its own. */
  readonly id: string
  readonly content: DraftContent
  readonly version: number
  readonly now: Date
  /** From whose answer it goes on; what is kept of it stays. */
  readonly escalationId?: string
}

export async function putDraft(trx: Trx, saving: DraftSaving): Promise<DraftRow> {
  const { text, subject, files, ...extras } = saving.content
  const values = {
    text,
    subject,
    files: JSON.stringify(files),
    extras: JSON.stringify(extras),
    version: saving.version,
    saved_at: saving.now,
    ...(saving.escalationId === undefined ? {} : { escalation_id: saving.escalationId }),
  }
  return trx
    .insertInto('draft')
    .values({
      workspace_id: saving.workspaceId,
      id: saving.id,
      ticket_id: saving.ticketId,
      mode: saving.mode,
      author_id: saving.authorId,
      ...values,
    })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'ticket_id', 'mode', 'author_id']).doUpdateSet(values),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deleteDraft(trx: Trx, place: DraftPlace): Promise<void> {
  await trx
    .deleteFrom('draft')
    .where('workspace_id', '=', place.workspaceId)
    .where('ticket_id', '=', place.ticketId)
    .where('mode', '=', place.mode)
    .where('author_id', '=', place.authorId)
    .execute()
}

/** What stands in the composer, as one thing. */
export const contentOf = ({ text, subject, files, extras }: DraftRow): DraftContent => ({
  text,
  subject,
  files,
  ...extras,
})
