import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'

/** Whoever carries the log away stands in it. */
export async function tellOfExport(desk: Desk, workspaceId: string, memberId: string): Promise<void> {
  const event = { type: 'audit.exported', data: {} } as const
  const facts = [fact(event, { kind: 'person', memberId }, workspaceId, null)]
  await desk.database.inWorkspace(workspaceId, trx =>
    insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() }),
  )
}
