let awaited = 0

/** Whether something that stands on the page is still on its way. */
export const isPartAwaited = (): boolean => awaited > 0

/** A part of the page is shown, and not here yet. @returns what ends the waiting. */
export function awaitPart(): () => void {
  awaited += 1
  return () => {
    awaited -= 1
  }
}
