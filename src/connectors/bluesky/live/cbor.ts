/** A reference to a block by its content, as the bytes of its CID written one letter each. */
export class Link {
  readonly cid: string

  constructor(cid: string) {
    this.cid = cid
  }
}

const MAX_DEPTH = 64
const LINK_TAG = 42

/**
 * Reads DAG-CBOR, the form of the firehose's frames and records: definite lengths only, no floats but doubles, one tag.
 * Throws RangeError on anything else. Source: https://ipld.io/specs/codecs/dag-cbor/spec/
 */
export class CborReader {
  readonly #bytes: Buffer
  #at: number
  #depth = 0

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  read(): unknown {
    if (++this.#depth > MAX_DEPTH) throw new RangeError('too deep')
    const value = this.#readValue()
    this.#depth--
    return value
  }

  #readValue(): unknown {
    const head = this.#bytes.readUInt8(this.#at++)
    const info = head & 0x1f
    switch (head >> 5) {
      case 0:
        return this.#readLength(info)
      case 1:
        return -1 - this.#readLength(info)
      case 2:
        return this.#take(this.#readLength(info))
      case 3:
        return this.#readText(this.#readLength(info))
      case 4:
        return this.#readList(this.#readLength(info))
      case 5:
        return this.#readMap(this.#readLength(info))
      case 6:
        return this.#readLink(this.#readLength(info))
      default:
        return this.#readSimple(info)
    }
  }

  #readLength(info: number): number {
    const at = this.#at
    if (info < 24) return info
    if (info > 27) throw new RangeError('no definite length')
    this.#at += 1 << (info - 24)
    if (info === 24) return this.#bytes.readUInt8(at)
    if (info === 25) return this.#bytes.readUInt16BE(at)
    if (info === 26) return this.#bytes.readUInt32BE(at)
    return Number(this.#bytes.readBigUInt64BE(at))
  }

  #take(length: number): Buffer {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError('cut off')
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  #readText(length: number): string {
    const at = this.#at
    this.#at += length
    if (this.#at > this.#bytes.length) throw new RangeError('cut off')
    return this.#bytes.toString('utf8', at, this.#at)
  }

  #readList(length: number): unknown[] {
    const list: unknown[] = []
    for (let n = 0; n < length; n++) list.push(this.read())
    return list
  }

  #readMap(length: number): Record<string, unknown> {
    // Keys are the writer's own: none of them may reach what all objects inherit.
    const map: Record<string, unknown> = Object.create(null)
    for (let n = 0; n < length; n++) map[String(this.read())] = this.read()
    return map
  }

  #readLink(tag: number): Link {
    const bytes = this.read()
    if (tag !== LINK_TAG || !Buffer.isBuffer(bytes)) throw new RangeError('no link')
    // A byte of no meaning stands before the CID.
    return new Link(bytes.toString('latin1', 1))
  }

  #readSimple(info: number): unknown {
    if (info === 20) return false
    if (info === 21) return true
    if (info === 22) return null
    if (info !== 27) throw new RangeError('no value')
    this.#at += 8
    return this.#bytes.readDoubleBE(this.#at - 8)
  }
}
