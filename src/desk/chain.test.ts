import { randomUUIDv7 } from 'node:crypto'
import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { A_PICTURE } from '../../test/world/pictures.ts'
import type { World } from '../../test/world.ts'
import { changeAccount } from './account/change-account.ts'
import { attachFile, forgetUnsentFiles } from './attach-file.ts'
import { retryDelivery, settleDelivery } from './mend-delivery.ts'
import { undoDelivery } from './undo-delivery.ts'

const part = (text: string) => ({ deliveryId: randomUUIDv7(), text, attachments: [] })

const replyInParts = async (world: World, ticketId: string, texts: readonly string[]): Promise<string[]> => {
  const [text = '', ...rest] = texts
  const further = rest.map(part)
  const first = await world.reply(ticketId, { text, further })
  return [first, ...further.map(each => each.deliveryId)]
}

const states = async (world: World, ids: readonly string[]) =>
  Promise.all(ids.map(async id => (await world.delivery(id)).state))
const said = (world: World) =>
  world.network.landed.map(({ externalId, outgoing }) => [outgoing.text, outgoing.target, externalId])
const REFUSED = { kind: 'refused', code: 'duplicate', explain: 'Said already.' } as const
const RETRY = { kind: 'retry', afterMs: 30_000, code: 'rateLimited' } as const

describe('an answer of several posts', () => {
  inWorld('goes part by part, each answering the one before it', async ({ world }) => {
    const { ticketId, said: asked } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    await world.drain({ seconds: 10 })
    expect(said(world)).toEqual([
      ['Uno', asked.externalId, '7001'],
      ['Due', '7001', '7002'],
      ['Tre', '7002', '7003'],
    ])
    expect(await states(world, ids)).toEqual(['sent', 'sent', 'sent'])
    const messages = (await world.messages()).filter(each => each.direction === 'outbound')
    expect(messages.map(each => [each.text, each.in_reply_to])).toEqual([
      ['Uno', asked.externalId],
      ['Due', '7001'],
      ['Tre', '7002'],
    ])
  })

  inWorld('asked for twice is there once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const request = { deliveryId: randomUUIDv7(), text: 'Uno', further: [part('Due')] }
    await Promise.all([1, 2, 3].map(() => world.answer(ticketId, request)))
    await world.drain({ seconds: 10 })
    expect(said(world)).toHaveLength(2)
  })

  inWorld('is refused as a whole, with the part that is too long', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const asked = { text: 'Uno', further: [part('Due'), part('x'.repeat(281))] }
    expect(await world.answer(ticketId, asked)).toEqual({
      ok: false,
      refusal: { kind: 'refused', refusal: 'tooLong', part: 3 },
    })
    expect(await world.deliveries()).toEqual([])
  })

  inWorld('has no place in direct messages', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await world.answer(ticketId, { mode: 'direct', further: [part('Due')] })).toMatchObject({
      refusal: { refusal: 'unsupported' },
    })
  })

  inWorld('costs the sum of its parts, and the budget sees all of it', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const limit = (dailyBudgetMicros: number) =>
      changeAccount(world.desk, world.workspaceId, world.care.id, { dailyBudgetMicros }, world.members.giulia)
    const asked = () => ({ text: 'Uno', further: [part('Due'), part('https://aurora.example')] })
    await limit(224_999)
    expect(await world.answer(ticketId, asked())).toMatchObject({ refusal: { refusal: 'overBudget' } })
    await limit(225_000)
    expect(await world.answer(ticketId, asked())).toMatchObject({ ok: true })
    const costs = (await world.deliveries()).map(each => [each.part, each.cost_micros])
    expect(costs.toSorted()).toEqual([
      [1, '10000'],
      [2, '15000'],
      [3, '200000'],
    ])
  })

  inWorld('may carry files in any part', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const file = await attachFile(world.desk, world.workspaceId, A_PICTURE, 'foto.png', world.members.sara)
    const attachments = [{ id: file.ok ? file.value.id : '', alt: 'La mappa' }]
    await world.reply(ticketId, { text: 'Uno', further: [{ ...part(''), attachments }] })
    await world.drain({ seconds: 10 })
    expect(world.network.tries.map(each => each.media.map(media => media.alt))).toEqual([[], ['La mappa']])
  })
})

