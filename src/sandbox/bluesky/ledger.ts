/** A record on the network: where it is, and which version. */
export interface Ref {
  readonly uri: string
  readonly cid: string
}

/** A post there, and the first one of its thread. */
export interface Standing {
  readonly ref: Ref
  readonly root: Ref
}

/** Which post of the cast's own world is which one on the network. */
export interface Ledger {
  note(postId: string, standing: Standing): void
  findStanding(postId: string | null): Standing | undefined
  findPostId(uri: string | undefined): string | undefined
}

export function createLedger(): Ledger {
  const standings = new Map<string, Standing>()
  const ids = new Map<string, string>()
  return {
    note(postId, standing) {
      standings.set(postId, standing)
      ids.set(standing.ref.uri, postId)
    },
    findStanding: postId => (postId === null ? undefined : standings.get(postId)),
    findPostId: uri => (uri === undefined ? undefined : ids.get(uri)),
  }
}
