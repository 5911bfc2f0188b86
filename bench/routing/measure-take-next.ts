import type { Agent } from '../../src/core/queue/agent.ts'
import { actOnTicket } from '../../src/desk/act-on-ticket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openTickets, seatAgents } from '../../src/desk/routing/crowd.fixture.ts'
import { takeNext } from '../../src/desk/routing/take-next.ts'
import { openDatabase } from '../../src/store/database.ts'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { createDatabase, makeDesk, prepare } from '../ingest/bench-desk.ts'
import type { BenchBrand } from '../ingest/settle.ts'
import { percentile } from '../percentile.ts'
import { formatTable } from '../table.ts'
import type { Day } from './make-day.ts'

/** As many as a quarter of a minute takes on a busy machine. */
const TAKEN = 600
const ALONE = 60
const BATCH = 1_000

/** *Next* as the desk does it, with all tickets of the day waiting and all its agents asking at once. */
export async function measureTakeNext(folder: string, day: Day, print: (line: string) => void) {
  const engine = await startEmbeddedPostgres({ dataDir: folder })
  try {
    const url = await createDatabase(engine.url, 'routing')
    const [brand] = await prepare(url, ['Aurora'])
    if (brand === undefined) throw new Error('no brand')
    const database = openDatabase({ url })
    const desk = makeDesk(database)
    const agents = await people(desk, brand, day)
    await database.pool.query('analyze')
    const alone = await timeAlone(desk, brand, agents)
    const together = await timeTogether(desk, brand, agents)
    const rows = [
      ['Next on PostgreSQL', 'taken', 'given twice', 'a second', 'p50 ms', 'p99 ms', 'CPU ms each'],
      ['one after the other', ...tell(alone)],
      [`${agents.length} at once`, ...tell(together)],
    ]
    for (const line of formatTable(rows)) print(line)
    await database.close()
    return { alone, together }
  } finally {
    await engine.stop()
  }
}

interface Timed {
  readonly taken: number
  readonly twice: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  readonly cpuMs: number
}

const tell = ({ taken, twice, seconds, p50, p99, cpuMs }: Timed) => [
  taken,
  twice,
  Math.round(taken / seconds),
  p50,
  p99,
  Number(cpuMs.toFixed(1)),
]

async function people(desk: Desk, brand: BenchBrand, { roster, arrivals }: Day): Promise<string[]> {
  const ids = await seatAgents(desk, brand, roster.length)
  await seat(desk, brand, ids, roster)
  for (let n = 0; n < arrivals.length; n += BATCH)
    await openTickets(
      desk,
      brand,
      arrivals.slice(n, n + BATCH).map(({ ticket, minute }) => ({
        queue: ticket.queue ?? 'general',
        priority: ticket.priority,
        language: ticket.language,
        visibility: ticket.visibility,
        sinceMinutes: 480 - minute,
        dueInMinutes: ((ticket.dueAt?.getTime() ?? 0) - ticket.since.getTime()) / 60_000 - (480 - minute),
        details: { skill: ticket.who.skill },
      })),
    )
  return ids
}

/** All at the desk for an hour. */
const seat = (
  { database, now }: Desk,
  { workspaceId }: BenchBrand,
  ids: readonly string[],
  roster: readonly Agent[],
) =>
  database.inWorkspace(workspaceId, trx =>
    trx
      .insertInto('agent')
      .values(
        ids.map((id, n) => ({
          workspace_id: workspaceId,
          member_id: id,
          skills: [...(roster[n]?.skills ?? [])],
          languages: JSON.stringify(roster[n]?.languages ?? {}),
          teams: [...(roster[n]?.teams ?? [])],
          capacity: 1000,
          presence: 'available' as const,
          present_since: now(),
          lease_until: new Date(now().getTime() + 3_600_000),
        })),
      )
      .execute(),
  )

const timeAlone = (desk: Desk, brand: BenchBrand, agents: readonly string[]): Promise<Timed> =>
  time(desk, brand, [agents.slice(0, 1)], ALONE)

const timeTogether = (desk: Desk, brand: BenchBrand, agents: readonly string[]): Promise<Timed> =>
  time(
    desk,
    brand,
    agents.map(id => [id]),
    TAKEN,
  )

/** Each of these goes on taking and answering until so many are taken; only the taking is timed. */
async function time(
  desk: Desk,
  { workspaceId }: BenchBrand,
  askers: readonly (readonly string[])[],
  wanted: number,
): Promise<Timed> {
  const taken: string[] = []
  const waits: number[] = []
  const cpu = process.cpuUsage()
  const began = performance.now()
  let answering = 0
  const goOn = async (memberId: string) => {
    while (taken.length < wanted) {
      const asked = performance.now()
      const next = await takeNext(desk, workspaceId, memberId)
      const ticketId = next.ok ? next.value.next?.ticket.id : undefined
      if (ticketId === undefined) return
      waits.push(performance.now() - asked)
      taken.push(ticketId)
      const answered = performance.now()
      const act = { act: 'agentReplied', messageId: desk.newId() } as const
      await actOnTicket(desk, workspaceId, ticketId, act, { kind: 'person', memberId })
      answering += performance.now() - answered
    }
  }
  await Promise.all(askers.flat().map(goOn))
  const busy = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  return {
    taken: taken.length,
    twice: taken.length - new Set(taken).size,
    seconds: (busy - answering / askers.length) / 1000,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    cpuMs: (user + system) / 1000 / taken.length,
  }
}
