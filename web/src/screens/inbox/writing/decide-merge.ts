/** What stands in this browser. */
export interface Local {
  /** Empty: nothing stands there. */
  readonly digest: string
  readonly changedAt: number
}
/** What the desk had when this browser last heard of it; version 0: nothing. */
export interface Kept {
  readonly version: number
  readonly digest: string
}
/** What the desk has now; null: nothing. */
export interface Server {
  readonly version: number
  readonly digest: string
  readonly savedAt: number
}

/**
 * `push`: this browser's goes to the desk; `pull`: the desk's comes here; `clear`: it was sent or taken elsewhere, and
 * nothing was added here; `keepLocal`, `keepServer`: both were changed, the newer one stays and the other is offered.
 */
export type Merge = 'nothing' | 'push' | 'pull' | 'clear' | 'keepLocal' | 'keepServer'

/** Whose words stand in the composer when browser and desk meet again. No words are ever lost. */
export function decideMerge(local: Local, kept: Kept, server: Server | null): Merge {
  const isChangedHere = local.digest !== kept.digest
  if (server === null) {
    if (local.digest === '') return 'nothing'
    return kept.version === 0 || isChangedHere ? 'push' : 'clear'
  }
  if (server.digest === local.digest) return 'nothing'
  if (server.version === kept.version) return isChangedHere ? 'push' : 'pull'
  if (!isChangedHere || local.digest === '') return 'pull'
  return local.changedAt > server.savedAt ? 'keepLocal' : 'keepServer'
}
