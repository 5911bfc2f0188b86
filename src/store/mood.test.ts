import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { openWorld, type World } from '../../test/world.ts'
import { sum } from '../core/report/group.ts'
import { decideSpan, listStretches, type Span } from '../core/report/span.ts'
import {
  countGroups,
  findFirstJudged,
  listMoodMessages,
  type MoodFilter,
  type MoodMessagesInput,
} from './mood.ts'
import { explain } from './plans.fixture.ts'

const HOUR_MS = 3_600_000

/** The three hours before the world's clock, by the hour. */
function lastHours(world: World, hours = 3, bucketMinutes = 60): Span {
  const to = world.clock.now()
  const decided = decideSpan(new Date(to.getTime() - hours * HOUR_MS), to, bucketMinutes)
  if (!decided.ok) throw new Error(decided.refusal)
  return decided.value
}

const count = (world: World, span: Span, filter: MoodFilter = {}) =>
  world.see(trx => countGroups(trx, world.workspaceId, span, { first: -24, end: span.buckets }, filter))

const list = (world: World, input: Partial<MoodMessagesInput> = {}) => {
  const { from, to } = lastHours(world)
  return world.see(trx =>
    listMoodMessages(trx, world.workspaceId, { from, to, after: null, limit: 50, ...input }),
  )
}

/** As it was understood, whatever a model would make of the words. */
const UNDERSTOOD = [
  { language: 'it', named: 'handle', sentiment: 'negative', intent: 'problem', topic: 'technical' },
  { language: 'fr', named: 'handle', sentiment: 'negative', intent: 'problem', topic: 'billing' },
  { language: 'it', named: 'name', sentiment: 'positive', intent: 'praise', topic: null },
  { language: 'en', named: 'handle', sentiment: 'negative', intent: 'problem', topic: 'technical' },
] as const

/** Two complaints in Italian and French, praise by name alone, and a complaint in English to the other account. */
async function talk(world: World): Promise<void> {
  const at = (minutes: number) => world.clock.ago({ minutes })
  const ids = ['7101', '7102', '7103', '7104']
  await world.hearAll([
    world.post({ externalId: '7101', text: '@aurora_aiuta la fibra non va', writtenAt: at(150) }),
    world.post({ externalId: '7102', from: 'tom', text: '@aurora_aiuta ma facture ?', writtenAt: at(90) }),
    world.post({ externalId: '7103', from: 'chiara', text: '@aurora_aiuta grazie!', writtenAt: at(30) }),
  ])
  const fourth = world.post({ externalId: '7104', text: '@auroramobile my broadband', writtenAt: at(20) })
  await world.hearAll([fourth], world.marketing)
  for (const [n, understood] of UNDERSTOOD.entries()) {
    const { id } = await world.message(ids[n] ?? '')
    await world.see(trx =>
      trx.updateTable('judgement').set(understood).where('message_id', '=', id).execute(),
    )
  }
}

describe('groups', () => {
  inWorld('are counted by bucket, and below zero before the span', async ({ world }) => {
    await talk(world)
    const groups = await count(world, lastHours(world, 2))
    expect(groups.map(({ bucket, count }) => [bucket, count]).toSorted()).toEqual([
      [-1, 1],
      [0, 1],
      [1, 1],
      [1, 1],
    ])
    expect(groups.find(({ bucket }) => bucket === -1)).toEqual({
      bucket: -1,
      accountId: world.care.id,
      language: 'it',
      sentiment: 'negative',
      intent: 'problem',
      topic: 'technical',
      count: 1,
    })
  })

  inWorld('hold those together that have all in common', async ({ world }) => {
    const said = (['luca', 'chiara', 'tom'] as const).map(from =>
      world.post({
        from,
        text: '@aurora_aiuta la fibra non funziona',
        writtenAt: world.clock.ago({ minutes: 5 }),
      }),
    )
    await world.hearAll(said)
    expect(await count(world, lastHours(world))).toMatchObject([{ bucket: 2, count: 3 }])
  })

  inWorld.for([
    ['all', () => ({}), 4],
    ['one account', world => ({ accountId: world.care.id }), 3],
    ['one language', () => ({ language: 'fr' }), 1],
    ['those by name alone', () => ({ named: 'name' }), 1],
    ['those of one language with the handle', () => ({ language: 'it', named: 'handle' }), 1],
    ['nobody', () => ({ language: 'pt' }), 0],
  ] as readonly [string, (world: World) => MoodFilter, number][])(
    'are those of %s',
    async ([_name, filterOf, many], { world }) => {
      await talk(world)
      expect(sum(await count(world, lastHours(world), filterOf(world)))).toBe(many)
    },
  )

  inWorld('end where the span does, and begin with it', async ({ world }) => {
    const { from, to } = lastHours(world)
    await world.hearAll(
      [from, to, new Date(from.getTime() - 1), new Date(to.getTime() - 1)].map((writtenAt, n) =>
        world.post({ externalId: String(7000 + n), writtenAt }),
      ),
    )
    const groups = await world.see(trx =>
      countGroups(trx, world.workspaceId, lastHours(world), { first: 0, end: 3 }, {}),
    )
    expect(groups.map(({ bucket }) => bucket).toSorted()).toEqual([0, 2])
  })
})

