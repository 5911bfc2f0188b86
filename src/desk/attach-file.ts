import { fileTypeFromBuffer } from 'file-type'
import { ATTACHMENT_KEPT_HOURS, type AttachmentView, MAX_ATTACHMENT_BYTES } from '../contract/attachment.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { deleteUnused, insertAttachment } from '../store/attachment.ts'
import type { Desk } from './desk.ts'

/** What a browser shows without running anything in it. Whether a network takes it is asked when it is sent. */
const SHOWABLE = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'video/mp4',
  'video/quicktime',
  'video/webm',
])

export type AttachRefusal = 'attachmentKind' | 'attachmentTooLarge'

/** Keeps a file until it is sent. What it is, its own bytes say: neither its name nor its sender is believed. */
export async function attachFile(
  desk: Desk,
  workspaceId: string,
  bytes: Buffer,
  name: string,
  memberId: string,
): Promise<Result<AttachmentView, AttachRefusal>> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) return refuse('attachmentTooLarge')
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (mime === undefined || !SHOWABLE.has(mime)) return refuse('attachmentKind')
  const id = desk.newId()
  const file = { workspace_id: workspaceId, id, member_id: memberId, name, mime, created_at: desk.now() }
  await desk.database.inWorkspace(workspaceId, trx => insertAttachment(trx, file, bytes))
  return ok({ id, mime, bytes: bytes.length, alt: '' })
}

/** Forgets files that nobody sent. @returns how many. */
export async function forgetUnsentFiles(desk: Desk): Promise<number> {
  const before = new Date(desk.now().getTime() - ATTACHMENT_KEPT_HOURS * 3_600_000)
  return desk.database.inEveryWorkspace(trx => deleteUnused(trx, before))
}
