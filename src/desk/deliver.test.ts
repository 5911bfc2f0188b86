import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { Outgoing } from '../connectors/connector.ts'
import { takeDueDeliveries } from '../store/delivery.ts'
import { removeAccount } from './account/remove-account.ts'
import { deliverDue } from './deliver.ts'

const NEVER = new AbortController().signal
const REFUSED = { kind: 'refused', code: 'duplicate', explain: 'You already said that.' } as const
const RETRY = { kind: 'retry', afterMs: 60_000, code: 'rateLimited' } as const

/** A matter with an answer on its way, whose undo window has passed. */
async function aDueReply(world: World) {
  const matter = await world.openMatter()
  const id = await world.reply(matter.ticketId)
  world.clock.advance({ seconds: 8 })
  return { ...matter, id }
}

const attempts = (world: World) =>
  world.see(trx => trx.selectFrom('delivery_attempt').selectAll().orderBy('n').execute())

const spent = async (world: World) => {
  const rows = await world.see(trx => trx.selectFrom('budget').selectAll().execute())
  return rows.map(row => [Number(row.spent_micros), row.deliveries])
}

describe('an answer that is sent', () => {
  inWorld('stands on the network, is spent for, and the customer is waited for', async ({ world }) => {
    const { id, ticketId } = await aDueReply(world)
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    await world.drain()
    const [landed] = world.network.landed
    expect(await world.delivery(id)).toMatchObject({
      state: 'sent',
      external_id: landed?.externalId,
      attempts: 1,
    })
    expect(await world.message(landed?.externalId ?? '')).toMatchObject({ written_at: world.clock.now() })
    expect(await world.ticket(ticketId)).toMatchObject({
      status: 'waiting',
      waiting_since: null,
      due_at: null,
    })
    expect(await spent(world)).toEqual([[10_000, 1]])
    expect((await world.story(ticketId)).slice(-2)).toEqual(['ticket.answered', 'delivery.sent'])
  })

  inWorld('does not leave before its undo window has passed', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    world.clock.advance({ seconds: 7 })
    await world.drain()
    expect(world.network.tries).toEqual([])
    world.clock.advance({ seconds: 1 })
    await world.drain()
    expect(world.network.tries).toHaveLength(1)
  })

  inWorld('is tried once, however many nodes deliver at once', async ({ world }) => {
    await aDueReply(world)
    await Promise.all([1, 2, 3, 4].map(() => deliverDue(world.desk, NEVER)))
    expect(world.network.tries).toHaveLength(1)
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('tells the network what was answered, and of which try this is', async ({ world }) => {
    const { id, said } = await aDueReply(world)
    await world.drain()
    expect(world.network.tries).toEqual([
      {
        id,
        kind: 'reply',
        subject: '',
        answers: null,
        text: 'Ciao Luca, ci pensiamo noi.',
        target: said.externalId,
        recipient: null,
        firstTriedAt: world.clock.now(),
        lastTriedAt: world.clock.now(),
        attempt: 1,
        alreadyOurs: [],
        media: [],
        poll: null,
        invitesDirect: false,
      },
    ])
  })
})

describe('an answer that the network refuses', () => {
  inWorld(
    'comes back with the reason and its text; the customer still waits and nothing is spent',
    async ({ world }) => {
      const { id, ticketId } = await aDueReply(world)
      world.network.answers.push(REFUSED)
      await world.drain({ minutes: 5 })
      expect(await world.delivery(id)).toMatchObject({
        state: 'failed',
        text: 'Ciao Luca, ci pensiamo noi.',
        refusal: { code: 'duplicate', explain: 'You already said that.' },
      })
      expect(world.network.tries).toHaveLength(1)
      expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
      expect(await world.clocks(ticketId)).toMatchObject([{ ended_at: null }])
      expect(await spent(world)).toEqual([])
      expect(await world.story(ticketId)).toContain('delivery.failed')
    },
  )

  inWorld('is refused by ourselves when its account has gone', async ({ world }) => {
    const { id } = await aDueReply(world)
    await removeAccount(world.desk, world.workspaceId, world.care.id, world.members.giulia)
    await world.drain()
    expect(await world.delivery(id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'accountNotConnected' },
    })
    expect(world.network.tries).toEqual([])
  })
})

describe('an answer that must wait', () => {
  inWorld('is tried again after as long as the network asks, each try on record', async ({ world }) => {
    const { id } = await aDueReply(world)
    world.network.answers.push(RETRY)
    await world.drain({ seconds: 55 })
    expect(await world.delivery(id)).toMatchObject({ state: 'pending', attempts: 1 })
    await world.drain({ seconds: 10 })
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect((await attempts(world)).map(each => each.outcome)).toMatchObject([
      { kind: 'retry' },
      { kind: 'sent' },
    ])
    expect(world.network.tries.map(each => each.attempt)).toEqual([1, 2])
  })
})

