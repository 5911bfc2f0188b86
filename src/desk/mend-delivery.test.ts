import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { deliverDue } from './deliver.ts'
import { retryDelivery, settleDelivery } from './mend-delivery.ts'
import { undoDelivery } from './undo-delivery.ts'

const NEVER = new AbortController().signal
const REFUSED = { kind: 'refused', code: 'invalid', explain: 'Too long.' } as const
const CANNOT_TELL = { kind: 'cannotTell', code: 'tooMany' } as const

const undo = (world: World, id: string) => undoDelivery(world.desk, world.workspaceId, id, world.members.sara)
const retry = (world: World, id: string, text?: string) =>
  retryDelivery(world.desk, world.workspaceId, id, text, world.members.sara)
const settle = (world: World, id: string, landed: boolean) =>
  settleDelivery(world.desk, world.workspaceId, id, landed, world.members.sara)

const said = (world: World) => world.network.landed.map(each => each.outgoing.text)

describe('undo', () => {
  inWorld('within the window gives the text back, and nothing ever leaves', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId, { text: 'Troppo presto' })
    world.clock.advance({ seconds: 7 })
    expect(await undo(world, id)).toMatchObject({ ok: true, value: { text: 'Troppo presto' } })
    await world.drain({ minutes: 1 })
    expect(world.network.tries).toEqual([])
    expect(await world.messages()).toHaveLength(1)
    expect(await world.story(ticketId)).toContain('delivery.undone')
  })

  inWorld('comes too late once a try was made', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    await world.drain({ seconds: 10 })
    expect(await undo(world, id)).toEqual({ ok: false, refusal: 'tooLate' })
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld('comes too late also for one that waits for its second try', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    world.network.answers.push({ kind: 'retry', afterMs: 60_000, code: 'rateLimited' })
    await world.drain({ seconds: 10 })
    expect(await undo(world, id)).toEqual({ ok: false, refusal: 'tooLate' })
  })

  inWorld(
    'at the moment of sending: either it is taken back or it stands on the network',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      for (const text of ['uno', 'due', 'tre', 'quattro']) {
        const id = await world.reply(ticketId, { text })
        world.clock.advance({ seconds: 8 })
        const [undone] = await Promise.all([undo(world, id), deliverDue(world.desk, NEVER)])
        expect(said(world).includes(text)).toBe(!undone.ok)
      }
    },
  )

  inWorld('twice: the second time there is nothing', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    await undo(world, id)
    expect(await undo(world, id)).toEqual({ ok: false, refusal: 'notFound' })
  })

  inWorld('of the middle one keeps the order of the others', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, { text: 'uno' })
    const middle = await world.reply(ticketId, { text: 'due' })
    await world.reply(ticketId, { text: 'tre' })
    await undo(world, middle)
    world.network.answers.push({ kind: 'retry', afterMs: 60_000, code: 'rateLimited' })
    await world.drain({ minutes: 2 })
    expect(said(world)).toEqual(['uno', 'tre'])
  })
})

describe('a failed answer', () => {
  const fail = async (world: World) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId, { text: 'Ciao' })
    world.network.answers.push(REFUSED)
    await world.drain({ seconds: 10 })
    return { id, ticketId }
  }

  inWorld('is tried again as it was', async ({ world }) => {
    const { id, ticketId } = await fail(world)
    expect(await retry(world, id)).toEqual({ ok: true, value: true })
    await world.drain()
    expect(said(world)).toEqual(['Ciao'])
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', refusal: null, attempts: 2 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
  })

  inWorld('is tried with another text, by which it is recognised too', async ({ world }) => {
    const { id } = await fail(world)
    await retry(world, id, 'Ciao, riproviamo')
    world.network.answers.push('lost')
    await world.drain()
    const row = await world.delivery(id)
    expect(
      await world.see(trx =>
        trx.selectFrom('message').select('text').where('id', '=', row.message_id).execute(),
      ),
    ).toEqual([{ text: 'Ciao, riproviamo' }])
    const externalId = world.network.landed[0]?.externalId ?? ''
    await world.hearAll([
      world.own({ externalId, text: 'Ciao, riproviamo', inReplyTo: row.target_external_id }),
    ])
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', external_id: externalId })
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld.for([
    ['tooLong', 'x'.repeat(281)],
    ['unfilledPlaceholder', 'Ciao {{name}}'],
  ] as const)('is refused again: %s', async ([refusal, text], { world }) => {
    const { id } = await fail(world)
    expect(await retry(world, id, text)).toEqual({ ok: false, refusal })
    expect(await world.delivery(id)).toMatchObject({ state: 'failed', text: 'Ciao' })
  })

  inWorld('is tried once, however often that is asked for', async ({ world }) => {
    const { id } = await fail(world)
    const asked = await Promise.all([retry(world, id), retry(world, id), retry(world, id)])
    await world.drain({ seconds: 30 })
    expect(asked.filter(each => each.ok)).toHaveLength(1)
    expect(said(world)).toEqual(['Ciao'])
  })

  inWorld('cannot be settled, and one on its way cannot be retried', async ({ world }) => {
    const { id, ticketId } = await fail(world)
    expect(await settle(world, id, true)).toEqual({ ok: false, refusal: 'notPossibleNow' })
    const pending = await world.reply(ticketId)
    expect(await retry(world, pending)).toEqual({ ok: false, refusal: 'notPossibleNow' })
  })
})

describe('an answer of which the network cannot tell', () => {
  const loseAnswer = async (world: World) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    world.network.answers.push('lost')
    world.network.lookups.push(CANNOT_TELL)
    await world.drain({ seconds: 8 })
    return { id, ticketId }
  }

  inWorld('landed, says a person: the customer is answered', async ({ world }) => {
    const { id, ticketId } = await loseAnswer(world)
    expect(await settle(world, id, true)).toEqual({ ok: true, value: true })
    await world.drain({ minutes: 1 })
    expect(world.network.tries).toHaveLength(1)
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
    expect(await world.story(ticketId)).toContain('delivery.settled')
  })

  inWorld(
    'landed, says a person, and then the network shows it: it is one message still',
    async ({ world }) => {
      const { id } = await loseAnswer(world)
      await settle(world, id, true)
      const row = await world.delivery(id)
      const externalId = world.network.landed[0]?.externalId ?? ''
      await world.hearAll([world.own({ externalId, text: row.text, inReplyTo: row.target_external_id })])
      expect(await world.messages()).toHaveLength(2)
      expect(await world.message(externalId)).toMatchObject({ id: row.message_id })
      expect(await world.delivery(id)).toMatchObject({ state: 'sent', external_id: externalId })
    },
  )

  inWorld('did not land, says a person: it is sent', async ({ world }) => {
    const { id } = await loseAnswer(world)
    world.network.landed.length = 0
    expect(await settle(world, id, false)).toEqual({ ok: true, value: true })
    await world.drain()
    expect(world.network.landed).toHaveLength(1)
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  inWorld('is settled once, though two say it at the same time', async ({ world }) => {
    const { id } = await loseAnswer(world)
    const settled = await Promise.all([settle(world, id, true), settle(world, id, false)])
    expect(settled.filter(each => each.ok)).toHaveLength(1)
  })
})
