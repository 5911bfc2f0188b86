import { findBlocks } from './car.ts'
import { CborReader, Link } from './cbor.ts'
import { type Change, COLLECTIONS, type Dialect, type FirehoseEvent, isAction, type Sieve } from './event.ts'

/** The firehose as relays and account servers send it. Source: lexicon com.atproto.sync.subscribeRepos. */
export const relay: Dialect<Buffer> = {
  urlOf(address, since) {
    const url = new URL(address)
    if (url.pathname === '/') url.pathname = '/xrpc/com.atproto.sync.subscribeRepos'
    if (since !== null) url.searchParams.set('cursor', since)
    return url.href
  },
  sift,
  cursorOf(frame) {
    const seq = readFrame(frame)?.body.seq
    return typeof seq === 'number' ? String(seq) : null
  },
  isLostPlace: frame => frame.length < 1000 && readFrame(frame)?.body.error === 'FutureCursor',
}

const COLLECTION = new RegExp(COLLECTIONS.map(each => each.replaceAll('.', '\\.')).join('|'))
/** The key, then the value's head of two bytes: `repo` of a commit, `did` of the others. */
const WHO = /(?:drepo|cdid)x[\s\S](did:[a-z]+:[A-Za-z0-9._:%-]+)/

/** Texts stand in a frame as they are, so that most frames are told apart without being taken apart. */
function sift(frame: Buffer, { needles, isKnown }: Sieve): FirehoseEvent | null {
  const text = frame.toString('utf8', 0, frame.length)
  const isCommit = text.includes('#commit')
  if (isCommit && !COLLECTION.test(text)) return null
  if (needles !== null && !needles.test(text)) {
    const who = WHO.exec(text)?.[1]
    if (who !== undefined && !isKnown(who.slice(0, MAX_DID)) && !isKnown(trimDid(who))) return null
  }
  return parse(frame)
}

const MAX_DID = 2048

/** The next key begins with a sign that may belong to a DID: those of the directory have a fixed length. */
const trimDid = (who: string): string => (who.startsWith('did:plc:') ? who.slice(0, 32) : who)

interface Frame {
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
}

function readFrame(frame: Buffer): Frame | null {
  try {
    const reader = new CborReader(frame)
    const header = reader.read() as { t?: unknown } | null
    const body = reader.read()
    if (typeof body !== 'object' || body === null) return null
    return { type: typeof header?.t === 'string' ? header.t : '', body: body as Frame['body'] }
  } catch {
    return null
  }
}

function parse(frame: Buffer): FirehoseEvent | null {
  const read = readFrame(frame)
  if (read === null) return null
  const { type, body } = read
  if (type === '#identity' || type === '#account')
    return typeof body.did === 'string' ? { did: body.did, changes: [], isAboutAccount: true } : null
  if (type !== '#commit' || typeof body.repo !== 'string' || !Array.isArray(body.ops)) return null
  return { did: body.repo, changes: readChanges(body.ops, body.blocks), isAboutAccount: false }
}

function readChanges(ops: readonly unknown[], blocks: unknown): Change[] {
  const changes = ops.flatMap(readOp)
  const wanted = new Set(changes.flatMap(({ record }) => (record instanceof Link ? [record.cid] : [])))
  if (wanted.size === 0 || !Buffer.isBuffer(blocks)) return changes
  const found = findSafely(blocks, wanted)
  return changes.flatMap(change => {
    if (!(change.record instanceof Link)) return [change]
    const block = found.get(change.record.cid)
    const record = block === undefined ? undefined : decode(block)
    return record === undefined ? [] : [{ ...change, record }]
  })
}

function readOp(op: unknown): Change[] {
  const { action, path, cid } = (op ?? {}) as { action?: unknown; path?: unknown; cid?: unknown }
  if (!isAction(action) || typeof path !== 'string') return []
  const [collection = '', rkey = ''] = path.split('/')
  if (!COLLECTIONS.some(each => each === collection)) return []
  return [{ action, collection, rkey, record: cid instanceof Link ? cid : undefined }]
}

function findSafely(blocks: Buffer, wanted: ReadonlySet<string>): Map<string, Buffer> {
  try {
    return findBlocks(blocks, wanted)
  } catch {
    return new Map()
  }
}

function decode(block: Buffer): unknown {
  try {
    return new CborReader(block).read()
  } catch {
    return undefined
  }
}
