import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { GROWING } from './big-desk.fixture.ts'
import { DESK_ROLE, type Trx } from './database.ts'
import type { Schema } from './schema.ts'

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}

export interface Plan {
  /** Indexes that it goes by. */
  readonly indexes: readonly string[]
  /** Tables that it reads from end to end. */
  readonly readWhole: readonly string[]
  /** How many rows of growing tables it touched to find what was asked for. */
  readonly touched: number
}

/**
 * Runs `work`, undoes it, and makes each of its statements once more to see how it goes about it, under the role and
 * the wall of the desk.
 */
export async function explain(
  url: string,
  workspaceId: string,
  work: (trx: Trx) => Promise<unknown>,
): Promise<Plan[]> {
  const asked: CompiledQuery[] = []
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // The pool is at its end before its last connection is: who drops the database meanwhile ends that one, and the pool
  // passes on what it hears then.
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({ pool })
  const kysely = new Kysely<Schema>({ dialect, log: event => void asked.push(event.query) })
  try {
    return await kysely.transaction().execute(async trx => {
      await sql`select set_config('pronto.workspace', ${workspaceId}, true), set_config('role', ${DESK_ROLE}, true)`.execute(
        trx,
      )
      asked.length = 0
      await sql`savepoint before_work`.execute(trx)
      await work(trx)
      const statements = asked.slice(1)
      await sql`rollback to before_work`.execute(trx)
      return explainAll(trx, statements)
    })
  } finally {
    await kysely.destroy()
  }
}

async function explainAll(trx: Trx, asked: readonly CompiledQuery[]): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const { sql: text, parameters } of asked) {
    const explained = await trx.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      CompiledQuery.raw(`explain (analyze, timing off, format json) ${text}`, [...parameters]),
    )
    const root = explained.rows[0]?.['QUERY PLAN'][0].Plan
    if (root !== undefined) plans.push(judge([...walk(root)]))
  }
  return plans
}

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of node.Plans ?? []) yield* walk(child)
}

function judge(nodes: readonly Node[]): Plan {
  const scans = nodes.filter(node => GROWING.includes(node['Relation Name'] ?? ''))
  return {
    indexes: nodes.flatMap(node => node['Index Name'] ?? []),
    readWhole: scans
      .filter(node => node['Node Type'] === 'Seq Scan')
      .map(node => node['Relation Name'] ?? ''),
    touched: scans.reduce((sum, node) => sum + touchedBy(node), 0),
  }
}

const touchedBy = (node: Node): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