describe('the first that was understood', () => {
  inWorld('is that of all, or of one account', async ({ world }) => {
    const find = (accountId?: string) => world.see(trx => findFirstJudged(trx, world.workspaceId, accountId))
    expect(await find()).toBeNull()
    await talk(world)
    expect(await find()).toEqual(world.clock.ago({ minutes: 150 }))
    expect(await find(world.marketing.id)).toEqual(world.clock.ago({ minutes: 20 }))
  })
})

describe('the messages behind a point', () => {
  inWorld('come newest first, with their author, account and matter', async ({ world }) => {
    await talk(world)
    const rows = await list(world)
    expect(rows.map(each => each.preview.slice(0, 16))).toEqual([
      '@auroramobile my',
      '@aurora_aiuta gr',
      '@aurora_aiuta ma',
      '@aurora_aiuta la',
    ])
    const [tom, , , marta] = rows
    expect(tom).toMatchObject({
      account_handle: 'auroramobile',
      language: 'en',
      author_name: expect.any(String),
    })
    const [ticket] = (await world.tickets()).filter(each => each.id === marta?.ticket_id)
    expect(marta).toMatchObject({
      ticket_number: ticket?.number,
      is_not_answered: false,
      channel: 'scripted',
    })
  })

  inWorld.for([
    ['negative ones', { sentiment: 'negative' }, 3],
    ['praise', { intent: 'praise' }, 1],
    ['those of a topic', { topic: 'technical' }, 2],
    ['those of no topic', { hasTopic: false }, 1],
    ['those of any topic', { hasTopic: true }, 3],
    ['those of a topic other than these', { otherThan: ['technical', '"', '\\'] }, 1],
    ['those of a topic by a strange name', { topic: `'; drop table message; --` }, 0],
    [
      'those in a language, of a mood, of a topic',
      { language: 'it', sentiment: 'negative', topic: 'technical' },
      1,
    ],
  ] as readonly [string, Partial<MoodMessagesInput>, number][])(
    'are %s',
    async ([_name, input, many], { world }) => {
      await talk(world)
      expect(await list(world, input)).toHaveLength(many)
    },
  )

  inWorld('come page by page, each once, also those of the same moment', async ({ world }) => {
    await world.hearAll(
      Array.from({ length: 23 }, (_, n) =>
        world.post({ externalId: String(8000 + n), writtenAt: world.clock.ago({ minutes: 5 + (n >> 2) }) }),
      ),
    )
    const seen: string[] = []
    let after: MoodMessagesInput['after'] = null
    for (;;) {
      const rows = await list(world, { after, limit: 5 })
      const page = rows.slice(0, 5)
      seen.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      if (rows.length <= 5 || last === undefined) break
      after = { at: last.written_at.toISOString(), id: last.id }
    }
    expect(seen).toHaveLength(23)
    expect(new Set(seen).size).toBe(23)
  })

  inWorld('tell what was left unanswered on purpose', async ({ world }) => {
    await world.hear(
      world.remark({ text: 'Aurora, che tramonto stasera', writtenAt: world.clock.ago({ minutes: 3 }) }),
    )
    expect(await list(world)).toMatchObject([{ ticket_id: null, is_not_answered: true }])
  })

  inWorld('say nothing of what was deleted', async ({ world }) => {
    await talk(world)
    await world.see(trx => trx.updateTable('message').set({ deleted_at: world.clock.now() }).execute())
    for (const row of await list(world)) expect(row).toMatchObject({ preview: '', is_deleted: true })
  })

  inWorld('show the first words of a long one', async ({ world }) => {
    const text = `@aurora_aiuta ${'è 👩‍👩‍👧 '.repeat(60)}`
    await world.hear(world.post({ text, writtenAt: world.clock.ago({ minutes: 3 }) }))
    const [row] = await list(world)
    expect(row?.preview).toMatch(/^@aurora_aiuta è .*…$/u)
    expect([...(row?.preview ?? '')]).toHaveLength(281)
  })

  inWorld('follow a person who corrects a fact', async ({ world }) => {
    await talk(world)
    await world.see(trx => trx.updateTable('judgement').set({ sentiment: 'positive' }).execute())
    expect(await list(world, { sentiment: 'negative' })).toEqual([])
  })

  inWorld('are those of one workspace', async ({ world }) => {
    await talk(world)
    const borea = await world.settleBorea()
    await borea.hear(borea.post({ writtenAt: world.clock.ago({ minutes: 1 }) }))
    expect(await list(world)).toHaveLength(4)
    const { from, to } = lastHours(world)
    const theirs = await borea.see(trx =>
      listMoodMessages(trx, world.workspaceId, { from, to, after: null, limit: 50 }),
    )
    expect(theirs).toEqual([])
    expect(sum(await count(world, lastHours(world)))).toBe(4)
  })
})

