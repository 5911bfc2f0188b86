import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { CUSTOMERS } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { Inbound } from '../connectors/connector.ts'
import type { AccountRow } from '../store/account.ts'
import { ingest } from './ingest.ts'

/** How each message reached us: `external id: account source`, sorted. */
async function sightings(world: World): Promise<string[]> {
  const rows = await world.see(trx =>
    trx
      .selectFrom('sighting')
      .innerJoin('message', 'message.id', 'sighting.message_id')
      .innerJoin('account', 'account.id', 'sighting.account_id')
      .select(['message.external_id', 'account.purpose', 'sighting.source'])
      .execute(),
  )
  return rows.map(row => `${row.external_id}: ${row.purpose} ${row.source}`).toSorted()
}

describe('a message heard again', () => {
  inWorld('in the same batch twice is nothing new', async ({ world }) => {
    const batch = [world.post(), world.post({ from: 'tom' }), world.direct({ from: 'chiara' })]
    expect(await ingest(world.desk, world.care, batch, null)).toBe(3)
    const [messages, tickets, events] = [await world.messages(), await world.tickets(), await world.events()]
    expect(await ingest(world.desk, world.care, batch, null)).toBe(0)
    expect(await world.messages()).toEqual(messages)
    expect(await world.tickets()).toEqual(tickets)
    expect(await world.events()).toEqual(events)
  })

  inWorld('within one batch is stored once', async ({ world }) => {
    const said = world.post()
    expect(await ingest(world.desk, world.care, [said, said, { ...said, source: 'keyword' }], null)).toBe(1)
    expect(await world.messages()).toHaveLength(1)
  })

  inWorld(
    'by both accounts, by mention, keyword and thread, is one message of one ticket',
    async ({ world }) => {
      const said = world.post({
        mentions: ['900', '901'],
        text: '@aurora_aiuta @auroramobile Aurora Mobile è giù',
      })
      await world.hear(said, world.care)
      await world.hear(said, world.marketing)
      await world.hear({ ...said, source: 'keyword' }, world.care)
      await world.hear({ ...said, source: 'thread' }, world.care)
      expect(await world.messages()).toHaveLength(1)
      expect(await world.tickets()).toHaveLength(1)
      const id = said.externalId
      expect(await sightings(world)).toEqual(
        [
          `${id}: care keyword`,
          `${id}: care mention`,
          `${id}: care thread`,
          `${id}: marketing mention`,
        ].toSorted(),
      )
    },
  )

  inWorld('keeps the payload as the network gave it, once', async ({ world }) => {
    const said = world.post({ raw: { id: '1', deep: { list: [1, 'due', null] }, emoji: '👩‍👩‍👧' } })
    await world.hear(said)
    await world.hear({ ...said, raw: { other: true } })
    const raw = await world.see(trx => trx.selectFrom('message_raw').select('payload').execute())
    expect(raw).toEqual([{ payload: said.raw }])
  })
})

interface Hearing {
  readonly by: AccountRow
  readonly batch: readonly Inbound[]
}

/** Overlapping batches, each in its own order: what eight readers may hand over at the same moment. */
function hearings(world: World, said: readonly Inbound[], many: number): Hearing[] {
  const anyHearing = fc
    .tuple(
      fc.constantFrom(world.care, world.marketing),
      fc.constantFrom('mention' as const, 'keyword' as const, 'thread' as const),
      fc.shuffledSubarray([...said], { minLength: said.length >> 1 }),
    )
    .map(([by, source, batch]) => ({
      by,
      batch: batch.map(each => (each.visibility === 'direct' ? each : { ...each, source })),
    }))
  return fc.sample(anyHearing, many)
}

/** Three customers who each complain in a thread of their own and go on in it, and two who write directly. */
function aDay(world: World): Inbound[] {
  const { amelie, tom, chiara } = CUSTOMERS
  const complaints = [amelie, tom, chiara].flatMap((from, n) => {
    const writtenAt = world.clock.ago({ minutes: 60 - n })
    const root = world.post({ from, writtenAt })
    const more = { from, networkThread: root.networkThread, inReplyTo: root.externalId }
    return [
      root,
      world.post({ ...more, writtenAt: world.clock.ago({ minutes: 30 }) }),
      world.post({ ...more, writtenAt: world.clock.ago({ minutes: 20 }) }),
    ]
  })
  return [...complaints, world.direct({ from: 'luca' }), world.direct({ from: 'nadia' })]
}

inWorld('eight readers at once lose nothing, double nothing and never wait in a ring', async ({ world }) => {
  const said = aDay(world)
  const heard = hearings(world, said, 8)
  await Promise.all(heard.map(({ by, batch }) => ingest(world.desk, by, batch, null)))

  const wanted = new Set(
    heard.flatMap(({ by, batch }) => batch.map(each => `${each.externalId}: ${by.purpose} ${each.source}`)),
  )
  expect(await sightings(world)).toEqual([...wanted].toSorted())
  const ids = new Set(heard.flatMap(each => each.batch.map(inbound => inbound.externalId)))
  expect((await world.messages()).map(each => each.external_id).toSorted()).toEqual([...ids].toSorted())
  const tickets = await world.tickets()
  expect(tickets.map(each => each.handle).toSorted()).toEqual(
    [...new Set(tickets.map(each => each.handle))].toSorted(),
  )
})

