import { vi } from 'vitest'

/** Waits until it is so. Ends with the condition: a loaded machine may take its time. */
export const eventually = <T>(isSo: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(isSo, { timeout: 60_000, interval: 20 })
