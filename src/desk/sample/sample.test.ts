import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import type { Trx } from '../../store/database.ts'
import { listTicketMessages } from '../../store/message.ts'
import { leaveRowsEverywhere, listWorkspaceTables, OUTSIDE_THE_WALL } from '../../store/walls.fixture.ts'
import { deliverDue } from '../deliver.ts'
import { askDepartment } from '../escalation/ask-department.ts'
import { linkTickets } from '../matter/link-tickets.ts'
import { readWays } from '../read-ways.ts'
import { writeNote } from '../write-note.ts'
import { addSample } from './add-sample.ts'
import { removeSample } from './remove-sample.ts'
import { readSample } from './sample-place.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
  await leaveRowsEverywhere(world, world)
  await world.see(trx => sql`delete from sample_customer`.execute(trx))
})
afterAll(() => world.close())

const add = () => addSample(world.desk, world.workspaceId, world.members.giulia)
const remove = () => removeSample(world.desk, world.workspaceId, world.members.giulia)

/** Differences that add up, and words without a key, are compared by what they say; events only grow. */
const READINGS: Readonly<Record<string, string>> = {
  ticket_tally: `select status || ' ' || coalesce(queue_id::text, '') || ' ' || coalesce(assignee_id::text, '') || ' ' || sum(n) as row
    from ticket_tally group by status, queue_id, assignee_id having sum(n) <> 0`,
  search_word: 'select distinct word as row from search_word',
}

async function readTable(trx: Trx, name: string): Promise<string[]> {
  const reading = READINGS[name] ?? `select to_jsonb(t)::text as row from "${name}" t`
  return (await sql.raw<{ row: string }>(reading).execute(trx)).rows.map(({ row }) => row).sort()
}

async function readEverything(): Promise<Map<string, string[]>> {
  const names = (await listWorkspaceTables(world))
    .map(({ name }) => name)
    .filter(name => !OUTSIDE_THE_WALL.includes(name))
  return world.see(async trx => {
    const all = new Map<string, string[]>()
    for (const name of names) all.set(name, await readTable(trx, name))
    return all
  })
}

const sampleTickets = () =>
  world.see(trx =>
    trx.selectFrom('ticket').selectAll().where('channel', '=', 'sample').orderBy('opened_at').execute(),
  )

/** Everything that one does to find out what a desk is: each of these leaves rows. */
async function lookRound(): Promise<void> {
  const [one, other] = await sampleTickets()
  if (one === undefined || other === undefined) throw new Error('there are no sample tickets')
  const { desk, workspaceId, members } = world
  await world.see(async trx => {
    const [way] = await readWays(desk, trx, one)
    expect(way).toMatchObject({ isSample: true, isAllowed: true, mode: 'public' })
    expect(await listTicketMessages(trx, workspaceId, one.id, 10)).not.toHaveLength(0)
  })
  await world.reply(one.id, { accountId: one.account_id })
  world.clock.advance({ seconds: 60 })
  await deliverDue(desk, new AbortController().signal)
  await writeNote(
    desk,
    workspaceId,
    one.id,
    { messageId: desk.newId(), text: 'A word among us' },
    members.sara,
  )
  await linkTickets(desk, workspaceId, one.id, other.id, members.sara)
  expect(await world.ticket(one.id)).toMatchObject({ status: 'waiting' })
}

test('goes as it came: every other row of every table stays as it was', async () => {
  const before = await readEverything()
  const added = await add()
  expect(added).toMatchObject({ ok: true, value: { isThere: true, customers: 5, messages: 8 } })
  expect(await add()).toEqual({ ok: false, refusal: 'sampleThere' })
  const sentBefore = world.network.tries.length
  await lookRound()
  expect(world.network.tries).toHaveLength(sentBefore)
  const between = await readEverything()
  const touched = [...between].filter(([name, rows]) => rows.length !== before.get(name)?.length)
  expect(touched.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'account',
      'customer',
      'delivery',
      'message',
      'profile',
      'ticket',
      'ticket_link',
    ]),
  )

  expect(await remove()).toMatchObject({ ok: true, value: { isThere: false, customers: 0, messages: 0 } })
  const after = await readEverything()
  for (const [name, rows] of before)
    if (name === 'event') expect(after.get(name)).toEqual(expect.arrayContaining(rows))
    else expect(after.get(name), name).toEqual(rows)
})

test('the audit log says that it came and went', async () => {
  const told = (await world.events()).filter(({ type }) => type.startsWith('sample.'))
  expect(told).toMatchObject([
    { type: 'sample.added', data: { customers: 5, messages: 8 } },
    { type: 'sample.removed', data: { customers: 5 } },
  ])
})

test('is decided by the policy, in three languages', async () => {
  await add()
  const tickets = await sampleTickets()
  expect(new Set(tickets.map(({ language }) => language))).toEqual(new Set(['it', 'fr', 'en']))
  expect(tickets.every(({ queue_id }) => queue_id !== null)).toBe(true)
})

test('asks no department in earnest', async () => {
  const [ticket] = await sampleTickets()
  const asked = await askDepartment(
    world.desk,
    world.workspaceId,
    ticket?.id ?? '',
    {
      id: world.desk.newId(),
      department: 'accounting',
      title: 'Bill',
      text: 'Is it right?',
      messageIds: [],
      fileIds: [],
      showsCustomer: false,
    },
    world.members.sara,
  )
  expect(asked).toEqual({ ok: false, refusal: 'sampleMatter' })
})

test('takes nothing real along that was joined to it', async () => {
  const { ticketId } = await world.openMatter(world.post({ from: 'tom', text: '@aurora_aiuta ancora io' }))
  const [sample] = await sampleTickets()
  await world.see(trx =>
    trx
      .updateTable('message')
      .set({ ticket_id: sample?.id ?? null })
      .where('ticket_id', '=', ticketId)
      .execute(),
  )
  expect(await remove()).toEqual({ ok: false, refusal: 'sampleMixed' })
  expect(await readSample(world.desk, world.workspaceId)).toMatchObject({ isThere: true, customers: 5 })
})
