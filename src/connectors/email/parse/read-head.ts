import { decodeUnlabelled } from './charset.ts'
import { LIMITS } from './limits.ts'

/** A header field: its name in lower case, its value unfolded, encoded words as they are. */
export interface Field {
  readonly name: string
  readonly value: string
}

export interface Head {
  /** In the order of the mail: what servers added last comes first. */
  readonly fields: readonly Field[]
  /** Where the body begins. */
  readonly bodyAt: number
}

const FIELD = /^([!-9;-~]{1,76})[ \t]*:(.*)$/s
/** What a mail may have but once. Of several the first counts: which one a program shows is a trick of forgers. */
const SINGLE = new Set([
  'from',
  'sender',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
])

/** Reads the head, within bounds: long fields are cut, those beyond the limit are left out. */
export function readHead(source: Uint8Array): Head {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const { from, end, bodyAt } = findHead(bytes)
  const fields: Field[] = []
  const seen = new Set<string>()
  let left: number = LIMITS.headBytes
  for (const folded of foldedLines(bytes.toString('latin1', from, end))) {
    const field = readField(folded)
    if (field === null || (SINGLE.has(field.name) && seen.has(field.name))) continue
    left -= field.value.length
    if (left < 0 || fields.length >= LIMITS.fields) break
    seen.add(field.name)
    fields.push(field)
  }
  return { fields, bodyAt }
}

/** The head as bytes again, UTF-8 throughout: what a parser is given in place of what came. */
export function writeHead(head: Head): Buffer {
  const lines = head.fields.map(each => `${each.name}: ${refold(each.value)}\r\n`)
  return Buffer.from(`${lines.join('')}\r\n`, 'utf8')
}

export const findField = (head: Head, name: string): string | null =>
  head.fields.find(each => each.name === name)?.value ?? null

export const listField = (head: Head, name: string): string[] =>
  head.fields.filter(each => each.name === name).map(each => each.value)

/** A mail may begin with blank lines, or with the `From ` line of an mbox file. */
function findHead(bytes: Buffer): { from: number; end: number; bodyAt: number } {
  let from = 0
  while (from < bytes.length && (bytes[from] === 10 || bytes[from] === 13)) from++
  if (bytes.toString('latin1', from, from + 5) === 'From ') from = lineAfter(bytes, from)
  const limit = Math.min(bytes.length, from + LIMITS.headScanBytes)
  for (let at = from; at < limit; at = lineAfter(bytes, at)) {
    if (bytes[at] === 10) return { from, end: at, bodyAt: at + 1 }
    if (bytes[at] === 13 && bytes[at + 1] === 10) return { from, end: at, bodyAt: at + 2 }
  }
  return { from, end: limit, bodyAt: limit }
}

function lineAfter(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(10, at)
  return end === -1 ? bytes.length : end + 1
}

/** Each field with its continuation lines. */
function* foldedLines(text: string): Generator<string> {
  let field: string[] = []
  let length = 0
  for (const line of text.split(/\r?\n/)) {
    const isContinued = line.startsWith(' ') || line.startsWith('\t')
    if (!isContinued && field.length > 0) {
      yield field.join('\n')
      field = []
      length = 0
    }
    // Cut between lines first: a list of addresses then ends with a whole one.
    if (length < LIMITS.fieldChars) field.push(line)
    length += line.length
  }
  if (field.length > 0) yield field.join('\n')
}

function readField(folded: string): Field | null {
  const [, name, value] = FIELD.exec(folded.slice(0, 2 * LIMITS.fieldChars)) ?? []
  if (name === undefined || value === undefined) return null
  return {
    name: name.toLowerCase(),
    value: bound(withoutControls(decodeUnlabelled(Buffer.from(value, 'latin1')))),
  }
}

/** Nothing that a database or a screen could stumble over. */
const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, '').toWellFormed()

function bound(value: string): string {
  const unfolded = value.replace(/\n[ \t]/g, ' ').trim()
  if (unfolded.length <= LIMITS.fieldChars) return unfolded
  const cut = unfolded.slice(0, LIMITS.fieldChars)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || cut.length)
}

const refold = (value: string): string => value.replace(/[\r\n]+/g, ' ')
