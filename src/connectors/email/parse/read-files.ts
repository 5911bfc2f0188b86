import { fileTypeFromBuffer } from 'file-type'
import { isDangerousFile, LONGEST_NAME, safeName } from '../../strange-file.ts'
import { LIMITS } from './limits.ts'
import type { Part } from './open-mail.ts'
import type { MailFile } from './parsed-mail.ts'

export interface ReadFiles {
  readonly files: readonly MailFile[]
  readonly leftOut: number
}

/** The files of a mail, in its order, up to the limits. */
export async function readFiles(parts: readonly Part[]): Promise<ReadFiles> {
  const files: MailFile[] = []
  let left: number = LIMITS.filesBytes
  for (const part of parts) {
    if (files.length >= LIMITS.files || part.bytes.length > left) continue
    left -= part.bytes.length
    files.push(await readFile(part, files.length + 1))
  }
  return { files, leftOut: parts.length - files.length }
}

async function readFile(part: Part, number: number): Promise<MailFile> {
  const sniffed = await sniff(part.bytes)
  const mime = sniffed?.mime ?? harmless(part.type)
  const name = nameOf(part, sniffed?.ext ?? ENDINGS[mime] ?? 'bin', number)
  return {
    name,
    mime,
    bytes: new Uint8Array(part.bytes),
    contentId: part.contentId,
    isInline: part.disposition !== 'attachment' && part.contentId !== null,
    isDangerous: isDangerousFile(name, mime, part.bytes) || isDangerousFile('', part.type, new Uint8Array()),
  }
}

/** Enough to tell every kind, and too little to hold a bomb: telling some kinds means unpacking their first entry. */
const SNIFFED_BYTES = 8 * 1024

async function sniff(bytes: Uint8Array): Promise<{ mime: string; ext: string } | undefined> {
  try {
    return await fileTypeFromBuffer(new Uint8Array(bytes.subarray(0, SNIFFED_BYTES)))
  } catch {
    // A damaged file of some kind: it is not known which.
    return undefined
  }
}

/** Kinds that have no mark in their bytes, and that harm nobody: of these the sender is believed. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/rfc822-headers': 'txt',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'message/disposition-notification': 'txt',
  'application/ms-tnef': 'dat',
  'application/json': 'json',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
}

const harmless = (declared: string): string => (declared in ENDINGS ? declared : 'application/octet-stream')

function nameOf(part: Part, ending: string, number: number): string {
  const given = safeName(part.fileName ?? '')
  if (given !== '') return given
  const subject = part.type === 'message/rfc822' ? safeName(subjectWithin(part.bytes)) : ''
  return subject === '' ? `file-${number}.${ending}` : `${subject.slice(0, LONGEST_NAME - 4)}.eml`
}

const subjectWithin = (bytes: Uint8Array): string =>
  /^subject:[ \t]*(.{1,200})$/im
    .exec(Buffer.from(bytes.subarray(0, 16_384)).toString('utf8'))?.[1]
    ?.replace(/=\?[^ ]*\?=/g, '') ?? ''
