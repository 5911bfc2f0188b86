import { Readable } from 'node:stream'

const CHUNK_BYTES = 64 * 1024

/** A mail while it is handed over: what the server said of its recipients, and whether all of it has gone out. */
export class Handing {
  readonly from: string
  readonly recipients: string[]
  readonly bytes: number
  /** True as soon as the server may have the whole mail. */
  isWhole = false
  private readonly raw: Uint8Array
  private replies: string[] | null = null

  constructor(mail: { from: string; to: string; copyTo: string | null; raw: Uint8Array }) {
    this.from = mail.from
    this.recipients = mail.copyTo === null ? [mail.to] : [mail.to, mail.copyTo]
    this.bytes = mail.raw.length
    this.raw = mail.raw
  }

  hear(reply: string): void {
    this.replies?.push(reply)
  }

  /** What is said from now on is about this mail. */
  begin(): void {
    this.replies = []
  }

  /**
   * What the server refused of the envelope. The library is content with one recipient of two; but a mail of which only
   * we ourselves get the copy would later be found there and be taken for sent.
   */
  findRefusal(): string | null {
    return this.replies?.find(reply => /^[45]/.test(reply)) ?? null
  }

  /** Begins to flow when the server waits for the mail; breaks off, so that it gets none, when it refused anybody. */
  stream(): Readable {
    return Readable.from(this.pieces(), { objectMode: false, highWaterMark: CHUNK_BYTES })
  }

  private async *pieces(): AsyncGenerator<Uint8Array> {
    if (this.findRefusal() !== null) throw new Error('a recipient was refused')
    for (let at = 0; at < this.raw.length; at += CHUNK_BYTES) yield this.raw.subarray(at, at + CHUNK_BYTES)
    // Behind this the library writes the mark that ends a mail.
    this.isWhole = true
  }
}
