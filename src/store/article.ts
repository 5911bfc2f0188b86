import { type Selectable, sql } from 'kysely'
import type { ArticleState, ArticleText, ArticleTexts } from '../core/article/article.ts'
import type { Trx } from './database.ts'
import type { ArticleTable } from './schema/article-tables.ts'

export type ArticleRow = Selectable<ArticleTable> & { readonly texts: ArticleTexts }

/** `longest`: of each text; the whole where it is null. */
const textsOf = (longest: number | null) => sql<ArticleTexts>`(
  select coalesce(jsonb_object_agg(t.language, jsonb_build_object('title', t.title, 'link', t.link,
    'text', ${longest === null ? sql`t.text` : sql`left(t.text, ${longest})`})), '{}')
  from article_text t where t.workspace_id = article.workspace_id and t.article_id = article.id)`

interface Wish {
  /** These alone. */
  readonly ids?: readonly string[]
  readonly withDrafts?: boolean
  /** So much of each text; the whole where it is not said. */
  readonly longest?: number
}

/** Those that were not removed, the last changed first. */
export const listArticles = (
  trx: Trx,
  workspaceId: string,
  { ids, withDrafts = false, longest }: Wish,
): Promise<ArticleRow[]> =>
  trx
    .selectFrom('article')
    .selectAll('article')
    .select(textsOf(longest ?? null).as('texts'))
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(!withDrafts, query => query.where('state', '=', 'published'))
    .$if(ids !== undefined, query => query.where('id', '=', sql<string>`any(${[...(ids ?? [])]}::uuid[])`))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()

export async function countArticles(trx: Trx, workspaceId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('article')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** The article, locked; also one that was removed. */
export const findArticleForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ArticleRow | undefined> =>
  trx
    .selectFrom('article')
    .selectAll('article')
    .select(textsOf(null).as('texts'))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate('article')
    .executeTakeFirst()

export interface ArticleWriting {
  readonly state: ArticleState
  readonly texts: ArticleTexts
  readonly memberId: string
  readonly now: Date
}

export async function insertArticle(
  trx: Trx,
  workspaceId: string,
  id: string,
  { state, texts, memberId, now }: ArticleWriting,
): Promise<ArticleRow> {
  const row = await trx
    .insertInto('article')
    .values({ workspace_id: workspaceId, id, state, changed_at: now, changed_by: memberId })
    .returningAll()
    .executeTakeFirstOrThrow()
  await writeTexts(trx, row, texts)
  return { ...row, texts }
}

/** The article as it is from now on, a version further. */
export async function updateArticle(
  trx: Trx,
  before: ArticleRow,
  { state, texts, memberId, now }: ArticleWriting,
): Promise<ArticleRow> {
  const row = await trx
    .updateTable('article')
    .set({ state, version: before.version + 1, changed_at: now, changed_by: memberId })
    .where('workspace_id', '=', before.workspace_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await trx
    .deleteFrom('article_text')
    .where('workspace_id', '=', before.workspace_id)
    .where('article_id', '=', before.id)
    .execute()
  await writeTexts(trx, row, texts)
  return { ...row, texts }
}

export async function setArticleRemoved(
  trx: Trx,
  { workspace_id, id }: ArticleRow,
  removedAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('article')
    .set({ removed_at: removedAt })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

async function writeTexts(
  trx: Trx,
  { workspace_id, id }: Pick<ArticleRow, 'workspace_id' | 'id'>,
  texts: ArticleTexts,
): Promise<void> {
  const written = Object.entries(texts) as [keyof ArticleTexts, ArticleText][]
  const of = { workspace_id, article_id: id }
  await trx
    .insertInto('article_text')
    .values(written.map(([language, { title, text, link }]) => ({ ...of, language, title, text, link })))
    .execute()
}
