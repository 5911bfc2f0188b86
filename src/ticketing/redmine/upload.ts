import type { Outcome, OutgoingFile } from '../ticketing.ts'
import { callRedmine } from './call.ts'
import { uploadSchema } from './payload.ts'
import type { RedmineSession } from './settings.ts'
import { decideRedmine } from './trouble.ts'

export interface UploadedFile {
  readonly token: string
  readonly filename: string
  readonly content_type: string
}

export type Uploaded =
  | { readonly ok: true; readonly uploads: readonly UploadedFile[] }
  | { readonly ok: false; readonly outcome: Outcome }

/** Nobody sees a file before the issue or note that names it: whatever goes wrong here, nothing was said yet. */
export async function uploadFiles(
  session: RedmineSession,
  files: readonly OutgoingFile[],
  signal: AbortSignal,
): Promise<Uploaded> {
  const uploads: UploadedFile[] = []
  // Redmine refuses a file without a byte.
  for (const file of files.filter(each => each.bytes > 0)) {
    const answer = await callRedmine(
      session,
      {
        method: 'POST',
        path: '/uploads.json',
        query: { filename: file.name },
        bytes: await file.open(),
      },
      signal,
    )
    const outcome = decideRedmine(answer)
    if (outcome !== null) return { ok: false, outcome: withoutEffect(outcome) }
    const parsed = uploadSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
    if (!parsed.success) return { ok: false, outcome: { kind: 'retry', afterMs: 60_000, code: 'answerCut' } }
    uploads.push({ token: parsed.data.upload.token, filename: file.name, content_type: file.mime })
  }
  return { ok: true, uploads }
}

const withoutEffect = (outcome: Outcome): Outcome =>
  outcome.kind === 'unknown' ? { kind: 'retry', afterMs: 60_000, code: outcome.code } : outcome
