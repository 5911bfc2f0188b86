import { type RawBuilder, sql } from 'kysely'
import type { Direction, Visibility } from '../../core/message/message.ts'
import type { Wanted } from '../../core/search/wanted.ts'
import type { Trx } from '../database.ts'
import { type FewMessages, findFew } from './find-few.ts'
import { messageMeets } from './message-condition.ts'
import type { Asking } from './ticket-condition.ts'
import { writeWordQuery } from './word-query.ts'

/** Words in common use are found among so many of the newest messages, without a look at the others. */
export const NEWEST = 4_000
/**
 * Where those hold a part of what is wanted, among as many as are likely to hold all of it, up to so many: a thousand more
 * cost a quarter of a millisecond, the index 130 where a word stands in every fifth of a million.
 */
const WIDEST = 100_000
/** Under conditions each find must be looked at, which costs far more. */
const WIDEST_UNDER_CONDITIONS = 12_000
/** So many times as many are looked at as would do if all were written evenly. */
const SURPLUS = 1.5
/** Of words that are rarer so many messages at most are weighed. */
const MOST_WEIGHED = 10_000
/** For those that were deleted. */
const SPARE = 100
/** Where no word is asked for, the conditions are tried on so many of the newest. */
const NEWEST_WITHOUT_WORDS = 20_000

export interface FoundMessage {
  readonly id: string
  readonly ticketId: string | null
  readonly writtenAt: Date
  readonly rank: number
}

export interface Reach {
  /** Older than this. */
  readonly before: Date
  /** So many are wanted, the newest. */
  readonly limit: number
}

/** The newest messages that are as wanted. Plans: those of a few talks or tickets; message_search_newest, else message_search_words. */
export async function findMessages(
  trx: Trx,
  workspaceId: string,
  wanted: Wanted,
  asking: Asking,
  reach: Reach,
): Promise<FoundMessage[]> {
  const words = writeWordQuery(wanted)
  const meeting = sql.join(
    [sql`m.deleted_at is null`, ...wanted.conditions.map(each => messageMeets(each, asking))],
    sql` and `,
  )
  const few = await findFew(trx, workspaceId, wanted.conditions, asking)
  if (few !== null) return selectAmong(trx, workspaceId, meeting, words, few, reach)
  const ask: Ask = (newest, most) =>
    select(trx, workspaceId, meeting, words ?? sql`null::tsquery`, newest, most, reach)
  if (words === null) return ask(NEWEST_WITHOUT_WORDS, NEWEST_WITHOUT_WORDS)
  return findByWords(ask, wanted.conditions.length === 0, reach.limit)
}

/** Among so many of the newest, or among all; so many at most come through the door. */
type Ask = (newest: number | null, most: number) => Promise<FoundMessage[]>

/** Words in common use among the newest, the others by the index of words. */
async function findByWords(ask: Ask, isPlain: boolean, limit: number): Promise<FoundMessage[]> {
  // Conditions leave some out, so that more must come through the door; without them only what was deleted is left out.
  const enough = (count: number) => (isPlain ? limit + SPARE : count)
  const common = await ask(NEWEST, enough(NEWEST))
  if (common.length >= limit) return common
  const likely = Math.ceil((NEWEST * limit * SURPLUS) / common.length)
  if (likely <= (isPlain ? WIDEST : WIDEST_UNDER_CONDITIONS)) {
    const wider = await ask(likely, enough(likely))
    if (wider.length >= limit) return wider
  }
  return ask(null, enough(MOST_WEIGHED))
}

async function select(
  trx: Trx,
  workspaceId: string,
  meeting: RawBuilder<unknown>,
  words: RawBuilder<string>,
  newest: number | null,
  most: number,
  { before, limit }: Reach,
): Promise<FoundMessage[]> {
  const found = await sql<FoundMessage>`
    select m.id, m.ticket_id as "ticketId", m.written_at as "writtenAt", f.rank
    from search_messages(${words}, ${before}, ${newest}::integer, ${most}::integer) f
    join message m on m.workspace_id = ${workspaceId} and m.id = f.message_id
    left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    where ${meeting} order by f.written_at desc, m.id limit ${limit}`.execute(trx)
  return found.rows
}

/**
 * No door is needed: a message that one knows by its id is read by it, and its words after that. One after the other, the
 * newest first, until there are enough.
 */
async function selectAmong(
  trx: Trx,
  workspaceId: string,
  meeting: RawBuilder<unknown>,
  words: RawBuilder<string> | null,
  { ids, ofEach }: FewMessages,
  { before, limit }: Reach,
): Promise<FoundMessage[]> {
  const rank =
    words === null
      ? sql`select 0 as rank`
      : sql`select ts_rank(s.words, ${words}) as rank from message_search s
          where s.workspace_id = ${workspaceId} and s.message_id = m.id and s.words @@ ${words} offset 0`
  const found = await sql<FoundMessage>`
    select m.id, m.ticket_id as "ticketId", m.written_at as "writtenAt", r.rank from (
      select m.id, m.ticket_id, m.written_at
      from unnest(${[...ids]}::uuid[]) f (id) join message m on m.workspace_id = ${workspaceId} and ${ofEach}
      left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
      where m.written_at < ${before} and ${meeting} order by m.written_at desc, m.id) m
    cross join lateral (${rank}) r order by m.written_at desc, m.id limit ${limit}`.execute(trx)
  return found.rows
}

/** What is shown of a message that was found. */
export interface ShownMessage {
  readonly id: string
  readonly ticketId: string | null
  readonly customerId: string | null
  readonly authorName: string
  readonly handle: string | null
  readonly avatarUrl: string | null
  readonly channel: string
  readonly direction: Direction
  readonly visibility: Visibility
  readonly language: string
  readonly subject: string | null
  readonly text: string
  readonly writtenAt: Date
}

export async function readFoundMessages(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownMessage>> {
  const found = await sql<ShownMessage>`
    select m.id, m.ticket_id as "ticketId", coalesce(t.customer_id, p.customer_id) as "customerId",
      coalesce(case when m.direction = 'inbound' then p.display_name end, u.name, a.display_name) as "authorName",
      case when m.direction = 'inbound' then p.handle when m.author_member_id is null then a.handle end as handle,
      case when m.direction = 'inbound' then p.avatar_url end as "avatarUrl",
      m.channel, m.direction, m.visibility, m.language, m.letter->>'subject' as subject, m.text, m.written_at as "writtenAt"
    from message m
    left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    left join profile p on p.workspace_id = m.workspace_id and p.id = m.profile_id
    left join account a on a.workspace_id = m.workspace_id and a.id = m.account_id
    left join member b on b.workspace_id = m.workspace_id and b.id = m.author_member_id
    left join "user" u on u.id = b.user_id
    where m.workspace_id = ${workspaceId} and m.id = any(${[...ids]}::uuid[])`.execute(trx)
  return new Map(found.rows.map(row => [row.id, row]))
}
