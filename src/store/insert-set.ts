import { type RawBuilder, sql } from 'kysely'
import { arrayLiteral } from './array-literal.ts'
import { SET_COLUMNS, type SetTable } from './columns.ts'
import type { Trx } from './database.ts'

/** A row to be written in a set: its columns' values, objects for jsonb. */
export type SetRow<T extends SetTable> = Readonly<Record<keyof (typeof SET_COLUMNS)[T], unknown>>

type Column = readonly [name: string, type: string]
type Row = Readonly<Record<string, unknown>>

/** Inserts rows with one statement, whatever their number; `onConflict` is plain SQL. */
export async function insertSet<T extends SetTable>(
  trx: Trx,
  table: T,
  rows: readonly SetRow<T>[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(SET_COLUMNS[table] as Readonly<Record<string, string>>)
  const names = sql.raw(columns.map(([name]) => name).join(', '))
  // A list inside a list cannot be unnested: such columns travel as literals and are cast on arrival.
  const picked = sql.raw(columns.map(([name, type]) => (isList(type) ? `${name}::${type}` : name)).join(', '))
  await sql`insert into ${sql.table(table)} (${names}) select ${picked} from ${unnest(columns, rows)}
    ${sql.raw(onConflict)}`.execute(trx)
}

/**
 * The rows as a table `r` of these columns. Plain values travel as one array a column; jsonb as one document a
 * column, which spares each of its quotation marks from being escaped and the server from reading it twice.
 */
export function unnest(columns: readonly Column[], rows: readonly Row[]): RawBuilder<unknown> {
  const plain = columns.filter(([, type]) => type !== 'jsonb')
  const documents = columns.filter(([, type]) => type === 'jsonb')
  const arrays = plain.map(
    ([name, type]) => sql`${arrayOf(rows, name)}::${sql.raw(isList(type) ? 'text' : type)}[]`,
  )
  const elements = documents.map(([name]) => sql`jsonb_array_elements(${documentOf(rows, name)}::jsonb)`)
  const names = sql.raw([...plain, ...documents].map(([name]) => name).join(', '))
  return sql`rows from (${sql.join([sql`unnest(${sql.join(arrays)})`, ...elements])}) as r (${names})`
}

const isList = (type: string): boolean => type.endsWith('[]')

const arrayOf = (rows: readonly Row[], name: string): string => arrayLiteral(rows.map(row => row[name]))

const documentOf = (rows: readonly Row[], name: string): string =>
  withoutNul(JSON.stringify(rows.map(row => row[name])))

const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g

/**
 * PostgreSQL refuses U+0000 and half a surrogate pair in jsonb; a hostile message must not stop its whole batch.
 * `JSON.stringify` writes both as escapes, and writes no whole pair so.
 */
const withoutNul = (json: string): string => (json.includes('\\u') ? json.replace(UNSTORABLE, '$1') : json)