describe('of 100,000 messages in a month, and twice as many before it', () => {
  let world: Awaited<ReturnType<typeof openWorld>>
  beforeAll(async () => {
    world = await openWorld()
    await growTalkative(world)
  })
  afterAll(() => world.close())

  const month = () => lastHours(world, 30 * 24, 1440)
  const inOrder = (plans: Awaited<ReturnType<typeof explain>>) => plans.flatMap(({ indexes }) => indexes)

  test('a month is counted by the index of times alone', async () => {
    const [stretch] = listStretches(month())
    if (stretch === undefined) throw new Error('nothing to count')
    const plans = await explain(world.url, world.workspaceId, trx =>
      countGroups(trx, world.workspaceId, month(), { ...stretch, first: 0 }, {}),
    )
    expect(inOrder(plans)).toEqual(['judgement_time'])
    const groups = await world.see(trx => countGroups(trx, world.workspaceId, month(), stretch, {}))
    expect(sum(groups.filter(({ bucket }) => bucket >= 0))).toBe(MANY)
    expect(groups.length).toBeLessThan(MANY / 10)
  })

  test('an hour is found among all of them without reading them', async () => {
    const hour = lastHours(world, 1, 2)
    const read = (trx: Parameters<typeof countGroups>[0]) =>
      countGroups(trx, world.workspaceId, hour, { first: 0, end: 30 }, { language: 'it' })
    expect(inOrder(await explain(world.url, world.workspaceId, read))).toEqual(['judgement_time'])
  })

  test('the first one is found at once', async () => {
    const read = (trx: Parameters<typeof countGroups>[0]) =>
      findFirstJudged(trx, world.workspaceId, undefined)
    expect(inOrder(await explain(world.url, world.workspaceId, read))).toEqual(['judgement_time'])
  })

  test('a page of those behind a point goes back in time by the same index', async () => {
    const { from, to } = month()
    const read = (trx: Parameters<typeof countGroups>[0]) =>
      listMoodMessages(trx, world.workspaceId, { from, to, sentiment: 'negative', after: null, limit: 30 })
    const [plan] = await explain(world.url, world.workspaceId, read)
    expect(plan?.indexes).toContain('judgement_time')
    expect(plan?.readWhole).toEqual([])
  })
})

const MANY = 100_000

/** Judgements alone, without the messages that they are of. */
async function growTalkative({ database, workspaceId, care, clock, see }: World): Promise<void> {
  for (const noun of ['message', 'profile'])
    await sql
      .raw(`alter table judgement drop constraint judgement_workspace_id_${noun}_id_fkey`)
      .execute(database.kysely)
  await see(async trx => {
    // What was not flushed yet is not visible to everybody, and so not to an index alone.
    await sql`set local synchronous_commit = on`.execute(trx)
    await sql`insert into judgement
      select ${workspaceId}::uuid, md5('message' || n)::uuid, ${care.id}::uuid, md5('profile' || n % 900)::uuid,
        (array['it','it','it','fr','en'])[1 + n % 5], (array['handle','name'])[1 + n % 2],
        (array['negative','neutral','neutral','positive'])[1 + n % 4], (array['problem','question','praise'])[1 + n % 3], 'normal',
        (array['technical','billing',null])[1 + n % 3], ${clock.now()}::timestamptz - n * interval '30 days' / ${MANY}::integer
      from generate_series(1, ${3 * MANY}::integer) n`.execute(trx)
  })
  await sql`vacuum analyze judgement`.execute(database.kysely)
}
