import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isDangerousFile, safeName } from '../../../connectors/strange-file.ts'
import { MAX_ATTACHMENT_BYTES } from '../../../contract/attachment.ts'
import { ANSWER_KINDS } from '../../../core/escalation/answer-kinds.ts'
import { decideFileKind } from '../../../desk/attach-file.ts'
import type { HeardFile } from '../../../desk/escalation/hear-department.ts'
import type { FilledForm, Wrong } from '../../ask-page.ts'
import type { AskTrouble } from '../../ask-page-words.ts'

const MOST_FILES = 5
const MOST_LETTERS = 20_000
const LONGEST_SIGNATURE = 100

/** Far above what the form asks for: what is too much is told in words, and the form is filled in again. */
export const FORM_LIMITS = {
  files: 20,
  fields: 8,
  fieldSize: 512 * 1024,
  fileSize: MAX_ATTACHMENT_BYTES,
} as const

export interface SentForm extends FilledForm {
  readonly files: readonly HeardFile[]
}

/** What somebody has filled in, with what is wrong with it. Nothing that came is lost, however little came. */
export async function readAskForm(request: FastifyRequest, newId: () => string): Promise<SentForm> {
  const fields = new Map<string, string>()
  const files: HeardFile[] = []
  const wrong: Wrong[] = []
  try {
    await readParts(request, fields, files, wrong)
  } catch (error) {
    wrong.push({ what: codeOf(error) === 'FST_FILES_LIMIT' ? 'tooManyFiles' : 'cutOff' })
  }
  const text = (fields.get('text') ?? '').replaceAll('\r\n', '\n').trim()
  const name = (fields.get('name') ?? '').replace(/\s+/g, ' ').trim()
  const formId = z.uuid().safeParse(fields.get('form'))
  return {
    kind: z.enum(ANSWER_KINDS).catch('answer').parse(fields.get('kind')),
    text,
    name,
    formId: formId.success ? formId.data : newId(),
    files,
    hadFiles: files.length > 0 || wrong.length > 0,
    wrong: [...listWrong(text, name, formId.success).map(what => ({ what })), ...wrong],
  }
}

function listWrong(text: string, name: string, isOurForm: boolean): AskTrouble[] {
  const found: AskTrouble[] = []
  if (text === '') found.push('noText')
  if (text.length > MOST_LETTERS) found.push('textTooLong')
  if (name === '') found.push('noName')
  if (name.length > LONGEST_SIGNATURE) found.push('nameTooLong')
  return found.length === 0 && !isOurForm ? ['cutOff'] : found
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

async function readParts(
  request: FastifyRequest,
  fields: Map<string, string>,
  files: HeardFile[],
  wrong: Wrong[],
): Promise<void> {
  let left = MAX_ATTACHMENT_BYTES
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields.set(part.fieldname, String(part.value))
      continue
    }
    const bytes = await part.toBuffer()
    const isTooLarge = part.file.truncated || bytes.length > left
    if (isTooLarge) note(wrong, { what: 'filesTooLarge' })
    else if (part.filename || bytes.length > 0) {
      left -= bytes.length
      await keepFile(part.filename ?? '', bytes, files, wrong)
    }
  }
}

/** What it is, its own bytes say; what acts when it is opened can be saved, never shown. */
async function keepFile(given: string, bytes: Buffer, files: HeardFile[], wrong: Wrong[]): Promise<void> {
  const name = safeName(given) || `file-${files.length + 1}`
  if (files.length === MOST_FILES) return note(wrong, { what: 'tooManyFiles' })
  const mime = await decideFileKind(bytes)
  if (mime === null) wrong.push({ what: 'fileKind', name })
  else files.push({ name, mime, bytes, isDangerous: isDangerousFile(name, mime, bytes) })
}

function note(wrong: Wrong[], found: Wrong): void {
  if (!wrong.some(({ what }) => what === found.what)) wrong.push(found)
}
