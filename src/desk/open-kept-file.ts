import { findFile } from '../store/attachment.ts'
import type { Desk } from './desk.ts'

/** The bytes of a file that goes with something. Throws when it is not there any more. */
export async function openKeptFile(desk: Desk, workspaceId: string, id: string): Promise<Uint8Array> {
  const file = await desk.database.inWorkspace(workspaceId, trx => findFile(trx, workspaceId, id))
  if (file === undefined) throw new Error(`the file ${id} is not there any more`)
  return file.bytes
}