describe('when a part meets trouble', () => {
  inWorld(
    'the first stays, the failed one is seen, the rest waits, and a retry lets them go',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
      world.network.answers.push('sent', REFUSED)
      await world.drain({ minutes: 5 })
      expect(await states(world, ids)).toEqual(['sent', 'failed', 'pending'])
      await retryDelivery(world.desk, world.workspaceId, ids[1] ?? '', 'Due, meglio', world.members.sara)
      await world.drain({ seconds: 10 })
      expect(
        said(world)
          .map(([text, target]) => [text, target])
          .slice(1),
      ).toEqual([
        ['Due, meglio', '7001'],
        ['Tre', '7002'],
      ])
    },
  )

  inWorld('other answers in the conversation do not wait for what a failed part holds', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    world.network.answers.push('sent', REFUSED)
    await world.drain({ seconds: 20 })
    await world.reply(ticketId, { text: 'Altro' })
    await world.drain({ seconds: 20 })
    expect(said(world).map(([text]) => text)).toEqual(['Uno', 'Altro'])
  })

  inWorld('a lost answer is looked up before the next part goes', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    world.network.answers.push('lost', RETRY, 'vanished')
    await world.drain({ minutes: 5 })
    expect(await states(world, ids)).toEqual(['sent', 'sent', 'sent'])
    expect(
      said(world)
        .map(([text, target]) => [text, target])
        .slice(1),
    ).toEqual([
      ['Due', '7001'],
      ['Tre', '7002'],
    ])
  })

  inWorld(
    'a part that landed by a person’s word alone holds the next until the network shows it',
    async ({ world }) => {
      const { ticketId, said: asked } = await world.openMatter()
      const ids = await replyInParts(world, ticketId, ['Uno', 'Due'])
      world.network.answers.push('vanished')
      world.network.lookups.push({ kind: 'cannotTell', code: 'tooMany' })
      await world.drain({ seconds: 9 })
      await settleDelivery(world.desk, world.workspaceId, ids[0] ?? '', true, world.members.sara)
      await world.drain({ minutes: 1 })
      expect(await states(world, ids)).toEqual(['sent', 'pending'])
      await world.hearAll([world.own({ externalId: '555', text: 'Uno', inReplyTo: asked.externalId })])
      await world.drain({ seconds: 10 })
      expect(said(world)).toEqual([['Due', '555', expect.any(String)]])
    },
  )
})

describe('undo', () => {
  const undo = (world: World, id: string | undefined) =>
    undoDelivery(world.desk, world.workspaceId, id ?? '', world.members.sara)

  inWorld('takes all parts back together', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    expect(await undo(world, ids[1])).toMatchObject({
      ok: true,
      value: { text: 'Uno\n\nDue\n\nTre', parts: [{ text: 'Uno' }, { text: 'Due' }, { text: 'Tre' }] },
    })
    await world.drain({ seconds: 20 })
    expect(world.network.tries).toEqual([])
    expect(await world.deliveries()).toEqual([])
  })

  inWorld('asked for by two at once, of different parts, takes them back once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre', 'Quattro'])
    const undone = await Promise.all([ids[3], ids[0], ids[2], ids[1]].map(id => undo(world, id)))
    expect(undone.filter(each => each.ok)).toHaveLength(1)
    expect(await world.deliveries()).toEqual([])
  })

  inWorld('at the moment of sending: each part is taken back or stands on the network', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    world.clock.advance({ seconds: 9 })
    const [undone] = await Promise.all([undo(world, ids[2]), world.drain({ seconds: 1 })])
    await world.drain({ seconds: 20 })
    const back = undone.ok ? undone.value.parts.length : 0
    expect(said(world)).toHaveLength(3 - back)
  })

  inWorld('days later still gives its files another day', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const file = await attachFile(world.desk, world.workspaceId, A_PICTURE, 'foto.png', world.members.sara)
    const attachments = [{ id: file.ok ? file.value.id : '', alt: '' }]
    const waiting = { ...part('Due'), attachments }
    await world.reply(ticketId, { text: 'Uno', further: [waiting] })
    world.network.answers.push(REFUSED)
    await world.drain({ days: 3 })
    expect(await undo(world, waiting.deliveryId)).toMatchObject({ ok: true })
    world.clock.advance({ hours: 23 })
    await forgetUnsentFiles(world.desk)
    expect(await world.answer(ticketId, { text: 'Ecco', attachments })).toMatchObject({ ok: true })
  })

  inWorld('leaves what has gone, and takes back what waits behind a failed part', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ids = await replyInParts(world, ticketId, ['Uno', 'Due', 'Tre'])
    world.network.answers.push('sent', REFUSED)
    await world.drain({ seconds: 20 })
    expect(await undo(world, ids[2])).toMatchObject({ ok: true, value: { text: 'Tre' } })
    expect(await states(world, ids.slice(0, 2))).toEqual(['sent', 'failed'])
  })
})
