import type { Kysely } from 'kysely'
import type { Failures } from '../core/member/sign-in-limit.ts'
import type { Schema } from './schema.ts'

type Rows = Pick<Kysely<Schema>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>

/** What is known of these keys, held until the transaction ends: two guesses at once count as two. */
export async function holdFailures(
  trx: Rows,
  keys: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Failures>> {
  // Everybody takes them in the same order, so that nobody waits in a ring.
  const sorted = keys.toSorted()
  await trx
    .insertInto('sign_in_failure')
    .values(sorted.map(key => ({ key, failures: 0, last_at: now, locked_until: null })))
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
  const rows = await trx
    .selectFrom('sign_in_failure')
    .selectAll()
    .where('key', 'in', sorted)
    .orderBy('key')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(row => [
      row.key,
      { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until },
    ]),
  )
}

export async function writeFailures(trx: Rows, key: string, known: Failures): Promise<void> {
  await trx
    .updateTable('sign_in_failure')
    .set({ failures: known.failures, last_at: known.lastAt, locked_until: known.lockedUntil })
    .where('key', '=', key)
    .execute()
}

export async function forgetFailures(trx: Rows, keys: readonly string[]): Promise<void> {
  await trx.deleteFrom('sign_in_failure').where('key', 'in', keys).execute()
}

/** Takes back one failure that turned out to be none. */
export async function forgiveOne(trx: Rows, keys: readonly string[]): Promise<void> {
  await trx
    .updateTable('sign_in_failure')
    .set(eb => ({
      failures: eb.fn<number>('greatest', [eb('failures', '-', 1), eb.lit(0)]),
      locked_until: null,
    }))
    .where('key', 'in', keys)
    .execute()
}

export async function forgetFailuresBefore(trx: Rows, before: Date): Promise<void> {
  await trx.deleteFrom('sign_in_failure').where('last_at', '<', before).execute()
}

export async function isAnyLocked(trx: Rows, keys: readonly string[], now: Date): Promise<boolean> {
  const found = await trx
    .selectFrom('sign_in_failure')
    .select('key')
    .where('key', 'in', keys)
    .where('locked_until', '>', now)
    .executeTakeFirst()
  return found !== undefined
}
