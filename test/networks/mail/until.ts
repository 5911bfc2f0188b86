import { setTimeout as pause } from 'node:timers/promises'

const GIVE_UP_AFTER_MS = 60_000

/** Tries until it succeeds. A host is also started where no test runner is, so this is not the runner's. */
export async function until<T>(attempt: () => Promise<T>, everyMs = 50): Promise<T> {
  const deadline = Date.now() + GIVE_UP_AFTER_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await pause(everyMs)
    }
  }
}
