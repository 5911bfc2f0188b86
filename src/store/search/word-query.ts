import { type RawBuilder, sql } from 'kysely'
import type { Wanted, WantedTerm } from '../../core/search/wanted.ts'

type TsQuery = RawBuilder<string>

/** What the words of a message must hold; null where no word is asked for. Made by functions of PostgreSQL alone: what was typed is data. */
export function writeWordQuery({ terms, without }: Pick<Wanted, 'terms' | 'without'>): TsQuery | null {
  if (terms.length === 0) return null
  const all = [...terms.map(anyOf), ...without.map(term => sql<string>`!!(${anyOf(term)})`)]
  return sql`(${sql.join(all, sql` && `)})`
}

const anyOf = (term: WantedTerm): TsQuery =>
  sql`(${sql.join([oneOf(term), ...term.near.map(word => sql`plainto_tsquery('simple', ${word})`)], sql` || `)})`

/** A part of `to_tsquery`'s own language: letters and digits alone mean nothing else there. */
const PLAIN = /^[\p{L}\p{N}]+$/u

function oneOf({ text, isPhrase, isBeginning }: WantedTerm): TsQuery {
  if (isPhrase) return sql`phraseto_tsquery('simple', ${text})`
  if (isBeginning && PLAIN.test(text)) return sql`to_tsquery('simple', ${`${text}:*`})`
  return sql`plainto_tsquery('simple', ${text})`
}
