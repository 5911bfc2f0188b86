import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../test/world.ts'
import type { View } from '../core/ticket/view.ts'
import type { Facets } from '../core/view/facets.ts'
import { analyse, growBig } from './big-desk.fixture.ts'
import type { Trx } from './database.ts'
import { explain } from './plans.fixture.ts'
import { countTickets, listTickets } from './ticket-list.ts'

let world: Awaited<ReturnType<typeof openWorld>>
const known = { rareQueue: '', rareAccount: '', tag: '', incident: '' }

/** Of everything chosen here a big desk has little: that is what a walk along the whole list would be slow to find. */
const RARE = [
  `update ticket set language = 'pt' where number % 400 = 0`,
  `update ticket set priority = 'urgent' where number % 400 = 4`,
  `update ticket set named = 'name' where number % 400 = 8`,
  `update ticket set named = 'handle' where number % 400 = 12`,
  `update ticket set status = 'snoozed', snoozed_until = now() where number % 1000 = 1`,
  `update ticket set tag_ids = array[(select id from tag limit 1)] where number % 400 = 16`,
  `update ticket set incident_id = (select id from incident limit 1) where number % 400 = 20`,
]

beforeAll(async () => {
  world = await openWorld()
  const { see, workspaceId, clock } = world
  await growBig(world, clock.now())
  await see(async trx => {
    const of = { workspace_id: workspaceId, id: world.desk.newId(), colour: 'red' as const }
    await trx
      .insertInto('tag')
      .values({ ...of, name: 'Rare', changed_at: clock.now() })
      .execute()
    known.tag = of.id
    known.incident = world.desk.newId()
    const began = { since: clock.now(), opened_at: clock.now(), changed_at: clock.now() }
    await trx
      .insertInto('incident')
      .values({ workspace_id: workspaceId, id: known.incident, title: 'Rare', ...began })
      .execute()
    for (const statement of RARE) await sql.raw(statement).execute(trx)
    const queues = await sql<{ id: string }>`select id from queue order by key offset 4 limit 1`.execute(trx)
    known.rareQueue = queues.rows[0]?.id ?? ''
    await sql`update ticket set queue_id = null where queue_id = ${known.rareQueue} and number % 100 <> 4`.execute(
      trx,
    )
  })
  await analyse(world.database.kysely as Trx)
}, 120_000)
afterAll(() => world.close())

const CASES: readonly (readonly [View, () => Facets])[] = [
  ['all', () => ({ queueId: [known.rareQueue] })],
  ['all', () => ({ assigneeId: [world.members.giulia] })],
  ['all', () => ({ assigneeId: ['nobody'], language: ['pt'] })],
  ['all', () => ({ priority: ['urgent'] })],
  ['all', () => ({ priority: ['urgent', 'high'] })],
  ['all', () => ({ language: ['pt'] })],
  ['all', () => ({ language: ['de'] })],
  ['all', () => ({ channel: ['nothing'] })],
  ['all', () => ({ accountId: [world.members.sara] })],
  ['all', () => ({ named: ['handle'] })],
  ['all', () => ({ tagId: [known.tag] })],
  ['all', () => ({ incidentId: [known.incident] })],
  ['all', () => ({ waiting: ['7d'] })],
  ['all', () => ({ overdue: ['yes'] })],
  ['all', () => ({ status: ['snoozed'] })],
  ['all', () => ({ status: ['snoozed', 'waiting'], language: ['pt'] })],
  ['mine', () => ({ status: ['open', 'waiting'], language: ['pt'] })],
  ['resolved', () => ({ language: ['pt'] })],
  ['resolved', () => ({ queueId: [known.rareQueue], priority: ['urgent'] })],
  ['byName', () => ({})],
  ['byName', () => ({ priority: ['urgent'] })],
]

/** A page has fifty; what many tickets have is found along the list, what few have by the index. */
const FEW = 3000

const asking = () => ({ memberId: world.members.sara, now: world.clock.now() })

test.each(CASES)('%s narrowed by case %#: a few rows are looked at, by indexes', async (view, facets) => {
  const wanted = { ...asking(), view, facets: facets() }
  const plans = await explain(world.url, world.workspaceId, async trx => {
    await listTickets(trx, world.workspaceId, { ...wanted, after: null, limit: 50 })
    await countTickets(trx, world.workspaceId, wanted)
  })
  const told = JSON.stringify({ wanted: wanted.facets, plans })
  expect(plans).toHaveLength(2)
  expect(
    plans.flatMap(plan => plan.readWhole),
    told,
  ).toEqual([])
  for (const { touched } of plans) expect(touched, told).toBeLessThan(FEW)
})

test('what is found by the index is what stands in the rows', async () => {
  const { workspaceId, see } = world
  for (const [column, value, facets] of [
    ['language', 'pt', { language: ['pt'] }],
    ['priority', 'urgent', { priority: ['urgent'] }],
    ['named', 'handle', { named: ['handle'] }],
  ] as const satisfies [string, string, Facets][]) {
    const listed = await see(trx =>
      listTickets(trx, workspaceId, {
        ...asking(),
        view: 'all',
        facets,
        after: null,
        limit: 100,
      }),
    )
    const rows = await see(trx =>
      trx
        .selectFrom('ticket')
        .select('id')
        .where('status', '=', 'open')
        .where(sql.ref(column), '=', value)
        .execute(),
    )
    expect(listed.map(row => row.id).toSorted()).toEqual(rows.map(row => row.id).toSorted())
    expect(listed.length).toBeGreaterThan(10)
  }
})
