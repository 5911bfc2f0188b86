import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { sql } from 'kysely'
import type { Role } from '../../core/member/role.ts'
import type { Database } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'

/** Stands in the address to which the provider sends people back: /api/auth/callback/oidc. */
export const PROVIDER_ID = 'oidc'

/** Whom the provider vouches for. */
export interface Arrival {
  /** The provider's own name for him, which never changes. */
  readonly subject: string
  readonly email: string
  readonly isEmailVerified: boolean
}

/**
 * Who may come in through the house's own sign-in: whose address it vouches for, and who has a seat here. The seat of
 * somebody who was removed is not given back by the provider's word.
 * @returns a word for the sign-in page (`error=…`), null when he may.
 */
export async function refuseArrival(
  database: Database,
  { subject, email, isEmailVerified }: Arrival,
  roleOfNew: Role | null,
): Promise<'email_not_verified' | 'no_seat_here' | null> {
  if (!isEmailVerified || email === '') return 'email_not_verified'
  const userId = await findUser(database, subject, email.toLowerCase())
  if (userId === undefined) return roleOfNew === null ? 'no_seat_here' : null
  return (await hasSeat(database, userId)) ? null : 'no_seat_here'
}

/** Whoever came by this provider before is known by his subject, whatever his address is today. */
async function findUser({ kysely }: Database, subject: string, email: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select user_id as id, 1 as place from credential where provider_id = ${PROVIDER_ID} and account_id = ${subject}
    union all select id, 2 from "user" where email = ${email} order by place limit 1`.execute(kysely)
  return found.rows[0]?.id
}

async function hasSeat({ kysely }: Database, userId: string): Promise<boolean> {
  const seats = kysely.selectFrom('member').select('id').where('user_id', '=', userId)
  return (await seats.where('removed_at', 'is', null).executeTakeFirst()) !== undefined
}

interface Options {
  readonly database: Database
  readonly newId: () => string
  readonly now: () => Date
  readonly roleOfNew: Role | null
}

/** Gives a seat to whom the provider has brought for the first time, where the settings say so. */
export const seatNewcomers = ({ database, newId, now, roleOfNew }: Options): BetterAuthPlugin => ({
  id: 'seat-newcomers',
  hooks: {
    after: [
      {
        matcher: ctx => roleOfNew !== null && ctx.path === '/callback/:id',
        handler: createAuthMiddleware(async ctx => {
          const userId = ctx.context.newSession?.user.id
          // Whoever was here before and has no seat was refused above: he never comes this far.
          if (userId === undefined || roleOfNew === null || (await hasSeat(database, userId))) return
          await giveSeat(database, { userId, role: roleOfNew, memberId: newId() }, { newId, now: now() })
        }),
      },
    ],
  },
})

async function giveSeat(
  database: Database,
  { userId, role, memberId }: { userId: string; role: Role; memberId: string },
  at: { newId: () => string; now: Date },
): Promise<void> {
  const workspace = await database.kysely
    .selectFrom('workspace')
    .select('id')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  await database.inWorkspace(workspace.id, async trx => {
    await trx
      .insertInto('member')
      .values({ id: memberId, workspace_id: workspace.id, user_id: userId, role })
      .execute()
    const joined = fact(
      { type: 'member.joined', data: { role } },
      { kind: 'person', memberId },
      memberId,
      null,
    )
    await insertEvents(trx, workspace.id, [joined], at)
  })
}
