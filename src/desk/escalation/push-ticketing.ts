import { findTicketingSystem, wakeSystem } from '../../store/escalation/ticketing-system.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { hearChanges } from './read-ticketing.ts'
import { openSystem } from './ticketing-session.ts'

export interface TicketingPushRequest {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly rawBody: Uint8Array
}

/** A ticketing system tells of news. @returns false when it is none of ours, or not signed by it. */
export async function receiveTicketingPush(
  desk: Desk,
  systemId: string,
  request: TicketingPushRequest,
  signal: AbortSignal,
): Promise<boolean> {
  const row = await desk.database.inEveryWorkspace(trx =>
    trx
      .selectFrom('ticketing_system')
      .selectAll()
      .where('id', '=', systemId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  const open = row === undefined ? null : openSystem(desk, row)
  if (row === undefined || open?.ticketing.push === undefined) return false
  const told = open.ticketing.push.readRequest(open.session, request, desk.now())
  if (told === null) return false
  if (told !== 'wake') await hearChanges(desk, row, open, told.changes, signal)
  await desk.database.inWorkspace(row.workspace_id, async trx => {
    const current = await findTicketingSystem(trx, row.workspace_id, row.id)
    if (current === undefined) return
    await wakeSystem(trx, current, desk.now())
    await wakeEverybody(trx)
  })
  return true
}