describe('a matter', () => {
  inWorld(
    'of one customer in one thread is one ticket; a stranger in the thread has his own',
    async ({ world }) => {
      const { said, ticketId } = await world.openMatter()
      const thread = { networkThread: said.networkThread, inReplyTo: said.externalId }
      const more = await world.hear(world.post({ ...thread }))
      const other = await world.hear(world.post({ ...thread, from: 'tom' }))
      expect(more.ticket_id).toBe(ticketId)
      expect(other.ticket_id).not.toBe(ticketId)
      expect(await world.tickets()).toHaveLength(2)
    },
  )

  inWorld('goes on when the customer writes directly', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect((await world.hear(world.direct())).ticket_id).toBe(ticketId)
  })

  inWorld('heard at once in public and directly is one ticket', async ({ world }) => {
    await world.hearAll([world.post(), world.direct()])
    expect(await world.tickets()).toHaveLength(1)
  })
})

describe('what we say ourselves', () => {
  inWorld('is no matter, by whichever account and source it is heard', async ({ world }) => {
    await world.hearAll([world.own()])
    await world.hearAll([world.own({ source: 'keyword' }, world.marketing)])
    await world.hearAll([world.own({ source: 'mention', mentions: ['900'] }, world.marketing)])
    expect(await world.tickets()).toEqual([])
    expect((await world.messages()).map(each => each.direction)).toEqual(['outbound', 'outbound', 'outbound'])
  })

  inWorld('elsewhere in answer to a customer answers his ticket and stops its clock', async ({ world }) => {
    const { said, ticketId } = await world.openMatter(
      world.post({ writtenAt: world.clock.ago({ minutes: 5 }) }),
    )
    await world.hearAll([world.own({ inReplyTo: said.externalId, networkThread: said.networkThread })])
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting', due_at: null })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'met', ended_at: world.clock.now() }])
  })
})

describe('a repost', () => {
  inWorld('is no message and no matter; it raises the reach of what it repeats, once', async ({ world }) => {
    const { said } = await world.openMatter()
    const reposts = (['tom', 'nadia'] as const).map(from => world.post({ from, reposts: said.externalId }))
    await world.hearAll(reposts)
    await world.hearAll(reposts, world.marketing)
    expect(await world.messages()).toHaveLength(1)
    expect(await world.tickets()).toHaveLength(1)
    expect((await world.message(said.externalId)).reposts).toBe(2)
  })

  inWorld('heard before what it repeats counts as well', async ({ world }) => {
    const said = world.post()
    await world.hearAll([world.post({ from: 'tom', reposts: said.externalId })])
    expect((await world.hear(said)).reposts).toBe(1)
  })
})

describe('an edit', () => {
  inWorld('changes the text, keeps the earlier one and stays the same message', async ({ world }) => {
    const { said, ticketId } = await world.openMatter()
    const edit = world.post({
      editOf: [said.externalId],
      text: 'corretto \0 ora',
      networkThread: said.networkThread,
    })
    const edited = await world.hear(edit)
    expect(edited).toMatchObject({ ticket_id: ticketId, revision: 2, text: 'corretto  ora' })
    expect(await world.messages()).toHaveLength(1)
    const before = await world.see(trx => trx.selectFrom('message_revision').selectAll().execute())
    expect(before).toMatchObject([{ revision: 1, text: said.text }])
  })
})

describe('a word after the matter was resolved', () => {
  inWorld.for([
    [71, 'opens it again', 1],
    [73, 'opens a new one', 2],
  ] as const)('%i hours later %s', async ([hours, _what, many], { world }) => {
    const { said, ticketId } = await world.openMatter()
    await world.see(trx =>
      trx
        .updateTable('ticket')
        .set({ status: 'resolved', resolution: 'solved', resolved_at: world.clock.now(), due_at: null })
        .where('id', '=', ticketId)
        .execute(),
    )
    world.clock.advance({ hours })
    await world.hear(world.post({ networkThread: said.networkThread, inReplyTo: said.externalId }))
    expect(await world.tickets()).toHaveLength(many)
    expect((await world.ticket(ticketId)).status).toBe(many === 1 ? 'open' : 'resolved')
  })
})

describe('hostile input', () => {
  inWorld('stops no batch', async ({ world }) => {
    const hostile = ['a\0b', 'half \ud83d', '\udc4d', `'"\\ {} $1`, 'x'.repeat(100_000)]
    const batch = hostile.map((text, n) =>
      world.post({
        text: `@aurora_aiuta ${text}`,
        raw: { text },
        networkThread: `thread ${n}`,
        from: {
          ...CUSTOMERS.tom,
          externalId: `t${n}`,
          displayName: text,
          handle: text,
          bio: text,
          followers: 2 ** 40,
        },
      }),
    )
    expect(await ingest(world.desk, world.care, batch, null)).toBe(hostile.length)
    // Once more: profiles and tickets that are known are changed by other statements than new ones.
    const again = batch.map(each => ({ ...each, externalId: `${each.externalId}0` }))
    expect(await ingest(world.desk, world.care, again, null)).toBe(hostile.length)
  })

  inWorld('in ids finds nothing and stops nothing', async ({ world }) => {
    const id = `a\0b'"\\{},`
    const said = world.post({ externalId: id, inReplyTo: id, quotes: id, networkThread: id, editOf: [id] })
    expect(await ingest(world.desk, world.care, [said], null)).toBe(1)
    expect(await ingest(world.desk, world.care, [said], null)).toBe(0)
  })
})
