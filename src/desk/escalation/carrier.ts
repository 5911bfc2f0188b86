import type { Outcome } from '../../core/delivery/delivery.ts'
import type { ErrandRow } from '../../store/escalation/errand.ts'
import type { Lookup, OutgoingFile } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'
import { openKeptFile } from '../open-kept-file.ts'

/** What brings one errand where it is to go, and looks for it there. */
export interface Carrier {
  carry(signal: AbortSignal): Promise<Outcome>
  lookup(signal: AbortSignal): Promise<Lookup>
}

/** The files that go with it. Their bytes are read when they are sent, not before. */
export async function listErrandFiles(
  desk: Desk,
  { workspace_id: workspaceId, file_ids: ids }: ErrandRow,
): Promise<OutgoingFile[]> {
  if (ids.length === 0) return []
  const files = await desk.database.inWorkspace(workspaceId, trx =>
    trx
      .selectFrom('attachment')
      .select(['id', 'name', 'mime', 'size'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', ids)
      .orderBy('place')
      .execute(),
  )
  return files.map(({ id, name, mime, size }) => ({
    name,
    mime,
    bytes: size,
    open: () => openKeptFile(desk, workspaceId, id),
  }))
}
