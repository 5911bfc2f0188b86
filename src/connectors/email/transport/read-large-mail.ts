import { randomBytes } from 'node:crypto'
import type { ImapFlow, MessageStructureObject } from 'imapflow'
import { LIMITS } from '../parse/limits.ts'
import { findMail } from './imap-answers.ts'

export interface LargeMail {
  /** A mail again: the same head, and its texts alone. */
  readonly source: Uint8Array
  readonly leftOut: readonly string[]
}

/** Reads of a mail that is too large as a whole its head and what is to be read in it. Null when it is gone. */
export async function readLargeMail(client: ImapFlow, uid: number): Promise<LargeMail | null> {
  const shape = await findMail(client, uid, { headers: true, bodyStructure: true })
  if (!shape?.headers || !shape.bodyStructure) return null
  const leaves = listLeaves(shape.bodyStructure)
  const texts = leaves.filter(isText)
  const query = texts.map(({ key }) => ({ key, maxLength: LIMITS.bodyBytes }))
  const bodies = query.length === 0 ? undefined : await findMail(client, uid, { bodyParts: query })
  const parts = texts.map(({ key, leaf }) => ({
    head: headOf(leaf),
    body: bodies?.bodyParts?.get(key.toLowerCase()) ?? Buffer.alloc(0),
  }))
  return {
    source: assemble(shape.headers, parts),
    leftOut: leaves.filter(each => !isText(each)).map(({ leaf }) => fileNameOf(leaf)),
  }
}

interface Leaf {
  /** How the server calls the part: `1.2`. */
  readonly key: string
  readonly leaf: MessageStructureObject
}

const MOST_LEAVES = 200

function listLeaves(root: MessageStructureObject): readonly Leaf[] {
  const leaves: Leaf[] = []
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (leaves.length >= MOST_LEAVES) break
    if (node.childNodes === undefined) leaves.push({ key: node.part ?? '1', leaf: node })
    else waiting.push(...node.childNodes.toReversed())
  }
  return leaves
}

const isText = ({ leaf }: Leaf): boolean =>
  /^text\/(?:plain|html)$/i.test(leaf.type) && leaf.disposition?.toLowerCase() !== 'attachment'

const fileNameOf = ({ dispositionParameters, parameters, type }: MessageStructureObject): string =>
  dispositionParameters?.filename ?? parameters?.name ?? type

/** A parameter could hold a line end: then it would write a head of its own. */
const plain = (value: string): string => value.replace(/[^\x20-\x7e]|["\\]/g, '')

function headOf({ type, parameters, encoding }: MessageStructureObject): string {
  const charset = parameters?.charset === undefined ? '' : `; charset="${plain(parameters.charset)}"`
  return `Content-Type: ${plain(type)}${charset}\r\nContent-Transfer-Encoding: ${plain(encoding ?? '7bit')}`
}

/** Headers that said how the whole mail was put together. */
const FORM = /^content-(?:type|transfer-encoding):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/gim

function assemble(head: Buffer, parts: readonly { readonly head: string; readonly body: Buffer }[]): Buffer {
  const boundary = `reduced-${randomBytes(12).toString('hex')}`
  const kept = head.toString('latin1').replace(FORM, '').trimEnd()
  return Buffer.concat([
    Buffer.from(`${kept}\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`, 'latin1'),
    ...parts.flatMap(part => [
      Buffer.from(`--${boundary}\r\n${part.head}\r\n\r\n`, 'latin1'),
      part.body,
      Buffer.from('\r\n', 'latin1'),
    ]),
    Buffer.from(`--${boundary}--\r\n`, 'latin1'),
  ])
}