describe('an answer of which nobody knows', () => {
  inWorld('is looked up and found: it is not said twice', async ({ world }) => {
    const { id, ticketId } = await aDueReply(world)
    world.network.answers.push('lost')
    await world.drain()
    expect(await world.delivery(id)).toMatchObject({ state: 'unknown' })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    await world.drain({ seconds: 15 })
    expect(await world.delivery(id)).toMatchObject({
      state: 'sent',
      external_id: world.network.landed[0]?.externalId,
    })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
    expect(world.network.tries).toHaveLength(1)
  })

  inWorld('is looked up, surely absent, and tried again', async ({ world }) => {
    const { id } = await aDueReply(world)
    world.network.answers.push('vanished')
    await world.drain({ seconds: 15 })
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('with the words of an earlier one is not taken for that one', async ({ world }) => {
    const { id, ticketId } = await aDueReply(world)
    await world.drain()
    const again = await world.reply(ticketId)
    world.network.answers.push('vanished')
    await world.drain({ seconds: 30 })
    expect(await world.delivery(again)).toMatchObject({ state: 'sent', attempts: 2 })
    expect((await world.delivery(again)).external_id).not.toBe((await world.delivery(id)).external_id)
    expect(world.network.landed).toHaveLength(2)
  })

  inWorld(
    'is not tried again as long as the network cannot tell, and then a person is asked',
    async ({ world }) => {
      const { id } = await aDueReply(world)
      world.network.answers.push('lost')
      world.network.lookups.push(
        ...Array.from({ length: 500 }, () => ({ kind: 'cannotTell', code: 'tooEarly' }) as const),
      )
      await world.drain()
      world.clock.advance({ minutes: 29 })
      await world.drain()
      expect((await world.delivery(id)).look_again_at).not.toBeNull()
      await world.drain({ minutes: 2 })
      expect(await world.delivery(id)).toMatchObject({ state: 'unknown', look_again_at: null })
      expect(world.network.tries).toHaveLength(1)
    },
  )

  inWorld('because its account has gone: a person is asked', async ({ world }) => {
    const { id } = await aDueReply(world)
    world.network.answers.push('lost')
    await world.drain()
    await removeAccount(world.desk, world.workspaceId, world.care.id, world.members.giulia)
    world.clock.advance({ minutes: 31 })
    await world.drain()
    expect(await world.delivery(id)).toMatchObject({ state: 'unknown', look_again_at: null })
  })

  inWorld(
    'has met its promise when it stood on the network in time, though we learn it late',
    async ({ world }) => {
      const { ticketId } = await aDueReply(world)
      const [clock] = await world.clocks(ticketId)
      world.network.answers.push('lost')
      world.network.lookups.push(
        ...Array.from({ length: 20 }, () => ({ kind: 'cannotTell', code: 'tooEarly' }) as const),
      )
      await world.drain()
      const landedAt = world.clock.now()
      await world.drain({ minutes: 10 })
      expect((await world.clocks(ticketId))[0]).toMatchObject({
        id: clock?.id,
        state: 'met',
        ended_at: landedAt,
      })
    },
  )
})

const leasedUntil = (until: Date) => ({ until, untilWithFiles: until })

describe('a node that dies', () => {
  /** What a node leaves behind that took the due deliveries and then said nothing any more. */
  const takeAndDie = (world: World) =>
    world.database.inEveryWorkspace(trx =>
      takeDueDeliveries(trx, world.clock.now(), leasedUntil(world.clock.after({ minutes: 1 })), 8),
    )

  inWorld(
    'before it sent: the answer is looked up first, and then sent by another node',
    async ({ world }) => {
      const { id, ticketId } = await aDueReply(world)
      await takeAndDie(world)
      await world.drain({ seconds: 55 })
      expect(await world.delivery(id)).toMatchObject({ state: 'sending' })
      await world.drain({ seconds: 30 })
      expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 2 })
      expect(world.network.landed).toHaveLength(1)
      expect(await world.story(ticketId)).toContain('delivery.unknown')
    },
  )

  inWorld('after it sent: the answer is found, and not sent again', async ({ world }) => {
    const { id } = await aDueReply(world)
    const [taken] = await takeAndDie(world)
    const target = taken?.target_external_id ?? null
    world.network.land(world.care.id, { ...toOutgoing(world), target })
    await world.drain({ seconds: 90 })
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('while the network is slow: who comes back too late changes nothing', async ({ world }) => {
    const { id } = await aDueReply(world)
    world.network.answers.push(async () => {
      world.clock.advance({ minutes: 2 })
      await world.drain({ seconds: 15 })
      return REFUSED
    })
    await deliverDue(world.desk, NEVER)
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', refusal: null })
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('in the middle of a throw: the answer stays on record as tried', async ({ world }) => {
    const { id } = await aDueReply(world)
    world.network.answers.push(() => Promise.reject(new Error('the connector broke')))
    await expect(deliverDue(world.desk, NEVER)).rejects.toThrow('the connector broke')
    expect(await world.delivery(id)).toMatchObject({ state: 'sending', attempts: 1 })
    await world.drain({ seconds: 90 })
    expect(await world.delivery(id)).toMatchObject({ state: 'sent' })
  })

  const toOutgoing = (world: World): Outgoing => ({
    id: 'delivery',
    kind: 'reply',
    subject: '',
    answers: null,
    text: 'Ciao Luca, ci pensiamo noi.',
    target: null,
    recipient: null,
    firstTriedAt: world.clock.now(),
    lastTriedAt: world.clock.now(),
    attempt: 1,
    media: [],
    poll: null,
    invitesDirect: false,
  })
})

describe('answers in one conversation', () => {
  const said = (world: World) => world.network.landed.map(each => each.outgoing.text)

  inWorld('go in the order in which they were written, whatever the first one meets', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    for (const text of ['uno', 'due', 'tre']) await world.reply(ticketId, { text })
    world.network.answers.push(RETRY, 'lost', 'vanished')
    await world.drain({ minutes: 3 })
    expect(said(world)).toEqual(['uno', 'due', 'tre'])
  })

  inWorld('do not wait for one that has failed', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    for (const text of ['uno', 'due']) await world.reply(ticketId, { text })
    world.network.answers.push(REFUSED)
    await world.drain({ seconds: 15 })
    expect(said(world)).toEqual(['due'])
  })

  inWorld('wait for one of which nobody knows', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    for (const text of ['uno', 'due']) await world.reply(ticketId, { text })
    world.network.answers.push('vanished')
    world.network.lookups.push(
      ...Array.from({ length: 500 }, () => ({ kind: 'cannotTell', code: 'tooEarly' }) as const),
    )
    await world.drain({ minutes: 5 })
    expect(world.network.tries.map(each => each.text)).toEqual(['uno'])
  })

  inWorld('do not hold up those in another one', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const other = await world.openMatter(world.post({ from: 'tom' }))
    await world.reply(ticketId, { text: 'uno' })
    world.network.answers.push(RETRY)
    await world.drain({ seconds: 10 })
    await world.reply(other.ticketId, { text: 'altro' })
    await world.drain({ seconds: 10 })
    expect(said(world)).toEqual(['altro'])
  })
})

