import { sql } from 'kysely'
import type { KnownLanguage } from '../../core/language.ts'
import type { Wanted } from '../../core/search/wanted.ts'
import type { Trx } from '../database.ts'
import { writeWordQuery } from './word-query.ts'

/** An article, and the language in which it answers best. */
export interface FoundArticle {
  readonly id: string
  readonly language: KnownLanguage
}

/** So like must a part of a title be to what was typed. */
const LIKE_ENOUGH = 0.5

interface Wish extends Pick<Wanted, 'terms' | 'without'> {
  readonly withDrafts: boolean
  /** Written in one of these. */
  readonly languages: readonly KnownLanguage[]
}

/**
 * Articles in which the words stand, or whose title is like them, each once, those that answer best first; none where no
 * word is asked for. Every text of the workspace is looked at: they are few.
 */
export async function findArticles(trx: Trx, workspaceId: string, wish: Wish): Promise<FoundArticle[]> {
  const query = writeWordQuery(wish)
  if (query === null) return []
  // What must not be there, or must be as it was said, is not met by what is like it.
  const isLoose = wish.without.length === 0 && wish.terms.every(({ isPhrase }) => !isPhrase)
  const typed = isLoose ? wish.terms.map(({ text }) => text).join(' ') : ''
  const found = await sql<FoundArticle>`
    with texts as (
      select t.article_id as id, t.language, t.words @@ ${query} as holds,
        ts_rank(t.words, ${query}) as rank, word_similarity(${typed}, t.name) as likeness
      from article_text t join article a on a.workspace_id = t.workspace_id and a.id = t.article_id
      where t.workspace_id = ${workspaceId} and a.removed_at is null
        and (a.state = 'published' or ${wish.withDrafts}) and t.language = any(${[...wish.languages]}::text[]))
    select id, (array_agg(language order by rank + likeness desc, language))[1] as language from texts
    where holds or likeness >= ${LIKE_ENOUGH}
    group by id order by max(rank + likeness) desc, id`.execute(trx)
  return found.rows
}
