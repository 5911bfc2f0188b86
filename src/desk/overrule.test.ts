import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { OverruleRequest } from '../contract/decision.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { overruleDecision } from './overrule.ts'

const overrule = (world: World, messageId: string, change: OverruleRequest) =>
  overruleDecision(world.desk, world.workspaceId, messageId, change, world.members.marc)

const queueId = (world: World, key: string) =>
  world.see(async trx => {
    const row = await trx.selectFrom('queue').select('id').where('key', '=', key).executeTakeFirstOrThrow()
    return row.id
  })

/** Every decision on a message, the newest last. */
const decisions = (world: World, messageId: string) =>
  world.see(trx =>
    trx.selectFrom('decision').selectAll().where('message_id', '=', messageId).orderBy('id').execute(),
  )

const resolve = (world: World, ticketId: string) => {
  const by = { kind: 'person', memberId: world.members.sara } as const
  return actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'resolve', how: 'solved' }, by)
}

/** Talk about the brand that the machine leaves alone. */
const hearChatter = (world: World) =>
  world.hear(world.remark({ text: 'Ho visto la pubblicità di Aurora Mobile in tram', from: 'tom' }))

const thank = (world: World, networkThread: string) =>
  world.hear(world.post({ networkThread, text: '@aurora_aiuta grazie mille, gentilissimi!' }))

describe('answer it anyway', () => {
  inWorld('makes a matter of what the machine left alone', async ({ world }) => {
    const message = await hearChatter(world)
    expect(message.ticket_id).toBeNull()
    world.clock.advance({ minutes: 30 })
    const overruled = await overrule(world, message.id, { if: true })
    const [ticket] = await world.tickets()
    expect(overruled).toEqual({ ok: true, value: { ticketId: ticket?.id } })
    expect(ticket).toMatchObject({ status: 'open', handle: 'tomharris', waiting_since: message.written_at })
    const [clock] = await world.clocks(ticket?.id ?? '')
    expect(clock).toMatchObject({ metric: 'firstResponse', state: 'running', started_at: world.clock.now() })
    expect(ticket?.due_at).toEqual(clock?.due_at)
    expect(await world.story(ticket?.id ?? '')).toEqual(['ticket.opened', 'decision.overruled'])
  })

  inWorld('makes it the matter of what is said next', async ({ world }) => {
    const message = await hearChatter(world)
    const overruled = await overrule(world, message.id, { if: true })
    const next = await world.hear(world.post({ from: 'tom', networkThread: message.network_thread ?? '' }))
    expect(overruled).toMatchObject({ value: { ticketId: next.ticket_id } })
  })

  inWorld('joins the matter that the customer has open in that conversation', async ({ world }) => {
    const message = await hearChatter(world)
    const { ticketId } = await world.openMatter(
      world.post({ from: 'tom', networkThread: message.network_thread ?? '' }),
    )
    expect(await overrule(world, message.id, { if: true })).toEqual({ ok: true, value: { ticketId } })
    expect(await world.tickets()).toHaveLength(1)
  })

  inWorld('opens a resolved matter again, and an answer is owed', async ({ world }) => {
    const { said, ticketId } = await world.openMatter()
    await resolve(world, ticketId)
    world.clock.advance({ minutes: 5 })
    const thanks = await thank(world, said.networkThread)
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved' })
    await overrule(world, thanks.id, { if: true })
    const ticket = await world.ticket(ticketId)
    expect(ticket).toMatchObject({ status: 'open', resolved_at: null })
    const [, clock] = await world.clocks(ticketId)
    expect(clock).toMatchObject({ metric: 'nextResponse', state: 'running', due_at: ticket.due_at })
  })

  inWorld('said by two at once is one matter', async ({ world }) => {
    const message = await hearChatter(world)
    const said = await Promise.all([1, 2, 3].map(() => overrule(world, message.id, { if: true })))
    const [ticket] = await world.tickets()
    expect(said).toEqual(said.map(() => ({ ok: true, value: { ticketId: ticket?.id } })))
    expect(await world.tickets()).toHaveLength(1)
  })
})