describe('our own answer heard before its answer', () => {
  /** The network shows our post to a reader before it tells the sender its id. */
  const hearFirst = (world: World, text: (sent: string) => string) => {
    world.network.answers.push(async outgoing => {
      const seen = world.own({ externalId: '7777', text: text(outgoing.text), inReplyTo: outgoing.target })
      await world.hearAll([seen])
      return { kind: 'sent', externalId: '7777', at: world.clock.now() }
    })
  }

  inWorld('is recognised: one message, which was seen', async ({ world }) => {
    const { id, ticketId } = await aDueReply(world)
    hearFirst(world, sent => sent)
    await world.drain()
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', external_id: '7777' })
    expect(await world.messages()).toHaveLength(2)
    expect(await spent(world)).toEqual([[10_000, 1]])
    expect((await world.story(ticketId)).filter(type => type === 'ticket.answered')).toHaveLength(1)
    expect(await world.story(ticketId)).not.toContain('message.seenElsewhere')
  })

  inWorld('is one message also when the network has changed its text beyond knowing', async ({ world }) => {
    const { id, ticketId } = await aDueReply(world)
    hearFirst(world, () => 'quite another text')
    await world.drain()
    const row = await world.delivery(id)
    expect(row).toMatchObject({ state: 'sent', external_id: '7777' })
    expect(await world.message('7777')).toMatchObject({ id: row.message_id, ticket_id: ticketId })
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld('is recognised after the answer was lost', async ({ world }) => {
    const { id, said } = await aDueReply(world)
    world.network.answers.push('lost')
    await world.drain()
    const [landed] = world.network.landed
    const text = '@luca_b Ciao Luca,  ci pensiamo noi.'
    await world.hearAll([
      world.own({ externalId: landed?.externalId ?? '', text, inReplyTo: said.externalId }),
    ])
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', external_id: landed?.externalId })
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld('heard once it is known is known', async ({ world }) => {
    const { said } = await aDueReply(world)
    await world.drain()
    const [landed] = world.network.landed
    const own = world.own({ externalId: landed?.externalId ?? '', inReplyTo: said.externalId })
    await world.hearAll([own])
    expect(await world.messages()).toHaveLength(2)
  })
})

describe('the customer wrote meanwhile', () => {
  inWorld('so he has not been answered: the ticket stays open and its clock runs', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    world.clock.advance({ seconds: 4 })
    await world.hear(world.direct({ text: 'E poi non va neanche il telefono.' }))
    await world.drain({ seconds: 10 })
    expect(world.network.landed).toHaveLength(1)
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'running', ended_at: null }])
  })
})
