/** Those whose words were brought lately, the latest last: what they delete is worth telling. Bounded. */
export class RecentAuthors {
  readonly #most: number
  readonly #dids = new Set<string>()

  constructor(most = 20_000) {
    this.#most = most
  }

  has(did: string): boolean {
    return this.#dids.has(did)
  }

  add(did: string): void {
    this.#dids.delete(did)
    this.#dids.add(did)
    if (this.#dids.size <= this.#most) return
    const [oldest] = this.#dids
    if (oldest !== undefined) this.#dids.delete(oldest)
  }
}
