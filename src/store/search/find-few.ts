import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../core/search/condition.ts'
import type { StateSearched } from '../../core/search/operators.ts'
import type { Trx } from '../database.ts'
import { type Asking, ticketMeets } from './ticket-condition.ts'

/** So many talks or tickets are few: all of their messages may be looked at. */
const FEW = 4_000

/** States in which few tickets of a long history are, each with an index of its own. */
const SELDOM: readonly StateSearched[] = [
  'open',
  'waiting',
  'snoozed',
  'breached',
  'unassigned',
  'awaitingApproval',
  'publicOwed',
  'withDepartments',
]

/** Messages `m` of a few talks or tickets `f`. */
export interface FewMessages {
  readonly ids: readonly string[]
  readonly ofEach: RawBuilder<boolean>
}

/**
 * Where conditions leave a few talks or tickets, those: whatever is asked for stands in their messages, and the others need
 * not be looked at. @returns null where they may leave many. Plans: conversation_profile; ticket_late, ticket_due,
 * ticket_recent and the like.
 */
export async function findFew(
  trx: Trx,
  workspaceId: string,
  conditions: readonly Condition[],
  asking: Asking,
): Promise<FewMessages | null> {
  const asked = conditions.filter(each => !each.isNegated)
  const author = asked.find(each => each.on === 'author')
  // A colleague's messages are in everybody's talks.
  if (author !== undefined && author.memberIds.length === 0) {
    const talks = sql`conversation f where f.workspace_id = ${workspaceId}
      and f.profile_id = any(${[...author.profileIds]}::uuid[])`
    return few(await listIds(trx, talks), sql`m.conversation_id = f.id`)
  }
  const seldom = asked.filter(isSeldom)
  if (seldom.length === 0) return null
  const meeting = sql.join(
    seldom.map(each => ticketMeets(each, asking)),
    sql` and `,
  )
  const tickets = sql`ticket t where t.workspace_id = ${workspaceId} and ${meeting}`
  return few(await listIds(trx, tickets), sql`m.ticket_id = f.id`)
}

function isSeldom(condition: Condition): boolean {
  if (condition.on === 'status') return condition.status !== 'resolved'
  return condition.on === 'incident' || (condition.on === 'state' && SELDOM.includes(condition.state))
}

const few = (ids: readonly string[], ofEach: RawBuilder<boolean>): FewMessages | null =>
  ids.length > FEW ? null : { ids, ofEach }

async function listIds(trx: Trx, among: RawBuilder<unknown>): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from ${among} limit ${FEW + 1}`.execute(trx)
  return found.rows.map(({ id }) => id)
}
