import { type RawBuilder, sql } from 'kysely'
import { SET_COLUMNS, type SetTable } from './columns.ts'
import type { Trx } from './database.ts'

/** A row to be written in a set: its columns' values, objects for jsonb. */
export type SetRow<T extends SetTable> = Readonly<Record<keyof (typeof SET_COLUMNS)[T], unknown>>

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
  const picked = sql.raw(
    columns.map(([name, type]) => (type.endsWith('[]') ? `${name}::${type}` : name)).join(', '),
  )
  await sql`insert into ${sql.table(table)} (${names}) select ${picked} from ${unnest(columns, rows)}
    ${sql.raw(onConflict)}`.execute(trx)
}

/** `unnest($1::uuid[], $2::text[] …) as r (id, text …)` of the rows. */
export function unnest(
  columns: readonly (readonly [string, string])[],
  rows: readonly Readonly<Record<string, unknown>>[],
): RawBuilder<unknown> {
  const arrays = columns.map(([name, type]) => {
    const travelType = type.endsWith('[]') ? 'text' : type
    return sql`${rows.map(row => toParameter(row[name], type))}::${sql.raw(travelType)}[]`
  })
  return sql`unnest(${sql.join(arrays)}) as r (${sql.raw(columns.map(([name]) => name).join(', '))})`
}

function toParameter(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null
  if (type === 'jsonb') return withoutNul(JSON.stringify(value))
  if (type.endsWith('[]')) return arrayLiteral(value as readonly string[])
  return typeof value === 'string' ? value.replaceAll('\0', '') : value
}

const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g

/**
 * PostgreSQL refuses U+0000 and half a surrogate pair in jsonb; a hostile message must not stop its whole batch.
 * `JSON.stringify` writes both as escapes, and writes no whole pair so.
 */
const withoutNul = (json: string): string => (json.includes('\\u') ? json.replace(UNSTORABLE, '$1') : json)

const arrayLiteral = (values: readonly string[]): string =>
  `{${values.map(value => `"${value.replaceAll('\0', '').replace(/["\\]/g, '\\$&')}"`).join(',')}}`
