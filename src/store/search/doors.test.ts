import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Settlement } from '../../../test/world.ts'
import { analyse, growBig, TICKETS } from '../big-desk.fixture.ts'
import type { Trx } from '../database.ts'
import { explain } from '../plans.fixture.ts'
import { copyRow, countRows, pasteRow, WITH_DOORS } from '../walls.fixture.ts'
import { beginBacklog, bringBacklogIn } from './backlog.ts'
import { findMessages } from './find-messages.ts'
import { findNames, findNearWords } from './find-names.ts'
import { findTicketByNumber, listTicketsByConditions } from './find-tickets.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let borea: Settlement

beforeAll(async () => {
  world = await openWorld()
  borea = await world.settleBorea()
  await world.openMatter(world.post({ text: 'Il contatore segreto di Aurora', from: 'chiara' }))
  await borea.openMatter(borea.post({ text: 'La caldaia segreta di Borea', from: 'tom' }))
  await growBig(world, world.clock.now())
  await analyse(world.database.kysely as Trx)
  await sql`analyze message_search, name_search, search_word`.execute(world.database.kysely)
})
afterAll(() => world.close())

const wantedOf = (text: string) => ({
  terms: [{ text, isPhrase: false, isBeginning: false, near: [] }],
  without: [],
  conditions: [],
})
const asking = () => ({ memberId: world.members.sara, now: world.clock.now() })
const reach = () => ({ before: world.clock.after({ days: 1 }), limit: 300 })
const said = (trx: Trx, workspaceId: string, word: string) =>
  findMessages(trx, workspaceId, wantedOf(word), asking(), reach())

describe('through the doors', () => {
  test('one sees what one’s own customers said', async () => {
    expect(await world.see(trx => said(trx, world.workspaceId, 'contatore'))).toHaveLength(1)
    expect(await borea.see(trx => said(trx, borea.workspaceId, 'caldaia'))).toHaveLength(1)
  })

  test('one sees nothing of another brand, whatever workspace one says that one asks for', async () => {
    for (const workspaceId of [world.workspaceId, borea.workspaceId]) {
      expect(await borea.see(trx => said(trx, workspaceId, 'contatore'))).toEqual([])
      expect(await borea.see(trx => findNames(trx, workspaceId, 'chiara rossi'))).toEqual([])
    }
  })

  test('one sees nothing where no workspace was named, or all were', async () => {
    const far = world.clock.after({ days: 1 })
    const look = (trx: Trx) =>
      sql`select from search_messages(to_tsquery('simple', 'contatore'), ${far}, null::integer, 10)
        union all select from search_names('chiara', array['%chiara%'], 10)
        union all select from search_near_words(array['contatorre'], 3)`.execute(trx)
    expect((await world.see(look)).rows).not.toEqual([])
    expect((await world.database.inEveryWorkspace(look)).rows).toEqual([])
    expect((await world.database.kysely.transaction().execute(look)).rows).toEqual([])
  })

  test('words that only another brand’s customers use are not offered', async () => {
    expect([...(await world.see(trx => findNearWords(trx, ['contatorre'])))]).toEqual([
      ['contatorre', ['contatore']],
    ])
    expect([...(await borea.see(trx => findNearWords(trx, ['contatorre'])))]).toEqual([])
  })
})

describe.each(WITH_DOORS)('%s, as the desk in another workspace', table => {
  test('shows, takes and gives no row', async () => {
    expect(await world.see(trx => countRows(trx, table, world.workspaceId))).toBeGreaterThan(0)
    expect(await borea.see(trx => countRows(trx, table, world.workspaceId))).toBe(0)
    const deleted = await borea.see(trx =>
      sql`delete from ${sql.table(table)} where workspace_id = ${world.workspaceId}`.execute(trx),
    )
    expect(deleted.numAffectedRows).toBe(0n)
    const row = await world.see(trx => copyRow(trx, table))
    await expect(borea.see(trx => pasteRow(trx, table, row))).rejects.toMatchObject({ code: '42501' })
  })
})

test('what was there before is brought in, a little at a time, to the same words', async () => {
  const read = () =>
    world.see(trx =>
      sql`select 'm' as kind, message_id::text as id, words::text as words from message_search
        union all select kind, subject_id::text, name from name_search order by 1, 2`.execute(trx),
    )
  const before = (await read()).rows
  expect(before.length).toBeGreaterThan(TICKETS)
  await world.see(async trx => {
    await sql`delete from message_search`.execute(trx)
    await sql`delete from name_search`.execute(trx)
    await beginBacklog(trx, world.workspaceId)
  })
  let rounds = 0
  while (await world.database.inEveryWorkspace(bringBacklogIn)) rounds++
  expect(rounds).toBeGreaterThan(20)
  expect((await read()).rows).toEqual(before)
})

describe('a message that changes', () => {
  test('is found by what it says now, and a forgotten one by nothing', async () => {
    const { message, said: post } = await world.openMatter(
      world.post({ externalId: '77001', text: 'Il mio ombrello non funziona' }),
    )
    await world.hear(
      world.post({ externalId: '77002', editOf: ['77001'], text: 'Il mio cappello non funziona' }),
    )
    expect(post.externalId).toBe('77001')
    expect(await world.see(trx => said(trx, world.workspaceId, 'ombrello'))).toEqual([])
    expect((await world.see(trx => said(trx, world.workspaceId, 'cappello')))[0]?.id).toBe(message.id)
    await world.see(trx =>
      trx.updateTable('message').set({ text: '' }).where('id', '=', message.id).execute(),
    )
    expect(await world.see(trx => said(trx, world.workspaceId, 'cappello'))).toEqual([])
  })
})

describe('of a long history', () => {
  const few = async (work: (trx: Trx) => Promise<unknown>) => {
    const plans = await explain(world.url, world.workspaceId, work)
    expect(plans.flatMap(plan => plan.readWhole)).toEqual([])
    return plans
  }

  test('no table is read whole for a rare word, a common one, a name, a number or a state', async () => {
    await few(trx => said(trx, world.workspaceId, 'contatore'))
    await few(trx => said(trx, world.workspaceId, 'text'))
    await few(trx => findNames(trx, world.workspaceId, 'chiara'))
    const numbered = await few(trx => findTicketByNumber(trx, world.workspaceId, '77', [], asking()))
    expect(numbered.flatMap(plan => plan.indexes)).toContain('ticket_by_number')
    const breached = [{ on: 'state', state: 'breached', isNegated: false } as const]
    const stated = await few(trx =>
      listTicketsByConditions(trx, world.workspaceId, breached, asking(), reach()),
    )
    // Those that are late come by one index or the other: both hold few.
    expect(stated.flatMap(plan => plan.indexes).join()).toMatch(/ticket_(recent|late)/)
  })

  /** Functions hide their plans: the owner's own statements are explained as he runs them. */
  test.each([
    [
      'message_search_words',
      `select from message_search where workspace_id = $1 and words @@ to_tsquery('simple', 'contatore')`,
    ],
    [
      'message_search_newest',
      `select from message_search where workspace_id = $1 order by written_at desc limit 100`,
    ],
  ])('%s serves what is behind its door', async (index, statement) => {
    // Whether it can: of a small table a planner would rather read all.
    const plan = await world.database.kysely.transaction().execute(async trx => {
      await sql`set local enable_seqscan = off`.execute(trx)
      const asked = statement.replace('$1', `'${world.workspaceId}'::uuid`)
      const found = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(asked)}`.execute(trx)
      return found.rows.map(row => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain(index)
  })
})
