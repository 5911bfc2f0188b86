/** Codes of the system and of PostgreSQL that say: no server here, or one that is just ending or starting. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '08001',
  '08006',
  '57P01',
  '57P02',
  '57P03',
])

/** What the driver says in words alone of a connection that was cut under a query. */
const CUT = /^Connection terminated|^Client has encountered a connection error/

/** Whether the database could not be reached, so that nothing is wrong with what was asked of it. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) || CUT.test(error.message))
