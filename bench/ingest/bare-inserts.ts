import type pg from 'pg'
import type { SetTable } from '../../src/store/columns.ts'
import type { Database } from '../../src/store/database.ts'
import { insertSet, type SetRow } from '../../src/store/insert-set.ts'

/** The rows of one table that one batch wrote. */
export interface RowSet {
  readonly table: SetTable
  readonly rows: readonly SetRow<SetTable>[]
  readonly onConflict: string
}

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

const INSERT =
  /^insert into "(?<table>\w+)" \([^)]*\) (?<select>select .*?)(?<onConflict> on conflict do nothing)?\s*$/s

/** Listens at a pool and keeps the set inserts that go through it, until they are taken. */
export class InsertRecorder {
  private statements: Statement[] = []

  constructor(pool: pg.Pool) {
    pool.on('connect', client => this.listen(client))
  }

  /** The inserts since the last call. */
  take(): readonly Statement[] {
    const taken = this.statements
    this.statements = []
    return taken
  }

  private listen(client: pg.PoolClient): void {
    client.query = new Proxy(client.query, {
      apply: (target, self, args: unknown[]) => {
        const [text, values] = args
        // Sets name their table in quotation marks; counters that are kept beside them are no rows of their own.
        if (typeof text === 'string' && text.startsWith('insert into "') && Array.isArray(values))
          this.statements.push({ text, values })
        return Reflect.apply(target, self, args)
      },
    })
  }
}

/** What an insert wrote, as rows: the server itself reads its parameters for us. */
export async function readRows(pool: pg.Pool, { text, values }: Statement): Promise<RowSet> {
  const { table, select, onConflict = '' } = INSERT.exec(text)?.groups ?? {}
  if (table === undefined || select === undefined)
    throw new Error(`this is no insert of a set: ${text.slice(0, 200)}`)
  const { rows } = await pool.query(select, [...values])
  return { table: table as SetTable, rows, onConflict }
}

/** The bare batched SQL: the same rows by one statement a table, with no reading, deciding or updating. */
export const writeBare = (database: Database, workspaceId: string, sets: readonly RowSet[]): Promise<void> =>
  database.inWorkspace(workspaceId, async trx => {
    for (const { table, rows, onConflict } of sets) await insertSet(trx, table, rows, onConflict)
  })
