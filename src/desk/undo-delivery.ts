import type { UndoAnswer } from '../contract/reply.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { listAttachments, takeFromDelivery } from '../store/attachment.ts'
import type { Trx } from '../store/database.ts'
import { closeGap, type DeliveryRow, findDeliveryForChange, listUntriedOfAnswer } from '../store/delivery.ts'
import type { Desk } from './desk.ts'
import { type MendRefusal, tell } from './mend-delivery.ts'

/**
 * Takes a reply back before it goes: message and delivery are gone, text and files return to their author. Of an
 * answer of several posts, all that have not been tried come back together.
 */
export async function undoDelivery(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<UndoAnswer, MendRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const untried = await listUntriedOfAnswer(trx, workspaceId, id)
    // One that has been tried may stand on the network already.
    if (!untried.some(row => row.id === id))
      return refuse(
        (await findDeliveryForChange(trx, workspaceId, id)) === undefined ? 'notFound' : 'tooLate',
      )
    const parts: UndoAnswer['parts'] = []
    // The last one first: whoever waits for it must come to wait for one that is still there.
    for (const row of untried.reverse()) parts.unshift(await takeBack(desk, trx, row, memberId))
    return ok({ text: parts.map(part => part.text).join('\n\n'), parts })
  })
}

async function takeBack(
  desk: Desk,
  trx: Trx,
  row: DeliveryRow,
  memberId: string,
): Promise<UndoAnswer['parts'][number]> {
  const files = await listAttachments(trx, row.workspace_id, row.id)
  await takeFromDelivery(trx, row.workspace_id, row.id, desk.now())
  await closeGap(trx, row)
  await trx
    .deleteFrom('message')
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.message_id)
    .execute()
  const event = { type: 'delivery.undone', data: { deliveryId: row.id, text: row.text } } as const
  await tell(desk, trx, row, event, memberId)
  return {
    text: row.text,
    attachments: files.map(({ id, mime, size, alt }) => ({ id, mime, bytes: size, alt })),
    poll: row.poll === null ? null : { options: [...row.poll.options], minutes: row.poll.minutes },
    inviteDirect: row.invites_direct,
    subject: row.subject,
    quote: row.kind === 'quote',
    ...(row.acts.length > 0 && { acts: [...row.acts] }),
  }
}
