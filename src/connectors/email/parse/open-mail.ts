import { MailParser } from 'mailparser'
import { LIMITS } from './limits.ts'
import { type Head, writeHead } from './read-head.ts'

/** A part of a mail: either it has parts, or bytes. Its transfer encoding is undone, its charset is not. */
export interface Part {
  readonly type: string
  readonly charset: string | null
  readonly flowed: 'no' | 'yes' | 'deleteSpace'
  readonly disposition: string | null
  readonly fileName: string | null
  readonly contentId: string | null
  readonly bytes: Uint8Array
  readonly parts: readonly Part[]
}

export interface AddressEntry {
  readonly name?: string
  readonly address?: string
  readonly group?: readonly AddressEntry[]
}

export interface OpenedMail {
  readonly root: Part
  readonly headers: ReadonlyMap<string, unknown>
  /** The parser gave up on the way. */
  readonly isCut: boolean
}

type Headers = ReadonlyMap<string, unknown>

interface Node {
  readonly contentType: string | false
  readonly charset?: string
  readonly headers: Headers
  readonly children: readonly Node[]
  readonly node: { readonly flowed: boolean; readonly delSp: boolean; readonly multipart: string | false }
}

interface Leaf {
  readonly fileName: string | null
  readonly disposition: string | null
  readonly contentId: string | null
  readonly bytes: Uint8Array
}

interface LeafEvent {
  readonly type: string
  readonly headers: Headers
  readonly filename?: string
  readonly contentDisposition?: string
  readonly cid?: string
  readonly content: NodeJS.ReadableStream
  release(): void
}

const OPTIONS = {
  skipImageLinks: true,
  skipTextToHtml: true,
  skipHtmlToText: true,
  skipTextLinks: true,
  keepDeliveryStatus: true,
  checksumAlgo: 'sha1',
  // Read by the splitter below the parser.
  maxHeadSize: LIMITS.partHeadBytes,
  maxChildNodes: LIMITS.parts,
  ignoreEmbedded: true,
}

/**
 * Takes a mail apart. What comes after a limit of the parser is left out; null when there is nothing before it.
 * The parser is told that no part is text, so that it hands out the bytes of each: it would read them as their label
 * says, and labels are wrong too often.
 */
export async function openMail(source: Uint8Array, head: Head): Promise<OpenedMail | null> {
  const parser = new MailParser(OPTIONS)
  const inner = parser as unknown as { textTypes: string[]; tree: Node | false }
  if (!Array.isArray(inner.textTypes)) throw new Error('This mailparser has no textTypes.')
  inner.textTypes = []
  const leaves = await readLeaves(parser, [writeHead(head), source.subarray(head.bodyAt)])
  if (inner.tree === false) return null
  return { root: toPart(inner.tree, leaves.read), headers: inner.tree.headers, isCut: leaves.isCut }
}

interface Leaves {
  readonly read: ReadonlyMap<Headers, Leaf>
  readonly isCut: boolean
}

function readLeaves(parser: MailParser, chunks: readonly Uint8Array[]): Promise<Leaves> {
  const leaves = new Map<Headers, Leaf>()
  let left = LIMITS.filesBytes + 2 * LIMITS.bodyBytes
  return new Promise(resolve => {
    parser.on('data', (event: LeafEvent) => {
      if (event.type !== 'attachment') return
      const pieces: Buffer[] = []
      event.content.on('data', (piece: Buffer) => {
        left -= piece.length
        if (left >= 0) pieces.push(piece)
      })
      event.content.on('end', () => {
        leaves.set(event.headers, toLeaf(event, pieces))
        event.release()
      })
    })
    // What was read before the trouble is kept: half a mail is better than none.
    parser.on('error', () => resolve({ read: leaves, isCut: true }))
    parser.on('end', () => resolve({ read: leaves, isCut: false }))
    for (const chunk of chunks) parser.write(chunk)
    parser.end()
  })
}

const toLeaf = (event: LeafEvent, pieces: readonly Buffer[]): Leaf => ({
  fileName: event.filename ?? null,
  disposition: event.contentDisposition ?? null,
  contentId: event.cid ?? null,
  bytes: Buffer.concat(pieces),
})

function toPart(node: Node, leaves: ReadonlyMap<Headers, Leaf>): Part {
  const leaf = leaves.get(node.headers)
  return {
    type: node.contentType || 'text/plain',
    charset: node.charset ?? null,
    flowed: node.node.flowed ? (node.node.delSp ? 'deleteSpace' : 'yes') : 'no',
    disposition: leaf?.disposition ?? null,
    fileName: leaf?.fileName ?? null,
    contentId: leaf?.contentId ?? null,
    bytes: leaf?.bytes ?? new Uint8Array(),
    parts: node.children.map(child => toPart(child, leaves)),
  }
}
