/** Two rounds of asking that brought nothing. */
const STALE_MS = 65_000

interface Asked {
  /** How often in a row it could not be asked. */
  readonly failureCount: number
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
  /** In ms; when the last answer came. */
  readonly dataUpdatedAt: number
}

/** Whether what hangs there may be so no longer. A desk that does not answer, or a lost connection, says so at once. */
export const isStale = (
  { failureCount, fetchStatus, dataUpdatedAt }: Asked,
  isOnline: boolean,
  now: number,
): boolean => !isOnline || failureCount > 0 || fetchStatus === 'paused' || now - dataUpdatedAt > STALE_MS
