import { type Selectable, sql } from 'kysely'
import type { KnownLanguage } from '../core/language.ts'
import type { TranslationReach } from '../core/translation/translation.ts'
import type { Trx } from './database.ts'
import type { TranslationServiceTable, TranslationTable } from './schema/translation-tables.ts'

export type TranslationServiceRow = Selectable<TranslationServiceTable>
export type TranslationRow = Selectable<TranslationTable>

export const findTranslationService = (
  trx: Trx,
  workspaceId: string,
): Promise<TranslationServiceRow | undefined> =>
  trx.selectFrom('translation_service').selectAll().where('workspace_id', '=', workspaceId).executeTakeFirst()

/** Of another service nothing is kept that the one before has said. */
export async function putTranslationService(trx: Trx, row: TranslationServiceRow): Promise<void> {
  await trx
    .deleteFrom('translation_service')
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '<>', row.id)
    .execute()
  const { workspace_id: _, id: __, ...set } = row
  await trx
    .insertInto('translation_service')
    .values(row)
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(set))
    .execute()
}

/** @returns false when there is none. */
export async function changeTranslationReach(
  trx: Trx,
  workspaceId: string,
  reach: TranslationReach,
): Promise<boolean> {
  const changed = await trx
    .updateTable('translation_service')
    .set({ reach })
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** With all that it has translated. */
export async function deleteTranslationService(trx: Trx, workspaceId: string): Promise<void> {
  await trx.deleteFrom('translation_service').where('workspace_id', '=', workspaceId).execute()
}

export const findTranslation = (
  trx: Trx,
  workspaceId: string,
  messageId: string,
  language: KnownLanguage,
): Promise<TranslationRow | undefined> =>
  trx
    .selectFrom('translation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .where('language', '=', language)
    .executeTakeFirst()

/**
 * Keeps a translation, unless meanwhile the message says something else or the service is another one: they are held
 * until this transaction ends, so that whoever changes them later finds what he must forget.
 */
export async function keepTranslation(trx: Trx, row: TranslationRow, original: string): Promise<void> {
  await sql`with said as (select m.workspace_id, m.id from message m
      where m.workspace_id = ${row.workspace_id} and m.id = ${row.message_id} and m.text = ${original}
        and m.deleted_at is null for share),
    service as (select s.id from translation_service s
      where s.workspace_id = ${row.workspace_id} and s.id = ${row.service_id} for key share)
    insert into translation (workspace_id, message_id, language, service_id, source, text, made_by, made_at)
    select said.workspace_id, said.id, ${row.language}, service.id, ${row.source}, ${row.text}, ${row.made_by},
      ${row.made_at} from said cross join service
    on conflict (workspace_id, message_id, language) do nothing`.execute(trx)
}
