import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { AttachmentTable } from './schema.ts'

/** A file without its bytes: those are read only where they are needed. */
export type AttachmentRow = Omit<
  Selectable<AttachmentTable>,
  'bytes' | 'approval_id' | 'scheduled_reply_id' | 'entry_id'
>

export type KeptFile = Pick<Selectable<AttachmentTable>, 'name' | 'mime' | 'is_dangerous' | 'bytes'>

const FACTS = [
  'workspace_id',
  'id',
  'member_id',
  'message_id',
  'name',
  'content_id',
  'is_dangerous',
  'mime',
  'size',
  'alt',
  'delivery_id',
  'place',
  'created_at',
] as const

export async function insertAttachment(
  trx: Trx,
  file: Pick<AttachmentRow, 'workspace_id' | 'id' | 'member_id' | 'name' | 'mime' | 'created_at'>,
  bytes: Buffer,
): Promise<void> {
  await trx
    .insertInto('attachment')
    .values({ ...file, bytes, size: bytes.length, delivery_id: null })
    .execute()
}

export const findFile = (trx: Trx, workspaceId: string, id: string): Promise<KeptFile | undefined> =>
  trx
    .selectFrom('attachment')
    .select(['name', 'mime', 'is_dangerous', 'bytes'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Those of these files that no delivery and no request has, locked: whoever sends one of them meanwhile waits. */
export async function listUnused(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  if (ids.length === 0) return []
  return trx
    .selectFrom('attachment')
    .select(FACTS)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('delivery_id', 'is', null)
    .where('message_id', 'is', null)
    .where('approval_id', 'is', null)
    .where('scheduled_reply_id', 'is', null)
    .where('entry_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function giveToDelivery(
  trx: Trx,
  workspaceId: string,
  deliveryId: string,
  files: readonly { readonly id: string; readonly alt: string }[],
): Promise<void> {
  for (const [place, { id, alt }] of files.entries())
    await trx
      .updateTable('attachment')
      .set({ delivery_id: deliveryId, place, alt })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
}

/** Of a delivery that is taken back: its files are kept for another day, counted from now. */
export async function takeFromDelivery(
  trx: Trx,
  workspaceId: string,
  deliveryId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('attachment')
    .set({ delivery_id: null, created_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('delivery_id', '=', deliveryId)
    .execute()
}

/** The files of a delivery, in the order in which they are shown. */
export const listAttachments = (
  trx: Trx,
  workspaceId: string,
  deliveryId: string,
): Promise<AttachmentRow[]> =>
  trx
    .selectFrom('attachment')
    .select(FACTS)
    .where('workspace_id', '=', workspaceId)
    .where('delivery_id', '=', deliveryId)
    .orderBy('place')
    .execute()

/** The files that wait with a scheduled reply. */
export const listScheduledFiles = (
  trx: Trx,
  workspaceId: string,
  scheduledReplyId: string,
): Promise<AttachmentRow[]> =>
  trx
    .selectFrom('attachment')
    .select(FACTS)
    .where('workspace_id', '=', workspaceId)
    .where('scheduled_reply_id', '=', scheduledReplyId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** What waits with a request or stands in a draft is kept. @returns how many were forgotten. */
export async function deleteUnused(trx: Trx, createdBefore: Date): Promise<number> {
  const deleted = await trx
    .deleteFrom('attachment')
    .where('delivery_id', 'is', null)
    .where('message_id', 'is', null)
    .where('approval_id', 'is', null)
    .where('scheduled_reply_id', 'is', null)
    .where('entry_id', 'is', null)
    .where('created_at', '<', createdBefore)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('draft')
            .select('draft.id')
            .whereRef('draft.workspace_id', '=', 'attachment.workspace_id')
            .where(
              sql<boolean>`draft.files @> jsonb_build_array(jsonb_build_object('id', attachment.id::text))`,
            ),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

/** The files that came with these messages, in the order in which they came. */
export async function listMessageFiles(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<AttachmentRow[]> {
  if (messageIds.length === 0) return []
  return trx
    .selectFrom('attachment')
    .select(FACTS)
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', [...messageIds])
    .orderBy('place')
    .execute()
}
