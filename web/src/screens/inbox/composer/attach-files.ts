import type { WayView } from '../../../../../src/contract/ticket.ts'
import { findFileFlaw } from '../../../../../src/core/delivery/enclosure.ts'
import { readProblem } from '../../../api/client.ts'
import { DeskError, refusalOf } from '../../../api/desk-error.ts'
import { noteExpiry } from '../../../api/session.ts'
import type { ComposerMode } from '../outgoing.ts'
import { type ComposedFile, changeExtras } from './extras.ts'

/** Files that are not at the desk yet, so that one that did not get through can be brought again. */
const waiting = new Map<string, File>()

/** Brings files to the desk. One that cannot go stays in its place and says why; the others are not touched. */
export function attachFiles(
  ticketId: string,
  mode: ComposerMode,
  way: WayView,
  files: readonly File[],
): void {
  for (const file of files) void attachOne(ticketId, mode, way, file)
}

/** Once more, for one that did not get through. */
export function attachAgain(ticketId: string, mode: ComposerMode, key: string): void {
  const file = waiting.get(key)
  if (file !== undefined) void carry(ticketId, mode, key, file)
}

async function attachOne(ticketId: string, mode: ComposerMode, way: WayView, file: File): Promise<void> {
  const key = crypto.randomUUID()
  const flaw = findFileFlaw({ mime: file.type, bytes: file.size }, way.media?.kinds ?? [])
  const composed: ComposedFile = {
    key,
    name: file.name,
    mime: file.type,
    bytes: file.size,
    alt: '',
    id: null,
    progress: 0,
    trouble: flaw,
  }
  changeExtras(ticketId, mode, extras => ({ ...extras, files: [...extras.files, composed] }))
  if (flaw !== null) return
  waiting.set(key, file)
  await carry(ticketId, mode, key, file)
}

async function carry(ticketId: string, mode: ComposerMode, key: string, file: File): Promise<void> {
  const update = (change: Partial<ComposedFile>) =>
    changeExtras(ticketId, mode, extras => ({
      ...extras,
      files: extras.files.map(each => (each.key === key ? { ...each, ...change } : each)),
    }))
  update({ trouble: null, progress: 0 })
  try {
    const { id, mime } = await bring(file, progress => update({ progress }))
    update({ id, mime, progress: 1 })
    waiting.delete(key)
  } catch (error) {
    noteExpiry(error)
    update({ trouble: refusalOf(error) ?? (error instanceof DeskError ? error.code : 'internal') })
  }
}

/** By XMLHttpRequest, which alone tells how much of a body has gone. */
export function bring(file: File, onProgress: (done: number) => void): Promise<{ id: string; mime: string }> {
  const form = new FormData()
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/attachments')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () =>
      request.status === 200
        ? resolve(request.response.attachment)
        : reject(readProblem(request.response, request.status))
    request.onerror = () => reject(new DeskError('offline', null))
    request.send(form)
  })
}