describe('each part', () => {
  inWorld('IF not: the matter is resolved without an answer, and its clocks end', async ({ world }) => {
    const { message, ticketId } = await world.openMatter()
    await overrule(world, message.id, { if: false })
    expect(await world.ticket(ticketId)).toMatchObject({
      status: 'resolved',
      resolution: 'noAnswerNeeded',
      due_at: null,
    })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'cancelled', ended_at: world.clock.now() }])
  })

  inWorld('WHO: the matter moves to the queue', async ({ world }) => {
    const { message, ticketId } = await world.openMatter()
    const billing = await queueId(world, 'billing')
    await overrule(world, message.id, { queueId: billing })
    expect((await world.ticket(ticketId)).queue_id).toBe(billing)
    expect(await world.story(ticketId)).toContain('ticket.enqueued')
  })

  inWorld('WHEN: the matter gets the priority', async ({ world }) => {
    const { message, ticketId } = await world.openMatter()
    for (const priority of ['urgent', 'low'] as const) {
      await overrule(world, message.id, { priority })
      expect((await world.ticket(ticketId)).priority).toBe(priority)
    }
  })

  inWorld('HOW: the decision says so, the matter stays as it is', async ({ world }) => {
    const { message, ticketId } = await world.openMatter()
    const before = await world.ticket(ticketId)
    await overrule(world, message.id, { how: 'directMessage' })
    expect((await decisions(world, message.id)).at(-1)).toMatchObject({ how: 'directMessage' })
    expect(await world.ticket(ticketId)).toEqual(before)
  })

  inWorld('all of them at once', async ({ world }) => {
    const message = await hearChatter(world)
    const sales = await queueId(world, 'sales')
    await overrule(world, message.id, { if: true, queueId: sales, how: 'thank', priority: 'low' })
    expect(await world.tickets()).toMatchObject([{ queue_id: sales, priority: 'low' }])
  })
})

describe('what was decided before', () => {
  inWorld('stays, with who overruled it', async ({ world }) => {
    const { message } = await world.openMatter()
    await overrule(world, message.id, { priority: 'low' })
    await overrule(world, message.id, { priority: 'urgent' })
    const { marc } = world.members
    expect(await decisions(world, message.id)).toMatchObject([
      { is_current: false, overruled_by: null },
      { priority: 'low', is_current: false, overruled_by: marc },
      { priority: 'urgent', is_current: true, overruled_by: marc },
    ])
  })

  inWorld('is overruled by one after the other when two speak at once', async ({ world }) => {
    const { message } = await world.openMatter()
    const said = await Promise.all(
      (['low', 'urgent', 'normal'] as const).map(priority => overrule(world, message.id, { priority })),
    )
    expect(said.map(each => each.ok)).toEqual([true, true, true])
    const all = await decisions(world, message.id)
    expect(all.filter(each => each.is_current)).toHaveLength(1)
    expect(all).toHaveLength(4)
  })
})

describe('refused, and nothing changes', () => {
  const unchanged = async (world: World, messageId: string, change: OverruleRequest, refusal: string) => {
    const before = [await decisions(world, messageId), await world.tickets(), await world.events()]
    expect(await overrule(world, messageId, change)).toEqual({ ok: false, refusal })
    expect([await decisions(world, messageId), await world.tickets(), await world.events()]).toEqual(before)
  }

  inWorld('a queue that is not there, or is of another brand', async ({ world }) => {
    const borea = await world.settleBorea()
    const theirs = await borea.see(trx => trx.selectFrom('queue').select('id').executeTakeFirstOrThrow())
    const { said, message, ticketId } = await world.openMatter()
    const chatter = await hearChatter(world)
    for (const queueId of [world.desk.newId(), theirs.id]) {
      await unchanged(world, message.id, { queueId }, 'unknownQueue')
      await unchanged(world, message.id, { if: false, queueId }, 'unknownQueue')
      await unchanged(world, chatter.id, { queueId }, 'unknownQueue')
      await unchanged(world, chatter.id, { if: true, queueId }, 'unknownQueue')
    }
    await resolve(world, ticketId)
    const thanks = await thank(world, said.networkThread)
    await unchanged(world, thanks.id, { if: true, queueId: theirs.id }, 'unknownQueue')
  })

  inWorld('a matter that is resolved', async ({ world }) => {
    const { message, ticketId } = await world.openMatter()
    await resolve(world, ticketId)
    await unchanged(world, message.id, { if: false }, 'ticketResolved')
    await unchanged(world, message.id, { priority: 'low' }, 'ticketResolved')
  })

  inWorld('a message that is not there, is ours, or is of another brand', async ({ world }) => {
    const borea = await world.settleBorea()
    const { message } = await borea.openMatter()
    const own = await world.hear(world.own())
    for (const id of [message.id, own.id, world.desk.newId()])
      await unchanged(world, id, { if: false }, 'notFound')
  })
})
