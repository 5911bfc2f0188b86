import type { ColumnType, Generated } from 'kysely'
import type { ArticleState } from '../../core/article/article.ts'
import type { KnownLanguage } from '../../core/language.ts'

export interface ArticleTable {
  workspace_id: string
  id: string
  state: ArticleState
  version: Generated<number>
  changed_at: Date
  changed_by: string | null
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
/** What an article says in one language. */
export interface ArticleTextTable {
  workspace_id: string
  article_id: string
  language: KnownLanguage
  title: string
  text: string
  link: string | null
  /** The title as it is compared with what was typed. */
  name: ColumnType<string, never, never>
  /** A tsvector. */
  words: ColumnType<string, never, never>
}

export interface ArticleTables {
  article: ArticleTable
  article_text: ArticleTextTable
}
