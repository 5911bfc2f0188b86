import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import { ATTACHMENT_KEPT_HOURS, type AttachmentView, MAX_ATTACHMENT_BYTES } from '../contract/attachment.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { deleteUnused, insertAttachment } from '../store/attachment.ts'
import type { Desk } from './desk.ts'

/** What acts when it is opened. Whether a network takes any other kind is asked when it is sent. */
const ACTING =
  /^application\/(x-(msdownload|elf|mach-binary|msi|sh|dosexec)|java-archive|vnd\.microsoft\.portable-executable)$/
const MARKUP_OR_SCRIPT = /^[\s\uFEFF]*(<|#!|MZ)/

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
  const mime = await decideFileKind(bytes)
  if (mime === null) return refuse('attachmentKind')
  const id = desk.newId()
  const file = { workspace_id: workspaceId, id, member_id: memberId, name, mime, created_at: desk.now() }
  await desk.database.inWorkspace(workspaceId, trx => insertAttachment(trx, file, bytes))
  return ok({ id, mime, bytes: bytes.length, alt: '' })
}

/** Null for what nobody should be sent: programs, pages, nothing at all. */
export async function decideFileKind(bytes: Buffer): Promise<string | null> {
  if (bytes.length === 0 || MARKUP_OR_SCRIPT.test(bytes.toString('latin1', 0, 100))) return null
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (mime !== undefined) return ACTING.test(mime) ? null : mime
  return isUtf8(bytes) && !bytes.includes(0) ? 'text/plain' : 'application/octet-stream'
}

/** Forgets files that nobody sent. @returns how many. */
export async function forgetUnsentFiles(desk: Desk): Promise<number> {
  const before = new Date(desk.now().getTime() - ATTACHMENT_KEPT_HOURS * 3_600_000)
  return desk.database.inEveryWorkspace(trx => deleteUnused(trx, before))
}
