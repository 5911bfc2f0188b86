import type { ReplyRequest } from '../../contract/reply.ts'
import type { DraftContent, DraftFile } from '../../core/draft/draft.ts'
import { listUnused } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { listFiles } from './schedule-reply.ts'

/** An answer as the draft that it was; its posts keep the numbers that they carry. Its files are free again. */
export async function readContent(trx: Trx, workspaceId: string, reply: ReplyRequest): Promise<DraftContent> {
  const words = new Map(
    [reply, ...reply.further].flatMap(part => part.attachments).map(({ id, alt }) => [id, alt]),
  )
  const rows = new Map((await listUnused(trx, workspaceId, listFiles(reply))).map(row => [row.id, row]))
  const files = [...words].flatMap(([id, alt]): DraftFile[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ id, name: row.name, mime: row.mime, bytes: row.size, alt }]
  })
  return {
    text: reply.text,
    subject: reply.subject ?? null,
    files,
    poll: reply.poll,
    inviteDirect: reply.inviteDirect,
    quote: reply.quote,
    further: reply.further.map(({ text }) => text),
    isNumbered: false,
    ...(reply.acts?.length && { acts: reply.acts }),
  }
}
