import { type Selectable, sql } from 'kysely'
import type { DeliveryChange } from '../../core/delivery/delivery.ts'
import type { Trx } from '../database.ts'
import type { ErrandTable } from '../schema/escalation-tables.ts'

export type ErrandRow = Selectable<ErrandTable>
export type NewErrand = Pick<
  ErrandRow,
  | 'workspace_id'
  | 'id'
  | 'escalation_id'
  | 'entry_id'
  | 'kind'
  | 'payload'
  | 'account_id'
  | 'system_id'
  | 'created_at'
> & { readonly file_ids?: readonly string[]; readonly external_id?: string | null }

/** Puts it behind all that is to be carried for the escalation, which the caller holds. */
export async function insertErrand(trx: Trx, { file_ids = [], payload, ...row }: NewErrand): Promise<void> {
  const { last } = await trx
    .selectFrom('errand')
    .select(eb => eb.fn.max<number | null>('place').as('last'))
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.escalation_id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('errand')
    .values({
      ...row,
      payload: JSON.stringify(payload),
      file_ids: [...file_ids],
      place: (last ?? 0) + 1,
      state: 'pending',
      not_before: row.created_at,
    })
    .execute()
}

export const findErrandForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ErrandRow | undefined> =>
  trx
    .selectFrom('errand')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** In the order in which they go. */
export async function listErrands(
  trx: Trx,
  workspaceId: string,
  escalationIds: readonly string[],
): Promise<ErrandRow[]> {
  if (escalationIds.length === 0) return []
  return trx
    .selectFrom('errand')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', 'in', [...escalationIds])
    .orderBy('escalation_id')
    .orderBy('place')
    .execute()
}

/**
 * Takes errands whose time has come, each behind the ones before it of its escalation: a comment follows the issue that it
 * stands in. The try is on record before it is made.
 */
export async function takeDueErrands(
  trx: Trx,
  now: Date,
  lease: { readonly until: Date; readonly untilWithFiles: Date },
  limit: number,
): Promise<ErrandRow[]> {
  const taken = await sql<ErrandRow>`
    update errand e set state = 'sending', attempts = e.attempts + 1,
      lease_until = case when e.file_ids <> '{}' then ${lease.untilWithFiles}::timestamptz else ${lease.until} end,
      first_tried_at = coalesce(e.first_tried_at, ${now}), last_tried_at = ${now}
    from (select d.workspace_id, d.id from errand d
      where d.state = 'pending' and d.not_before <= ${now}
        and not exists (select from errand p where p.workspace_id = d.workspace_id
          and p.escalation_id = d.escalation_id and p.place < d.place and p.state <> 'sent'
          and (p.state <> 'failed' or p.kind = 'create'))
      order by d.not_before limit ${limit} for update of d skip locked) due
    where e.workspace_id = due.workspace_id and e.id = due.id returning e.*`.execute(trx)
  return taken.rows
}

/** Of nodes that died while they carried them. */
export const takeAbandonedErrands = (trx: Trx, now: Date): Promise<ErrandRow[]> =>
  trx
    .selectFrom('errand')
    .selectAll()
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .forNoKeyUpdate()
    .skipLocked()
    .limit(50)
    .execute()

/** Unknown ones that are due to be looked up; taking one puts its next look off. */
export async function takeUnknownErrands(trx: Trx, now: Date, lookAgainAt: Date): Promise<ErrandRow[]> {
  const taken = await sql<ErrandRow>`
    update errand e set look_again_at = ${lookAgainAt}
    from (select workspace_id, id from errand where state = 'unknown' and look_again_at <= ${now}
      order by look_again_at limit 20 for update skip locked) as due
    where e.workspace_id = due.workspace_id and e.id = due.id returning e.*`.execute(trx)
  return taken.rows
}

export async function changeErrand(
  trx: Trx,
  { workspace_id, id }: Pick<ErrandRow, 'workspace_id' | 'id'>,
  change: DeliveryChange,
  lookAgainAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('errand')
    .set({
      state: change.state,
      ...(change.externalId === undefined ? {} : { external_id: change.externalId }),
      sent_at: change.sentAt ?? null,
      refusal: change.refusal === undefined ? null : JSON.stringify(change.refusal),
      lease_until: null,
      look_again_at: lookAgainAt,
      ...(change.notBefore === undefined ? {} : { not_before: change.notBefore }),
    })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

/** Nobody looks for it by himself any more: a person is asked. */
export async function stopLookingFor(
  trx: Trx,
  { workspace_id, id }: Pick<ErrandRow, 'workspace_id' | 'id'>,
): Promise<void> {
  await trx
    .updateTable('errand')
    .set({ look_again_at: null })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .execute()
}

/** Letters of ours by the ids of their mails, whether they are known to be sent or not. */
export async function findLetters(
  trx: Trx,
  workspaceId: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, ErrandRow>> {
  if (externalIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('errand')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'letter')
    .where('external_id', 'in', [...new Set(externalIds)])
    .execute()
  return new Map(rows.map(row => [row.external_id ?? '', row]))
}

/** Letters about tickets with these numbers to these addresses: those whose departments owe an answer first, then the newest. */
export async function findLettersAbout(
  trx: Trx,
  workspaceId: string,
  ticketNumbers: readonly string[],
  addresses: readonly string[],
): Promise<(ErrandRow & { readonly ticketNumber: string })[]> {
  const found = await sql<ErrandRow & { ticketNumber: string }>`
    select d.*, t.number::text as "ticketNumber" from ticket t
    join escalation e on e.workspace_id = t.workspace_id and e.ticket_id = t.id
    join errand d on d.workspace_id = e.workspace_id and d.escalation_id = e.id
    where t.workspace_id = ${workspaceId} and t.number = any(${ticketNumbers}::bigint[]) and d.kind = 'letter'
      and lower(d.payload ->> 'to') = any(${addresses.map(each => each.toLowerCase())}::text[])
    order by e.state <> 'asked', d.created_at desc`.execute(trx)
  return found.rows
}
