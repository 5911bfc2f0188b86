import type pg from 'pg'
import { quoteName } from './catalogue.ts'

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Takes foreign keys and triggers away within the transaction, so that rows can come in any order and counts that
 * triggers keep are taken from the dump instead of being counted twice. The returned function puts them back, and
 * with them every row is proven: a dump that contradicts itself restores nothing.
 */
export async function layDownWalls(client: pg.ClientBase): Promise<() => Promise<void>> {
  const keys = await readForeignKeys(client)
  const triggered = await readTriggeredTables(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${quoteName(table)} drop constraint ${quoteName(name)}`)
  for (const table of triggered) await client.query(`alter table ${quoteName(table)} disable trigger user`)
  return async () => {
    for (const table of triggered) await client.query(`alter table ${quoteName(table)} enable trigger user`)
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${quoteName(table)} add constraint ${quoteName(name)} ${definition}`)
  }
}

async function readForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace order by 1, 2`,
  )
  return rows
}

async function readTriggeredTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace order by 1`,
  )
  return rows.map(row => row.name)
}
