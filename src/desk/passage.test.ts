import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { asLetter, openBox } from '../../test/world/letter-box.ts'
import type { World } from '../../test/world.ts'
import { followPassage, offerPassage } from './passage.ts'
import { readWays } from './read-ways.ts'

/** Luca's matter on the network, and a way to the letter box that was offered to him. */
async function offered(world: World) {
  const box = await openBox(world)
  const { ticketId, message } = await world.openMatter()
  const made = await offerPassage(world.desk, world.workspaceId, ticketId, box.id, world.members.sara)
  if (!made.ok) throw new Error(made.refusal)
  return { box, ticketId, message, passage: made.value }
}

const passages = (world: World) => world.see(trx => trx.selectFrom('passage').selectAll().execute())

describe('a customer who is led to another channel', () => {
  inWorld('is known there by the code, and his words belong to the same matter', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    const written = await world.hear(asLetter(world, passage.code), box)
    expect(written.ticket_id).toBe(ticketId)
    expect(await world.tickets()).toHaveLength(1)
    expect(await passages(world)).toMatchObject([
      { arrived_at: written.written_at, conversation_id: written.conversation_id },
    ])
    expect(await world.story(ticketId)).toContain('passage.arrived')
    const customers = await world.see(trx => trx.selectFrom('customer').selectAll().execute())
    expect(customers).toHaveLength(1)
  })

  inWorld('is answered where he wrote last, and can be answered where he began', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    const ticket = await world.ticket(ticketId)
    const channels = async () =>
      (await world.see(trx => readWays(world.desk, trx, ticket))).map(way => [way.account.channel, way.mode])
    expect((await channels())[0]).toEqual(['scripted', 'public'])
    world.clock.advance({ minutes: 5 })
    await world.hear(asLetter(world, passage.code, { writtenAt: world.clock.now() }), box)
    expect((await channels())[0]).toEqual(['post', 'direct'])
    expect(await channels()).toContainEqual(['scripted', 'public'])
    world.clock.advance({ minutes: 5 })
    await world.hear(world.post({ networkThread: (await world.messages())[0]?.network_thread ?? '' }))
    expect((await channels())[0]).toEqual(['scripted', 'public'])
  })

  inWorld('is answered where he began, where the policy says so', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    world.clock.advance({ minutes: 5 })
    await world.hear(asLetter(world, passage.code, { writtenAt: world.clock.now() }), box)
    await world.see(trx =>
      sql`insert into policy select workspace_id, version + 1, document || '{"answerWhere": "firstWritten"}',
        published_at, published_by from policy where workspace_id = ${world.workspaceId}`.execute(trx),
    )
    const ticket = await world.ticket(ticketId)
    const [first] = await world.see(trx => readWays(world.desk, trx, ticket))
    expect(first?.account.channel).toBe('scripted')
  })

  inWorld('gets his answer as a letter, with a subject', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    await world.hear(asLetter(world, passage.code), box)
    await world.reply(ticketId, {
      mode: 'direct',
      accountId: box.id,
      text: 'Grazie, ricevuta.',
    })
    await world.drain({ seconds: 10 })
    expect(world.network.landed.at(-1)?.outgoing).toMatchObject({
      kind: 'direct',
      recipient: 'luca@example.org',
      subject: 'Re: La mia richiesta',
      answers: { externalId: '<1@example.org>', references: ['<1@example.org>'] },
    })
  })

  inWorld('who was known there as somebody else is one customer now', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    const before = await world.hear(
      asLetter(world, '', { externalId: '<0@example.org>', networkThread: '<0@example.org>' }),
      box,
    )
    await world.hear(asLetter(world, passage.code), box)
    const [ticket, profile] = [
      await world.ticket(ticketId),
      await world.see(trx =>
        trx
          .selectFrom('profile')
          .selectAll()
          .where('id', '=', before.profile_id ?? '')
          .executeTakeFirst(),
      ),
    ]
    expect(profile?.customer_id).toBe(ticket.customer_id)
  })

  inWorld('arrives once: a code that was used opens no door', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    await world.hear(asLetter(world, passage.code), box)
    const thief = asLetter(world, passage.code, {
      externalId: '<2@example.org>',
      networkThread: '<2@example.org>',
    })
    const written = await world.hear(
      { ...thief, author: { ...thief.author, externalId: 'altro@example.org', handle: 'altro@example.org' } },
      box,
    )
    expect(written.ticket_id).not.toBe(ticketId)
  })

  inWorld('brings no code in public, and a machine brings none', async ({ world }) => {
    const { box, ticketId, passage } = await offered(world)
    const post = await world.hear(world.post({ from: 'tom', text: `@aurora_aiuta ${passage.code} guasto` }))
    expect(post.ticket_id).not.toBe(ticketId)
    await world.hearAll([asLetter(world, passage.code, { isAutomatic: true })], box)
    expect(await passages(world)).toMatchObject([{ arrived_at: null }])
  })
})

describe('the link', () => {
  inWorld('tells the desk that it was followed, once', async ({ world }) => {
    const { ticketId, passage } = await offered(world)
    const followed = await followPassage(world.desk, passage.code)
    expect(followed).toMatchObject({ language: 'it', handle: 'cura', channelName: 'The scripted post' })
    expect(followed?.link).toContain(`cura+${passage.code}@`)
    await followPassage(world.desk, passage.code)
    expect((await world.story(ticketId)).filter(type => type === 'passage.opened')).toHaveLength(1)
    expect(await followPassage(world.desk, 'AAAAA-AAAAA')).toBeUndefined()
  })

  inWorld('is not made to the same channel, nor to an account that is not connected', async ({ world }) => {
    const { box, ticketId } = await offered(world)
    const offer = (accountId: string) =>
      offerPassage(world.desk, world.workspaceId, ticketId, accountId, world.members.sara)
    expect(await offer(world.marketing.id)).toEqual({ ok: false, refusal: 'unsupported' })
    await world.see(trx =>
      trx.updateTable('account').set({ status: 'paused' }).where('id', '=', box.id).execute(),
    )
    expect(await offer(box.id)).toEqual({ ok: false, refusal: 'accountNotConnected' })
    expect(await offer(ticketId)).toEqual({ ok: false, refusal: 'notFound' })
  })
})
