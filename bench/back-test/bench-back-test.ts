import { sql } from 'kysely'
import type { PolicyDocument } from '../../src/core/policy/policy.ts'
import { starterPolicy } from '../../src/core/policy/starter-policy.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { backTest } from '../../src/desk/policy/back-test.ts'
import type { Place } from '../../src/store/back-test.ts'
import { openDatabase } from '../../src/store/database.ts'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { createDatabase, ingestBatch, listBatches, makeDesk, prepare } from '../ingest/bench-desk.ts'
import type { BenchBrand } from '../ingest/settle.ts'
import { PostWriter } from '../ingest/write-posts.ts'
import { formatTable } from '../table.ts'

/** Messages that were really heard and decided, and how often each is copied with its facts. */
const HEARD = 4_000
const COPIES = 25
const DAY_MS = 86_400_000

/**
 * A draft run over about 100,000 past messages: one that only decides otherwise, one that reads texts by other words too.
 * Seconds of the wall clock, and messages a CPU-second of the desk's own process.
 */
export async function benchBackTest(folder: string, print: (line: string) => void) {
  const engine = await startEmbeddedPostgres({ dataDir: folder })
  try {
    return await measure(engine.url, print)
  } finally {
    await engine.stop()
  }
}

async function measure(server: string, print: (line: string) => void): Promise<Record<string, number>> {
  const url = await createDatabase(server, 'back_test')
  const [brand] = await prepare(url, ['Aurora'])
  if (brand === undefined) throw new Error('no brand')
  const database = openDatabase({ url })
  const desk = makeDesk(database)
  await fill(desk, brand)
  const figures: Record<string, number> = {}
  const rows: (string | number)[][] = [['draft', 'messages', 'changed', 'seconds', 'messages/CPU-s']]
  for (const [name, draft] of Object.entries(drafts())) {
    const { counted, changed, seconds, cpuSeconds } = await run(desk, brand, draft)
    rows.push([name, counted, changed, Number(seconds.toFixed(1)), Math.round(counted / cpuSeconds)])
    figures[`${name}, seconds`] = Number(seconds.toFixed(2))
  }
  for (const line of formatTable(rows)) print(line)
  await database.close()
  return figures
}

const drafts = (): Readonly<Record<string, PolicyDocument>> => {
  const now = starterPolicy(['Aurora'])
  const rules = now.rules.map(rule =>
    rule.id === 'who.billing' ? { ...rule, decide: { ...rule.decide, who: { queue: 'technical' } } } : rule,
  )
  return {
    'other rules': { ...now, rules },
    'other words': {
      ...now,
      rules,
      topics: { ...now.topics, sales: [...(now.topics.sales ?? []), 'vetrin'] },
    },
  }
}

async function run(desk: Desk, { workspaceId }: BenchBrand, draft: PolicyDocument) {
  const period = { from: new Date(Date.now() - 365 * DAY_MS), to: new Date(Date.now() + DAY_MS) }
  const began = performance.now()
  const cpu = process.cpuUsage()
  let [counted, changed] = [0, 0]
  let place: Place | null = null
  do {
    const page = await backTest(desk, workspaceId, draft, period, place)
    counted += page.counted
    changed += page.changed
    place = page.next
  } while (place !== null)
  const { user, system } = process.cpuUsage(cpu)
  return { counted, changed, seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 }
}

/** Posts taken in as ever, then copied in the database: each copy a message of its own a few hours earlier. */
async function fill(desk: Desk, brand: BenchBrand): Promise<void> {
  const writer = new PostWriter(1, brand, () => new Date())
  for (const batch of listBatches(writer, HEARD, 200)) await ingestBatch(desk, brand, batch)
  await desk.database.inWorkspace(brand.workspaceId, async trx => {
    await sql`create temporary table copied on commit drop as
      select m.*, n, gen_random_uuid() as copy_id from message m cross join generate_series(1, ${COPIES - 1}) n
      where m.direction = 'inbound'`.execute(trx)
    await sql`insert into message (workspace_id, id, channel, external_id, conversation_id, ticket_id, profile_id, account_id,
        direction, visibility, text, language, network_thread, written_at, received_at)
      select workspace_id, copy_id, channel, external_id || '-' || n, conversation_id, ticket_id, profile_id, account_id,
        direction, visibility, text, language, network_thread, written_at - n * interval '3 hours', received_at
      from copied`.execute(trx)
    await sql`insert into decision select d.workspace_id, gen_random_uuid(), c.copy_id, d.policy_version, d.facts, d.engage,
        d.queue_id, d.how, d.priority, d.answer_within_minutes, d.because, d.decided_at, d.overruled_by, true, d.details
      from copied c join decision d on d.workspace_id = c.workspace_id and d.message_id = c.id`.execute(trx)
    await sql`insert into judgement select j.workspace_id, c.copy_id, j.account_id, j.profile_id, j.language, j.named,
        j.sentiment, j.intent, j.urgency, j.topic, j.written_at - c.n * interval '3 hours'
      from copied c join judgement j on j.workspace_id = c.workspace_id and j.message_id = c.id`.execute(trx)
  })
  await sql`analyze message, decision, judgement`.execute(desk.database.kysely)
}
