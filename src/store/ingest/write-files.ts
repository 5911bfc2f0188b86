import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import type { WriteContext } from './write-context.ts'

/** Files that came with messages. One statement a file: their bytes are what takes time. */
export async function writeFiles(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, newId, now }: WriteContext,
): Promise<void> {
  for (const { id: messageId, heard } of plan.messages)
    for (const [place, file] of (heard.files ?? []).entries())
      await trx
        .insertInto('attachment')
        .values({
          workspace_id: workspaceId,
          id: newId(),
          member_id: null,
          message_id: messageId,
          delivery_id: null,
          name: file.name,
          mime: file.mime,
          bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
          size: file.bytes.length,
          content_id: file.contentId,
          is_dangerous: file.isDangerous,
          place,
          created_at: now,
        })
        .execute()
}
