import { sql } from 'kysely'
import type { Desk } from '../../src/desk/desk.ts'
import { search } from '../../src/desk/search/search.ts'
import { openDatabase } from '../../src/store/database.ts'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { createDatabase, makeDesk, prepare } from '../ingest/bench-desk.ts'
import type { BenchBrand } from '../ingest/settle.ts'
import { percentile } from '../percentile.ts'
import { formatTable } from '../table.ts'
import { fillDesk } from './fill-desk.ts'

/** What the issue asks for; fewer where the machine is slow. */
const MESSAGES = Number(process.env.MESSAGES ?? 1_000_000)
const FILL_MS = Number(process.env.FILL_S ?? 180) * 1000
const ROUNDS = 15

const QUESTIONS: Readonly<Record<string, string>> = {
  'a common word': 'bolletta',
  'two common words': 'bolletta rimborso',
  'a rare word': 'parolaqrs',
  'a rare word and a common one': 'parolaqrs fibra',
  'a beginning': 'parolaq',
  'a mistyped word': 'boletta',
  'a phrase': '"router fibra"',
  'a word that nobody uses': 'xylophone',
  'a name': 'Amelie Dubois',
  'a mistyped handle': 'giorgoi_20077',
  'a state': 'is:breached',
  'a common word and a state': 'bolletta is:breached',
  'by somebody': 'from:giorgio_77 rimborso',
}

/** The first finds of every kind, on a desk with a long history, as the screen asks for them. Milliseconds of the wall clock. */
export async function benchSearch(folder: string, print: (line: string) => void) {
  const engine = await startEmbeddedPostgres({ dataDir: folder })
  try {
    const url = await createDatabase(engine.url, 'search')
    const [brand] = await prepare(url, ['Aurora'])
    if (brand === undefined) throw new Error('no brand')
    const database = openDatabase({ url })
    const began = performance.now()
    const messages = await fillDesk(database, brand, MESSAGES, began + FILL_MS)
    print(`${messages} messages, written in ${Math.round((performance.now() - began) / 1000)} s`)
    for (const line of await readSizes(makeDesk(database))) print(line)
    const figures = await ask(makeDesk(database), brand, print)
    await database.close()
    return { messages, ...figures }
  } finally {
    await engine.stop()
  }
}

async function ask(desk: Desk, brand: BenchBrand, print: (line: string) => void) {
  const rows: (string | number)[][] = [
    ['question', 'typed', 'found', 'first ms', 'best ms', 'p50 ms', 'p95 ms'],
  ]
  const figures: Record<string, number> = {}
  for (const [name, q] of Object.entries(QUESTIONS)) {
    const waits: number[] = []
    let found = ''
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now()
      const answer = await desk.database.inWorkspace(brand.workspaceId, trx =>
        search(desk, trx, brand.workspaceId, desk.newId(), { q, kind: null, after: null, limit: 5 }),
      )
      waits.push(performance.now() - began)
      found = [answer.tickets, answer.messages, answer.customers].map(each => each?.count ?? 0).join('/')
    }
    const [p50, p95] = [percentile(waits, 0.5), percentile(waits, 0.95)]
    rows.push([
      name,
      q,
      found,
      Number((waits[0] ?? 0).toFixed(1)),
      Number(Math.min(...waits).toFixed(1)),
      p50,
      p95,
    ])
    figures[name] = p50
  }
  for (const line of formatTable(rows)) print(line)
  return figures
}

async function readSizes({ database }: Desk): Promise<string[]> {
  const found = await sql<{ name: string; mb: number }>`
    select relname as name, round(pg_relation_size(oid) / 1e6)::int as mb from pg_class
    where relname ~ '^(message|message_search|name_search|search_word)(_|$)' and relkind in ('r', 'i')
      and pg_relation_size(oid) > 5e6 order by 2 desc`.execute(database.kysely)
  return formatTable([['table or index', 'MB'], ...found.rows.map(({ name, mb }) => [name, mb])])
}
