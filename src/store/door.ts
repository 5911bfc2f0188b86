import { sql } from 'kysely'
import { PROGRAM } from '../core/api-key/api-key.ts'
import type { Database, Trx } from './database.ts'

interface MemberDoors {
  readonly id: string
  readonly name: string
  readonly hasSecondFactor: boolean
  readonly passkeys: number
}

export async function listMemberDoors(trx: Trx, workspaceId: string): Promise<MemberDoors[]> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(eb => [
      'member.id',
      'user.name',
      'user.two_factor_enabled',
      eb
        .selectFrom('passkey')
        .select(count => count.fn.countAll<string>().as('n'))
        .whereRef('passkey.user_id', '=', 'user.id')
        .as('passkeys'),
    ])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.role', '<>', PROGRAM)
    .orderBy('user.name')
    .execute()
  return rows.map(({ id, name, two_factor_enabled, passkeys }) => ({
    id,
    name,
    hasSecondFactor: two_factor_enabled,
    passkeys: Number(passkeys),
  }))
}

interface OwnDoors {
  readonly userId: string
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string | null
    readonly createdAt: Date
  }[]
}

export async function readOwnDoors(trx: Trx, workspaceId: string, memberId: string): Promise<OwnDoors> {
  const person = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['user.id', 'user.two_factor_enabled'])
    .select(
      sql<boolean>`exists (select from credential c where c.user_id = "user".id and c.password is not null)`.as(
        'hasPassword',
      ),
    )
    .where('member.workspace_id', '=', workspaceId)
    .where('member.id', '=', memberId)
    .executeTakeFirstOrThrow()
  const passkeys = await trx
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('user_id', '=', person.id)
    .orderBy('created_at')
    .execute()
  return {
    userId: person.id,
    hasPassword: person.hasPassword,
    hasSecondFactor: person.two_factor_enabled,
    passkeys,
  }
}

/**
 * Takes the second factor off, with the devices that were trusted on its strength.
 * @returns the person's e-mail; undefined when there was none to take off.
 */
export async function removeSecondFactor(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<string | undefined> {
  const person = await trx
    .updateTable('user')
    .set({ two_factor_enabled: false })
    .from('member')
    .whereRef('member.user_id', '=', 'user.id')
    .where('member.workspace_id', '=', workspaceId)
    .where('member.id', '=', memberId)
    .where('user.two_factor_enabled', '=', true)
    .returning(['user.id', 'user.email'])
    .executeTakeFirst()
  if (person === undefined) return undefined
  await trx.deleteFrom('two_factor').where('user_id', '=', person.id).execute()
  await sql`delete from verification where value = ${person.id} and identifier like 'trust-device-%'`.execute(
    trx,
  )
  return person.email
}

/** What codes are made of, as the sign-in library sealed it. */
export async function findCodeSecret(
  kysely: Database['kysely'],
  userId: string,
): Promise<string | undefined> {
  const found = await kysely
    .selectFrom('two_factor')
    .select('secret')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return found?.secret
}

/** @returns whether the step is this knocker's: false where it, or one behind it, was taken before. One statement, so that of two at once one has it. */
export async function takeCodeStep(
  kysely: Database['kysely'],
  userId: string,
  step: number,
): Promise<boolean> {
  const taken = await kysely
    .updateTable('two_factor')
    .set({ last_step: String(step) })
    .where('user_id', '=', userId)
    .where(eb => eb.or([eb('last_step', 'is', null), eb('last_step', '<', String(step))]))
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export async function hasSecondFactor(kysely: Database['kysely'], userId: string): Promise<boolean> {
  const found = await kysely
    .selectFrom('user')
    .select('two_factor_enabled')
    .where('id', '=', userId)
    .executeTakeFirst()
  return found?.two_factor_enabled === true
}

/** Whether so many codes were wrong that the second step is shut now. */
export async function isCodeLocked(kysely: Database['kysely'], userId: string, now: Date): Promise<boolean> {
  const found = await kysely
    .selectFrom('two_factor')
    .select('id')
    .where('user_id', '=', userId)
    .where('locked_until', '>', now)
    .executeTakeFirst()
  return found !== undefined
}
