import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../core/language.ts'
import type { Group } from '../core/report/group.ts'
import { type Span, type Stretch, startOf } from '../core/report/span.ts'
import type { Intent, Naming, Sentiment } from '../core/triage/facts.ts'
import { arrayLiteral } from './array-literal.ts'
import type { Trx } from './database.ts'

/** Which messages are counted; what is not stated may be anything. */
export interface MoodFilter {
  readonly accountId?: string | undefined
  readonly language?: Language | undefined
  readonly named?: Naming | undefined
}

/**
 * What was understood of the messages of a stretch, in groups of those that have all of it in common. The groups are
 * few however many the messages. Plan: judgement_time alone, which includes all that is read.
 */
export async function countGroups(
  trx: Trx,
  workspaceId: string,
  span: Span,
  { first, end }: Stretch,
  filter: MoodFilter,
): Promise<Group[]> {
  const bucket = sql`make_interval(mins => ${span.bucketMinutes})`
  const rows = await sql<Group>`
    select round(extract(epoch from g.at - ${span.from}::timestamptz) / (${span.bucketMinutes} * 60))::integer as bucket,
      g.account_id as "accountId", g.language, g.sentiment, g.intent, g.topic, g.count
    from (
      select date_bin(${bucket}, j.written_at, ${span.from}::timestamptz) as at, j.account_id, j.language, j.sentiment, j.intent,
        j.topic, count(*)::integer as count
      from judgement j where j.workspace_id = ${workspaceId}
        and j.written_at >= ${startOf(span, first)} and j.written_at < ${startOf(span, end)} ${narrow(filter)}
      group by 1, 2, 3, 4, 5, 6) g`.execute(trx)
  return rows.rows
}

/**
 * When the first message was written of which anything was understood, of one account or of all; null while there is
 * none. Plan: judgement_time from its beginning.
 */
export async function findFirstJudged(
  trx: Trx,
  workspaceId: string,
  accountId: string | undefined,
): Promise<Date | null> {
  const found = await sql<{ written_at: Date }>`
    select j.written_at from judgement j where j.workspace_id = ${workspaceId} ${equals('account_id', accountId)}
    order by j.written_at limit 1`.execute(trx)
  return found.rows[0]?.written_at ?? null
}

const narrow = ({ accountId, language, named }: MoodFilter): RawBuilder<unknown> =>
  sql`${equals('account_id', accountId)} ${equals('language', language)} ${equals('named', named)}`

const equals = (column: string, value: string | undefined): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql`and j.${sql.ref(column)} = ${value}`

/** The messages behind a point of a series. */
export interface MoodMessagesInput extends MoodFilter {
  readonly from: Date
  readonly to: Date
  readonly sentiment?: Sentiment | undefined
  readonly intent?: Intent | undefined
  readonly topic?: string | undefined
  readonly hasTopic?: boolean | undefined
  /** Of a topic other than these. */
  readonly otherThan?: readonly string[] | undefined
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

export interface MoodMessageRow {
  readonly id: string
  readonly preview: string
  readonly is_deleted: boolean
  readonly is_sealed: boolean
  readonly author_name: string
  readonly author_handle: string
  readonly author_avatar: string | null
  readonly account_id: string
  readonly account_handle: string
  readonly channel: string
  readonly language: Language
  readonly sentiment: Sentiment
  readonly intent: Intent
  readonly topic: string | null
  readonly written_at: Date
  readonly ticket_id: string | null
  readonly ticket_number: string | null
  readonly is_not_answered: boolean
}

const PREVIEW_LENGTH = 280

/** Newest first, one more than asked when there is a next page. Plan: judgement_time backwards, then each by its key. */
export async function listMoodMessages(
  trx: Trx,
  workspaceId: string,
  input: MoodMessagesInput,
): Promise<MoodMessageRow[]> {
  const rows = await sql<MoodMessageRow>`
    with behind as (
      select j.* from judgement j where j.workspace_id = ${workspaceId}
        and j.written_at >= ${input.from} and j.written_at < ${input.to} ${narrow(input)} ${narrowToSlice(input)}
      order by j.written_at desc, j.message_id desc limit ${input.limit + 1})
    select m.id, case when m.deleted_at is not null then ''
      when length(m.text) > ${PREVIEW_LENGTH} then left(m.text, ${PREVIEW_LENGTH}) || '…' else m.text end as preview,
      m.deleted_at is not null as is_deleted, m.is_sealed, p.display_name as author_name, p.handle as author_handle,
      p.avatar_url as author_avatar, b.account_id, a.handle as account_handle, m.channel, b.language, b.sentiment, b.intent,
      b.topic, b.written_at, t.id as ticket_id, t.number as ticket_number, coalesce(not d.engage, false) as is_not_answered
    from behind b
    join message m on m.workspace_id = b.workspace_id and m.id = b.message_id
    join profile p on p.workspace_id = b.workspace_id and p.id = b.profile_id
    join account a on a.workspace_id = b.workspace_id and a.id = b.account_id
    left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    left join decision d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.is_current
    order by b.written_at desc, m.id desc`.execute(trx)
  return rows.rows
}

function narrowToSlice(input: MoodMessagesInput): RawBuilder<unknown> {
  const { hasTopic, otherThan, after } = input
  return sql`${equals('sentiment', input.sentiment)} ${equals('intent', input.intent)} ${equals('topic', input.topic)}
    ${hasTopic === undefined ? sql`` : hasTopic ? sql`and j.topic is not null` : sql`and j.topic is null`}
    ${otherThan === undefined ? sql`` : sql`and j.topic <> all(${arrayLiteral(otherThan)}::text[])`}
    ${after === null ? sql`` : sql`and (j.written_at, j.message_id) < (${after.at}::timestamptz, ${after.id}::uuid)`}`
}
