import { replyRequest } from '../../../contract/reply.ts'
import type { ScheduledReplyView } from '../../../contract/scheduled-reply.ts'
import { type AttachmentRow, listScheduledFiles } from '../../../store/attachment.ts'
import type { Trx } from '../../../store/database.ts'
import type { ScheduledReplyRow } from '../../../store/scheduled-reply.ts'

/** Answers that wait for their time, as their readers see them. */
export async function viewScheduledReplies(
  trx: Trx,
  rows: readonly ScheduledReplyRow[],
  names: ReadonlyMap<string, string>,
): Promise<ScheduledReplyView[]> {
  const views: ScheduledReplyView[] = []
  for (const row of rows) {
    const files = await listScheduledFiles(trx, row.workspace_id, row.id)
    views.push(toView(row, files, names))
  }
  return views
}

function toView(
  row: ScheduledReplyRow,
  files: readonly AttachmentRow[],
  names: ReadonlyMap<string, string>,
): ScheduledReplyView {
  const reply = replyRequest.parse(row.reply)
  const parts = [reply, ...reply.further]
  const words = new Map(parts.flatMap(part => part.attachments).map(({ id, alt }) => [id, alt]))
  return {
    id: row.id,
    mode: row.mode,
    accountId: row.account_id,
    author: { id: row.author_id, name: names.get(row.author_id) ?? '' },
    madeAt: row.made_at.toISOString(),
    goesAt: row.goes_at.toISOString(),
    evenIfCustomerWrites: row.even_if_customer_writes,
    texts: parts.map(({ text }) => text),
    files: files.map(({ id, name, mime, size }) => ({
      id,
      name,
      mime,
      bytes: size,
      alt: words.get(id) ?? '',
    })),
    poll: reply.poll,
  }
}
