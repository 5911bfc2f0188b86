import { sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { NewEvent } from '../../core/events.ts'
import type { Database, Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'

/** What a node needs to write an event; the sign-in library has no whole desk. */
export interface Telling {
  readonly database: Database
  readonly newId: () => string
  readonly now: () => Date
}

interface Seat {
  readonly id: string
  readonly workspaceId: string
}

const listSeats = (database: Database, userId: string): Promise<Seat[]> =>
  database.kysely
    .selectFrom('member')
    .select(['id', 'workspace_id as workspaceId'])
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .execute()

/** Writes down, wherever the person has a seat, what he did at his own door. */
export async function tellOfDoor(telling: Telling, userId: string, event: NewEvent): Promise<void> {
  for (const { id, workspaceId } of await listSeats(telling.database, userId))
    await telling.database.inWorkspace(workspaceId, trx =>
      write(telling, trx, { id, workspaceId }, event, { kind: 'person', memberId: id }),
    )
}

const ONCE_A_MS = 60 * 60_000

/**
 * Writes down that somebody was guessed at and shut out, once an hour for each person: who goes on guessing fills nobody's
 * mailbox. Of an address that nobody here has, nothing is written.
 */
export async function tellOfGuessing(
  telling: Telling,
  who: { readonly email: string } | { readonly userId: string },
  door: 'password' | 'code',
): Promise<void> {
  const userId = 'userId' in who ? who.userId : await findUser(telling.database, who.email)
  if (userId === undefined) return
  for (const seat of await listSeats(telling.database, userId))
    await telling.database.inWorkspace(seat.workspaceId, async trx => {
      // Of several failures at once, one writes it.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`pronto.lockedOut.${seat.id}`}, 0))`.execute(
        trx,
      )
      if (await wasToldSince(trx, seat, new Date(telling.now().getTime() - ONCE_A_MS))) return
      await write(telling, trx, seat, { type: 'member.lockedOut', data: { door } }, { kind: 'clock' })
    })
}

const findUser = async ({ kysely }: Database, email: string): Promise<string | undefined> =>
  (await kysely.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst())?.id

async function wasToldSince(trx: Trx, { id, workspaceId }: Seat, since: Date): Promise<boolean> {
  const found = await trx
    .selectFrom('event')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('subject_id', '=', id)
    .where('ticket_id', 'is', null)
    .where('type', '=', 'member.lockedOut')
    .where('at', '>', since)
    .executeTakeFirst()
  return found !== undefined
}

async function write(
  { newId, now }: Telling,
  trx: Trx,
  { id, workspaceId }: Seat,
  event: NewEvent,
  by: Actor,
): Promise<void> {
  await insertEvents(trx, workspaceId, [fact(event, by, id, null)], { newId, now: now() })
  await wakeEverybody(trx)
}
