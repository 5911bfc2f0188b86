const KEEP_MS = 60_000
const MOST = 100

/** A small memory of what servers tell everybody: the oldest goes first, and nothing stays longer than a minute. */
export function rememberBriefly<T>() {
  const known = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    get(key: string): T | undefined {
      const found = known.get(key)
      return found === undefined || found.until < Date.now() ? undefined : found.value
    },
    set(key: string, value: T): void {
      known.delete(key)
      known.set(key, { value, until: Date.now() + KEEP_MS })
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break
        known.delete(oldest)
      }
    },
    del: (key: string): void => void known.delete(key),
  }
}
