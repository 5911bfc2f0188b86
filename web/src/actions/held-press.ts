import { listActions, onOffered } from './registry.ts'

/** So long a key waits for the part of the page that knows it. */
const HELD_MS = 2_000

/**
 * A key that nobody knows, pressed while a part of the page is on its way, is meant for that part: it acts as soon as
 * somebody offers it, if one is still where it may. @returns what forgets it.
 */
export function holdPress(name: string, isStillMeant: () => boolean): () => void {
  const until = performance.now() + HELD_MS
  let isOver = false
  const forget = onOffered(() => {
    // All that comes at once offers what it has before one of them is chosen.
    queueMicrotask(() => {
      if (isOver) return
      if (performance.now() > until) return end()
      const action = listActions().findLast(({ keys }) => keys === name)
      if (action === undefined) return
      end()
      if (isStillMeant()) action.run()
    })
  })
  const end = () => {
    isOver = true
    forget()
  }
  return end
}
