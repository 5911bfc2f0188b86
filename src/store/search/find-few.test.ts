import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import type { Condition } from '../../core/search/condition.ts'
import { analyse, growBig, TICKETS } from '../big-desk.fixture.ts'
import type { Trx } from '../database.ts'
import { explain } from '../plans.fixture.ts'
import { findMessages } from './find-messages.ts'

let world: Awaited<ReturnType<typeof openWorld>>

beforeAll(async () => {
  world = await openWorld()
  await world.openMatter(world.post({ text: 'Il contatore di Aurora', from: 'chiara' }))
  await growBig(world, world.clock.now())
  await analyse(world.database.kysely as Trx)
  await sql`analyze message_search`.execute(world.database.kysely)
})
afterAll(() => world.close())

const SNOOZED: Condition = { on: 'status', status: 'snoozed', isNegated: false }
/** The last of the long history: `n` of its rows are minutes ago. */
const OLDEST = TICKETS

const author = async (trx: Trx, n: number, isNegated = false): Promise<Condition> => {
  const found = await sql<{ id: string }>`select md5('profile' || ${n}::integer)::uuid as id`.execute(trx)
  return {
    on: 'author',
    customerIds: [],
    profileIds: found.rows.map(row => row.id),
    memberIds: [],
    isNegated,
  }
}
const numbersOf = async (trx: Trx, conditions: readonly Condition[], word: string | null) => {
  const terms = word === null ? [] : [{ text: word, isPhrase: false, isBeginning: false, near: [] }]
  const asking = { memberId: world.members.sara, now: world.clock.now() }
  const reach = { before: world.clock.after({ days: 1 }), limit: 300 }
  const wanted = { terms, without: [], conditions }
  const found = await findMessages(trx, world.workspaceId, wanted, asking, reach)
  const read = await sql<{
    number: number
  }>`select t.number::integer from unnest(${found.map(({ id }) => id)}::uuid[])
    with ordinality f (id, place) join message m on m.id = f.id join ticket t on t.id = m.ticket_id order by f.place`.execute(
    trx,
  )
  return read.rows.map(row => row.number)
}

describe('what somebody said', () => {
  const THEIRS = [5_000, 10_000, 15_000, OLDEST]

  test.each([
    ['without a word', null, THEIRS],
    ['by a word that is common', 'text', THEIRS],
    ['by a word that others say', 'contatore', []],
  ])('is found however old it is, %s', async (_, word, numbers) => {
    expect(await world.see(async trx => numbersOf(trx, [await author(trx, 1)], word))).toEqual(numbers)
  })

  test('is read by their talks alone', async () => {
    const plans = await explain(world.url, world.workspaceId, async trx =>
      numbersOf(trx, [await author(trx, 1)], 'text'),
    )
    expect(plans.flatMap(plan => plan.readWhole)).toEqual([])
    expect(plans.flatMap(plan => plan.indexes)).toEqual(
      expect.arrayContaining(['conversation_profile', 'message_conversation']),
    )
  })

  test('is left out where somebody else is asked for', async () => {
    const others = await world.see(async trx => numbersOf(trx, [await author(trx, 2, true)], 'text'))
    expect(others).toHaveLength(300)
    expect(others).not.toContain(1)
    expect(others).toContain(2)
  })
})

test('what was said in a few tickets is found however old it is, and all that was asked of it holds', async () => {
  const found = await world.see(async trx => {
    await sql`update ticket set status = 'snoozed', snoozed_until = ${world.clock.after({ days: 9 })},
      resolution = null, resolved_at = null where number in (${OLDEST - 2}, ${OLDEST - 1}, ${OLDEST})`.execute(
      trx,
    )
    return {
      snoozed: await numbersOf(trx, [SNOOZED], 'text'),
      theirs: await numbersOf(trx, [SNOOZED, await author(trx, 1)], 'text'),
      not: await numbersOf(trx, [SNOOZED, await author(trx, 1, true)], 'text'),
    }
  })
  expect(found).toEqual({
    snoozed: [OLDEST - 2, OLDEST - 1, OLDEST],
    theirs: [OLDEST],
    not: [OLDEST - 2, OLDEST - 1],
  })
})
