import { applyEntry } from './apply-entry.ts'
import type { RecordEntry, SandboxUser } from './network.ts'
import type { Record } from './record-file.ts'
import { compareIds, timeFromId } from './snowflake.ts'
import { createState, type State } from './state.ts'

type Distribute<Entry> = Entry extends RecordEntry ? Omit<Entry, 'seq' | 'at'> : never
/** An entry before it has its number and its time. */
export type NewEntry = Distribute<RecordEntry>

export interface Recorder {
  readonly state: State
  /** Highest id in the record at start, null when it was empty. */
  readonly lastId: string | null
  append(entry: NewEntry): void
  since(seq: number): readonly RecordEntry[]
  listen(listener: (entry: RecordEntry) => void): () => void
}

/** Writes down first, then lets the state follow, then tells: what was told is never forgotten. */
export function createRecorder(record: Record, now: () => Date): Recorder {
  const state = createState()
  const entries: RecordEntry[] = [...record.entries]
  for (const entry of entries) applyEntry(state, entry)
  const notice = createNotice()
  return {
    state,
    lastId: entries.map(idOf).reduce(laterId, null),
    append(newEntry) {
      const entry: RecordEntry = { seq: entries.length + 1, at: now().toISOString(), ...newEntry }
      record.append(entry)
      entries.push(entry)
      applyEntry(state, entry)
      notice.tell(entry)
    },
    since: seq => entries.slice(Math.max(0, seq)),
    listen: notice.listen,
  }
}

/** Listeners may write in turn: what they cause waits until all have heard what came before. */
function createNotice(): { tell(entry: RecordEntry): void; listen: Recorder['listen'] } {
  const listeners = new Set<(entry: RecordEntry) => void>()
  const waiting: RecordEntry[] = []
  let telling = false
  return {
    tell(entry) {
      waiting.push(entry)
      if (telling) return
      telling = true
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          for (const listener of listeners) listener(next)
        }
      } finally {
        telling = false
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function idOf(entry: RecordEntry): string | null {
  if (entry.type === 'post.created' || entry.type === 'post.edited') return entry.post.id
  if (entry.type === 'direct.joined' || entry.type === 'direct.left') return entry.change.id
  if (entry.type === 'direct.sent') return entry.direct.id
  return entry.type === 'user.joined' && isOwnId(entry.user) ? entry.user.id : null
}

/** Users may bring any id along; one that lies in the future must not pull all later ids with it. */
function isOwnId(user: SandboxUser): boolean {
  return timeFromId(user.id).getTime() <= Date.parse(user.createdAt)
}

function laterId(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right
  return compareIds(left, right) < 0 ? right : left
}
