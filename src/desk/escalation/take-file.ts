import type { AttachmentView } from '../../contract/attachment.ts'
import { insertAttachment } from '../../store/attachment.ts'
import type { Desk } from '../desk.ts'

/** Keeps a file of a department as one of the member's, to go with an answer. Undefined when there is no such file. */
export const takeEscalationFile = (
  desk: Desk,
  workspaceId: string,
  escalationId: string,
  fileId: string,
  memberId: string,
): Promise<AttachmentView | undefined> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const file = await trx
      .selectFrom('attachment')
      .innerJoin('escalation_entry as e', join =>
        join
          .onRef('e.workspace_id', '=', 'attachment.workspace_id')
          .onRef('e.id', '=', 'attachment.entry_id'),
      )
      .select(['attachment.name', 'attachment.mime', 'attachment.bytes', 'attachment.is_dangerous'])
      .where('attachment.workspace_id', '=', workspaceId)
      .where('attachment.id', '=', fileId)
      .where('e.escalation_id', '=', escalationId)
      .executeTakeFirst()
    if (file === undefined || file.is_dangerous) return undefined
    const id = desk.newId()
    const { name, mime, bytes } = file
    const row = { workspace_id: workspaceId, id, member_id: memberId, name, mime, created_at: desk.now() }
    await insertAttachment(trx, row, bytes)
    return { id, mime, bytes: bytes.length, alt: '' }
  })
