import type { Trx } from './database.ts'

/** How people prove who they are, and where they have: rows of the sign-in library. */
const PASSWORD = 'credential'

export interface Login {
  readonly userId: string
  readonly name: string
  readonly email: string
}

export const findLogin = (trx: Trx, email: string): Promise<Login | undefined> =>
  trx
    .selectFrom('user')
    .select(['id as userId', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirst()

/** Whether he has a seat anywhere. */
export async function hasSeat(trx: Trx, userId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('member')
    .select('id')
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** @param login with the address in lower case. */
export async function insertLogin(trx: Trx, { userId, name, email }: Login): Promise<void> {
  await trx.insertInto('user').values({ id: userId, name, email, email_verified: true }).execute()
}

export async function updateName(trx: Trx, userId: string, name: string, now: Date): Promise<void> {
  await trx.updateTable('user').set({ name, updated_at: now }).where('id', '=', userId).execute()
}

/** As it is kept; undefined where he has none. Locked: of two who change it at once, one waits. */
export async function findPasswordHash(trx: Trx, userId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('credential')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', PASSWORD)
    .forUpdate()
    .executeTakeFirst()
  return row?.password ?? undefined
}

export async function putPasswordHash(
  trx: Trx,
  kept: { readonly id: string; readonly userId: string; readonly hash: string; readonly now: Date },
): Promise<void> {
  const updated = await trx
    .updateTable('credential')
    .set({ password: kept.hash, updated_at: kept.now })
    .where('user_id', '=', kept.userId)
    .where('provider_id', '=', PASSWORD)
    .executeTakeFirst()
  if (updated.numUpdatedRows > 0n) return
  await trx
    .insertInto('credential')
    .values({
      id: kept.id,
      user_id: kept.userId,
      account_id: kept.userId,
      provider_id: PASSWORD,
      password: kept.hash,
      updated_at: kept.now,
    })
    .execute()
}

/** Whoever has no seat any more signs in by nothing that he had. */
export async function forgetProofs(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('credential').where('user_id', '=', userId).execute()
}

export interface SessionRow {
  readonly id: string
  readonly userAgent: string | null
  readonly beganAt: Date
  readonly seenAt: Date
}

/** Newest first. */
export const listSessions = (trx: Trx, userId: string, now: Date): Promise<SessionRow[]> =>
  trx
    .selectFrom('session')
    .select(['id', 'user_agent as userAgent', 'created_at as beganAt', 'updated_at as seenAt'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute()

/** When each was here last, as far as sessions that are still open say. */
export async function readLastSeen(trx: Trx, userIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (userIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('session')
    .select(eb => ['user_id', eb.fn.max('updated_at').as('seenAt')])
    .where('user_id', 'in', [...userIds])
    .groupBy('user_id')
    .execute()
  return new Map(rows.map(row => [row.user_id, row.seenAt]))
}

/** Ends sessions of one person. @returns how many. */
export async function endSessions(
  trx: Trx,
  userId: string,
  { only, except }: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const ended = await trx
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .$if(only !== undefined, query => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, query => query.where('id', '<>', except ?? ''))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
