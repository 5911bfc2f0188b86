/** Where time comes from. Tests bring their own and need no sleeping. */
export interface Scheduler {
  /** Milliseconds; only differences count. */
  now(): number
  /** Runs once after the delay. Returns the way to call it off. */
  after(delayMs: number, run: () => void): () => void
}

/** Real time. Its timers do not keep the process alive. */
export const wallScheduler: Scheduler = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

interface Entry {
  readonly key: string
  readonly dueAt: number
  readonly order: number
  readonly run: () => void
}

/** A diary in cast time, which runs `speed` times as fast as the scheduler's and stands still at 0. */
export interface Agenda {
  /** A second entry under the same key takes the place of the first. */
  plan(key: string, delayMs: number, run: () => void): void
  setSpeed(speed: number): void
  /** Runs the entries that match in order of time, also those that they add, without waiting for their time. */
  runOut(matches: (key: string) => boolean): void
  /** The same, but only those that are there now. */
  runOnce(matches: (key: string) => boolean): void
  stop(): void
}

export function createAgenda(scheduler: Scheduler, initialSpeed: number): Agenda {
  const entries = new Map<string, Entry>()
  let speed = initialSpeed
  let order = 0
  let castTime = 0
  let settledAt = scheduler.now()
  let callOff: (() => void) | null = null

  /** Brings cast time up to date before anything reads or changes it. */
  function settle(): number {
    const now = scheduler.now()
    castTime += (now - settledAt) * speed
    settledAt = now
    return castTime
  }

  function findFirst(matches: (entry: Entry) => boolean): Entry | undefined {
    let first: Entry | undefined
    for (const entry of entries.values()) {
      if (!matches(entry)) continue
      if (!first || entry.dueAt < first.dueAt || (entry.dueAt === first.dueAt && entry.order < first.order))
        first = entry
    }
    return first
  }

  function run(entry: Entry): void {
    entries.delete(entry.key)
    entry.run()
  }

  function rearm(): void {
    callOff?.()
    callOff = null
    const first = speed > 0 ? findFirst(() => true) : undefined
    if (first) callOff = scheduler.after(Math.max(0, Math.ceil((first.dueAt - settle()) / speed)), wake)
  }

  function wake(): void {
    const now = settle()
    const due = (entry: Entry) => entry.dueAt <= now
    for (let entry = findFirst(due); entry; entry = findFirst(due)) run(entry)
    rearm()
  }

  return {
    plan(key, delayMs, act) {
      entries.set(key, { key, dueAt: settle() + delayMs, order: order++, run: act })
      rearm()
    },
    setSpeed(next) {
      settle()
      speed = Math.max(0, next)
      rearm()
    },
    runOut(matches) {
      const wanted = (entry: Entry) => matches(entry.key)
      for (let entry = findFirst(wanted); entry; entry = findFirst(wanted)) run(entry)
      rearm()
    },
    runOnce(matches) {
      const there = [...entries.values()].filter(entry => matches(entry.key))
      there.sort((a, b) => a.dueAt - b.dueAt || a.order - b.order)
      for (const entry of there) if (entries.get(entry.key) === entry) run(entry)
      rearm()
    },
    stop() {
      callOff?.()
      callOff = null
      entries.clear()
      speed = 0
    },
  }
}
