import { sql } from 'kysely'
import type { Trx } from './database.ts'

/** The one channel on which nodes wake one another. It carries no truth: whoever wakes looks at the rows. */
export const WAKE_CHANNEL = 'pronto_wake'

/** Wakes every node's loops once this transaction is committed. */
export async function wakeEverybody(trx: Trx): Promise<void> {
  await sql`select pg_notify(${WAKE_CHANNEL}, '')`.execute(trx)
}

/** Also wakes those who read the networks, which everybody's news is no reason for. */
export async function wakeReaders(trx: Trx): Promise<void> {
  await sql`select pg_notify(${WAKE_CHANNEL}, ${READERS})`.execute(trx)
}

export const READERS = 'readers'
/** For those who tell browsers who looks at what: nothing else has changed. */
export const PRESENCES_CHANGED = 'presences'
