import type { Outage } from './database-under-test.ts'
import type { LoggedError } from './desk-under-test.ts'

/** What a worker may say when its database has died under its hands. */
const DATABASE_IS_GONE =
  /Connection terminated|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|57P0[123]|not queryable|timeout exceeded/

/** Loops hear of it when they next ask. */
const GRACE_MS = 10_000

/** Errors that no kill of the database explains: these an owner would be called for. */
export const listUnexcused = (errors: readonly LoggedError[], outages: readonly Outage[]): string[] =>
  errors
    .filter(({ at, line }) => !(DATABASE_IS_GONE.test(line) && outages.some(each => isWithin(each, at))))
    .map(each => each.line)

const isWithin = ({ fromMs, untilMs }: Outage, at: number): boolean =>
  at >= fromMs && at <= untilMs + GRACE_MS
