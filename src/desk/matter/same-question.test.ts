import { expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import { rankSame } from '../../core/customer/same-question/rank-same.ts'
import { listAsked, listAskedElsewhere } from '../../store/same-question.ts'

/** The tickets in which the same was asked as in this one. */
const findSame = (world: World, ticketId: string) =>
  world.see(async trx => {
    const ticket = await trx
      .selectFrom('ticket')
      .selectAll()
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()
    const here = await listAsked(trx, ticket)
    return rankSame(here, await listAskedElsewhere(trx, ticket, here, world.clock.now()), 5)
  })

const askedBefore = (world: World, messageId: string) =>
  world.see(async trx => {
    const decision = await trx
      .selectFrom('decision')
      .select('facts')
      .where('message_id', '=', messageId)
      .executeTakeFirstOrThrow()
    return decision.facts.askedBefore.value
  })

const ASKED = '@aurora_aiuta la fibra non funziona da ieri'
const AGAIN = 'Siamo ancora senza internet da ieri, quando viene risolto?'

/** Luca is known under two handles: on the network, and by mail. */
async function makeOne(world: World, mailProfileId: string, customerId: string): Promise<void> {
  await world.see(trx =>
    trx.updateTable('profile').set({ customer_id: customerId }).where('id', '=', mailProfileId).execute(),
  )
}

inWorld('who asked by mail what he asks in public is known, on both sides', async ({ world }) => {
  const box = await openBox(world)
  const hello = await world.hear(asLetter(world, '', { text: 'Grazie mille, siete stati gentili!' }), box)
  const post = await world.openMatter(world.post({ text: ASKED }))
  const customerId = (await world.ticket(post.ticketId)).customer_id
  await makeOne(world, hello.profile_id ?? '', customerId)
  world.clock.advance({ hours: 3 })
  const letter = asLetter(world, '', {
    externalId: '<2@example.org>',
    networkThread: '<2@example.org>',
    text: AGAIN,
  })
  const mail = await world.openMatter(letter, box)
  expect(await askedBefore(world, mail.message.id)).toBe(true)
  expect(await findSame(world, mail.ticketId)).toMatchObject([
    { ticketId: post.ticketId, channel: 'scripted', isSameCustomer: true, isAnswered: false },
  ])
  expect(await findSame(world, post.ticketId)).toMatchObject([{ ticketId: mail.ticketId, channel: 'post' }])
})

inWorld('an answer ends it: what was asked was not asked in vain', async ({ world }) => {
  const first = await world.openMatter(world.post({ text: ASKED }))
  await world.reply(first.ticketId)
  await world.drain({ minutes: 1 })
  const again = await world.openMatter(world.post({ text: AGAIN }))
  expect(await askedBefore(world, again.message.id)).toBe(false)
  expect(await findSame(world, again.ticketId)).toMatchObject([{ isAnswered: true }])
})

inWorld(
  'of others, only questions of the last thirty days; praise and deleted words are none',
  async ({ world }) => {
    await world.openMatter(world.post({ from: 'chiara', text: ASKED }))
    world.clock.advance({ days: 31 })
    await world.hear(world.post({ from: 'tom', text: 'grazie per la fibra, funziona benissimo!' }))
    const gone = await world.openMatter(world.post({ from: 'amelie', text: ASKED }))
    await world.see(trx =>
      trx
        .updateTable('message')
        .set({ deleted_at: world.clock.now() })
        .where('id', '=', gone.message.id)
        .execute(),
    )
    const nadia = await world.openMatter(world.post({ from: 'nadia', text: ASKED }))
    const luca = await world.openMatter(world.post({ text: AGAIN }))
    expect((await findSame(world, luca.ticketId)).map(each => each.ticketId)).toEqual([nadia.ticketId])
  },
)

inWorld('another brand’s customers are never told, whatever they asked', async ({ world }) => {
  const borea = await world.settleBorea()
  await borea.hear(borea.post({ from: 'chiara', text: '@borea_aiuta la fibra non funziona da ieri' }))
  const luca = await world.openMatter(world.post({ text: ASKED }))
  expect(await findSame(world, luca.ticketId)).toEqual([])
})
