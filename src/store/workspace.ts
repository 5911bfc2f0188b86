import type { KnownLanguage } from '../core/language.ts'
import type { Trx } from './database.ts'

export interface BrandLanguages {
  readonly languages: readonly KnownLanguage[]
  /** One of them. */
  readonly defaultLanguage: KnownLanguage
}

/** Of whoever has said nothing. */
export const USUAL_LANGUAGES: BrandLanguages = { languages: ['en'], defaultLanguage: 'en' }

export async function readWorkspaceName(trx: Trx, workspaceId: string): Promise<string> {
  const { name } = await trx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  return name
}

export async function renameWorkspace(trx: Trx, workspaceId: string, name: string): Promise<void> {
  await trx.updateTable('workspace').set({ name }).where('id', '=', workspaceId).execute()
}

/** In which languages the brand speaks; null where nobody has said so yet. */
export async function findBrandLanguages(trx: Trx, workspaceId: string): Promise<BrandLanguages | null> {
  const row = await trx
    .selectFrom('brand_languages')
    .select(['languages', 'default_language as defaultLanguage'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row ?? null
}

export async function putBrandLanguages(
  trx: Trx,
  workspaceId: string,
  { languages, defaultLanguage }: BrandLanguages,
): Promise<void> {
  const values = { languages: [...languages], default_language: defaultLanguage }
  await trx
    .insertInto('brand_languages')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(values))
    .execute()
}
