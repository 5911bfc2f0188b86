import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Settlement } from '../../test/world.ts'
import { DESK_ROLE, type Trx } from './database.ts'
import {
  copyRow,
  countRows,
  leaveRowsEverywhere,
  listWorkspaceTables,
  OUTSIDE_THE_WALL,
  pasteRow,
  WITH_DOORS,
} from './walls.fixture.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let borea: Settlement
let walled: string[]

beforeAll(async () => {
  world = await openWorld()
  borea = await world.settleBorea()
  await leaveRowsEverywhere(world, world)
  await leaveRowsEverywhere(world, borea)
  walled = (await listWorkspaceTables(world))
    .map(each => each.name)
    .filter(name => !OUTSIDE_THE_WALL.includes(name) && !WITH_DOORS.includes(name))
})
afterAll(() => world.close())

const BREACH = { code: '42501' }

/** As the owner of the tables, without the desk's role: the wall is forced upon him too. */
const asOwner = <T>(workspaceId: string, work: (trx: Trx) => Promise<T>): Promise<T> =>
  world.database.kysely.transaction().execute(async trx => {
    await sql`select set_config('pronto.workspace', ${workspaceId}, true)`.execute(trx)
    return work(trx)
  })
const asDesk: typeof asOwner = (workspaceId, work) => world.database.inWorkspace(workspaceId, work)

describe('the wall', () => {
  test('stands around every table that says whose its rows are', async () => {
    const open = (await listWorkspaceTables(world)).filter(each => !each.hasWall).map(each => each.name)
    expect(open).toEqual([...OUTSIDE_THE_WALL, ...WITH_DOORS].toSorted())
  })

  test('is missed when a table has none', async () => {
    await sql`create table forgotten (workspace_id uuid not null)`.execute(world.database.kysely)
    const tables = await listWorkspaceTables(world)
    await sql`drop table forgotten`.execute(world.database.kysely)
    expect(tables).toContainEqual({ name: 'forgotten', hasWall: false })
  })

  test('binds the role of the desk', async () => {
    const role = await world.see(trx => sql<{ role: string }>`select current_user as role`.execute(trx))
    expect(role.rows).toEqual([{ role: DESK_ROLE }])
  })

  test('is open to nobody who has not named a workspace', async () => {
    const seen = await world.database.kysely.selectFrom('ticket').select('id').execute()
    expect(seen).toEqual([])
  })

  test('lets the workers see all workspaces', async () => {
    const seen = await world.database.inEveryWorkspace(trx =>
      trx.selectFrom('ticket').select('workspace_id').distinct().execute(),
    )
    expect(seen).toHaveLength(2)
  })
})

describe.each([
  ['the desk', asDesk],
  ['the owner of the tables', asOwner],
])('%s in another workspace', (_who, as) => {
  test('sees no row, of any table', async () => {
    for (const table of walled) {
      expect(
        await as(world.workspaceId, trx => countRows(trx, table, world.workspaceId)),
        table,
      ).toBeGreaterThan(0)
      expect(await as(borea.workspaceId, trx => countRows(trx, table, world.workspaceId)), table).toBe(0)
    }
  })

  test('changes and deletes no row, of any table', async () => {
    for (const table of walled) {
      const touched = await as(borea.workspaceId, async trx => [
        await sql`update ${sql.table(table)} set workspace_id = workspace_id
          where workspace_id = ${world.workspaceId}`.execute(trx),
        await sql`delete from ${sql.table(table)} where workspace_id = ${world.workspaceId}`.execute(trx),
      ])
      expect(
        touched.map(each => each.numAffectedRows),
        table,
      ).toEqual([0n, 0n])
    }
  })

  test('adds no row, to any table', async () => {
    for (const table of walled) {
      const row = await as(world.workspaceId, trx => copyRow(trx, table))
      await expect(
        as(borea.workspaceId, trx => pasteRow(trx, table, row)),
        table,
      ).rejects.toMatchObject(BREACH)
    }
  })

  test('gives no row away, of any table', async () => {
    for (const table of walled) {
      const given = as(borea.workspaceId, trx =>
        sql`update ${sql.table(table)} set workspace_id = ${world.workspaceId}`.execute(trx),
      )
      await expect(given, table).rejects.toMatchObject(BREACH)
    }
  })
})

test('every foreign key between walled tables goes by the workspace', async () => {
  const loose = await sql<{ name: string }>`
    select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'workspace_id'
    join pg_attribute their on their.attrelid = k.confrelid and their.attname = 'workspace_id'
    where k.contype = 'f' and not exists (
      select from unnest(k.conkey, k.confkey) as pair (own, their)
      where pair.own = own.attnum and pair.their = their.attnum)`.execute(world.database.kysely)
  expect(loose.rows).toEqual([])
})

test('every index that a walled table is found by begins with the workspace, or serves workers and strangers', async () => {
  const found = await sql<{ name: string }>`
    select i.indexrelid::regclass::text as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'workspace_id'
    where i.indrelid::regclass::text = any(${walled}) and i.indkey[0] <> a.attnum order by 1`.execute(
    world.database.kysely,
  )
  expect(found.rows.map(row => row.name)).toEqual([
    'account_cursor_due',
    'api_key_hash',
    'attachment_unused',
    'clock_next_tick',
    'delivery_due',
    'delivery_lease',
    'delivery_unknown',
    'door_letter_due',
    'errand_due',
    'errand_lease',
    'errand_unknown',
    'event_tail',
    'message_to_forget',
    'notification_held',
    'notification_push',
    'notification_recent',
    'passage_code',
    'scheduled_reply_due',
    'ticket_snoozed',
    'ticketing_system_due',
    'webhook_delivery_old',
  ])
})

test('what is taken back with a message is found by an index', async () => {
  const searched = await sql<{ name: string }>`
    select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    where k.contype = 'f' and k.confrelid in ('message'::regclass, 'delivery'::regclass) and not exists (
      select from pg_index i where i.indrelid = k.conrelid
        and coalesce(pg_get_expr(i.indpred, i.indrelid), '') in ('', '(predecessor_id IS NOT NULL)', '(message_id IS NOT NULL)')
        and k.conkey <@ (i.indkey::int2[])[0:cardinality(k.conkey) - 1])`.execute(world.database.kysely)
  expect(searched.rows).toEqual([])
})
