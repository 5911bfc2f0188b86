import { isDeskError, refusalOf } from '../../api/desk-error.ts'
import { createStore, type Store } from '../../app/store.ts'

/**
 * - `changed`: will be saved in a moment.
 * - `offline`: the desk does not answer; tried again and again.
 * - `moved`: somebody else saved meanwhile; a person chooses.
 * - `failed`: the desk said no for another reason.
 */
export type SavingState = 'changed' | 'saving' | 'saved' | 'offline' | 'moved' | 'failed'

/** Where a draft goes on from. */
export interface DraftBase {
  /** The version that was in force when it was begun. */
  readonly basedOn: number
  /** Of the saved draft that it goes on from; null where there was none. */
  readonly savedAt: string | null
}

export interface KeptDraft extends DraftBase {
  readonly source: string
}

/** What was written in this browser. */
export interface Work extends KeptDraft {
  readonly state: SavingState
  readonly error: unknown
}

/** A copy beside the desk, so that nothing written is ever lost. */
export interface Shelf {
  read(): KeptDraft | null
  keep(draft: KeptDraft): void
  clear(): void
}

interface Outside {
  /** @returns when it was saved. */
  send(draft: KeptDraft): Promise<string>
  onSaved(draft: KeptDraft): void
  readonly shelf: Shelf
}

const QUIET_MS = 1000
const RETRY_MS = 5000

/** Saves what is written a second after the last change, one saving at a time, and again when the desk was away. */
export class DraftKeeper {
  readonly work: Store<Work | null> = createStore<Work | null>(null)
  private readonly outside: Outside
  private timer: ReturnType<typeof setTimeout> | undefined
  private pending: Promise<void> = Promise.resolve()

  constructor(outside: Outside) {
    this.outside = outside
  }

  /** Goes on with what an earlier page could not save. */
  restore(savedSource: string): void {
    if (this.work.get() !== null) return
    const kept = this.outside.shelf.read()
    if (kept === null) return
    if (kept.source === savedSource) return this.outside.shelf.clear()
    this.work.set({ ...kept, state: 'changed', error: null })
    this.schedule(QUIET_MS)
  }

  change(source: string, base: DraftBase): void {
    const work = this.work.get()
    const { basedOn, savedAt } = work ?? base
    this.outside.shelf.keep({ source, basedOn, savedAt })
    // What waits for a person's choice, or for the desk's answer, goes on waiting for it.
    const state = work?.state === 'moved' || work?.state === 'saving' ? work.state : 'changed'
    this.work.set({ source, basedOn, savedAt, state, error: null })
    if (state === 'changed') this.schedule(QUIET_MS)
  }

  /** Saves now what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    const work = this.work.get()
    if (work === null || work.state === 'saved' || work.state === 'moved') return
    if (work.state !== 'saving') this.pending = this.sendOnce(work)
    await this.pending
  }

  /** The desk has moved on, and this is to stand all the same. */
  async saveOver(base: DraftBase): Promise<void> {
    const work = this.work.get()
    if (work === null) return
    this.work.set({ ...work, ...base, state: 'changed' })
    await this.save()
  }

  /** Done with, or not wanted. What is on its way has arrived when this returns. */
  async forget(): Promise<void> {
    clearTimeout(this.timer)
    this.outside.shelf.clear()
    await this.pending
    clearTimeout(this.timer)
    this.outside.shelf.clear()
    this.work.set(null)
  }

  private async sendOnce(work: Work): Promise<void> {
    const { source, basedOn, savedAt } = work
    this.work.set({ ...work, state: 'saving' })
    try {
      const at = await this.outside.send({ source, basedOn, savedAt })
      this.outside.onSaved({ source, basedOn, savedAt: at })
      this.noteSaved(source, at)
    } catch (error) {
      this.noteTrouble(error)
    }
  }

  private noteSaved(source: string, savedAt: string): void {
    const work = this.work.get()
    if (work === null) return
    if (work.source === source) {
      this.outside.shelf.clear()
      return this.work.set({ ...work, savedAt, state: 'saved', error: null })
    }
    this.outside.shelf.keep({ source: work.source, basedOn: work.basedOn, savedAt })
    this.work.set({ ...work, savedAt, state: 'changed', error: null })
    this.schedule(QUIET_MS)
  }

  private noteTrouble(error: unknown): void {
    const work = this.work.get()
    if (work === null) return
    const state = stateOf(error)
    this.work.set({ ...work, state, error })
    if (state === 'offline') this.schedule(RETRY_MS)
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), ms)
  }
}

function stateOf(error: unknown): SavingState {
  if (refusalOf(error) === 'draftMoved') return 'moved'
  return isDeskError(error, 'offline') || isDeskError(error, 'notReady') ? 'offline' : 'failed'
}
