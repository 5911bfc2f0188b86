import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { pasteRow } from './walls.fixture.ts'

const ALREADY_THERE = { code: '23505' }

/** Writes the first row of the table once more, with another id and what is said otherwise. */
const writeAgain = (world: World, table: string, otherwise: Readonly<Record<string, unknown>>) =>
  world.see(async trx => {
    const found = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(trx)
    const row = { ...found.rows[0]?.row, id: world.desk.newId(), ...otherwise }
    await pasteRow(trx, table, JSON.stringify(row))
  })

describe('a message', () => {
  inWorld('is stored once by channel and external id, whichever account heard it', async ({ world }) => {
    await world.hear()
    const again = writeAgain(world, 'message', { account_id: world.marketing.id })
    await expect(again).rejects.toMatchObject({ ...ALREADY_THERE, constraint: 'message_external' })
  })

  inWorld('of another channel or another id is another one', async ({ world }) => {
    await world.hear()
    await writeAgain(world, 'message', { channel: 'another' })
    await writeAgain(world, 'message', { external_id: 'another' })
    expect(await world.messages()).toHaveLength(3)
  })

  inWorld('that is not on the network yet has no external id, and there may be many', async ({ world }) => {
    await world.hear()
    await writeAgain(world, 'message', { external_id: null })
    await writeAgain(world, 'message', { external_id: null })
    expect(await world.messages()).toHaveLength(3)
  })

  inWorld('of another workspace is another one', async ({ world }) => {
    const borea = await world.settleBorea()
    const said = world.post()
    await world.hear(said)
    await borea.hear({ ...said, mentions: ['950'] })
    expect(await world.messages()).toHaveLength(1)
    expect(await borea.messages()).toHaveLength(1)
  })
})

describe('a clock', () => {
  inWorld('is open once by ticket and metric', async ({ world }) => {
    await world.hear()
    const again = writeAgain(world, 'clock', {})
    await expect(again).rejects.toMatchObject({ ...ALREADY_THERE, constraint: 'clock_open' })
  })

  inWorld('of another metric, or one that has ended, may stand beside it', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const before = (await world.allClocks(ticketId)).length
    await writeAgain(world, 'clock', { metric: 'publicClosure' })
    await writeAgain(world, 'clock', { state: 'met', ended_at: world.clock.now() })
    expect(await world.allClocks(ticketId)).toHaveLength(before + 2)
  })
})

describe('the database refuses', () => {
  inWorld.for([
    ['ticket', { status: 'lost' }],
    ['ticket', { status: 'resolved', resolved_at: null }],
    ['ticket', { status: 'snoozed', snoozed_until: null }],
    ['message', { external_id: 'another', visibility: 'secret' }],
    ['conversation', { network_thread: 'another', kind: 'group' }],
    ['clock', { metric: 'patience' }],
  ] as const)('%s %j', async ([table, otherwise], { world }) => {
    await world.hear()
    await expect(writeAgain(world, table, otherwise)).rejects.toMatchObject({ code: '23514' })
  })
})
