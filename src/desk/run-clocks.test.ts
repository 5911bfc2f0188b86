import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { tickClocks, wakeSnoozed } from './run-clocks.ts'

const act = (world: World, ticketId: string, said: TicketAct) =>
  actOnTicket(world.desk, world.workspaceId, ticketId, said, { kind: 'person', memberId: world.members.sara })

const breaches = async (world: World) =>
  (await world.events()).filter(event => event.type === 'clock.breached').length

describe('a promise', () => {
  inWorld('runs from the moment at which the customer wrote, however late we heard', async ({ world }) => {
    const writtenAt = world.clock.ago({ minutes: 40 })
    const { ticketId } = await world.openMatter(world.post({ writtenAt }))
    const [clock] = await world.clocks(ticketId)
    expect(clock).toMatchObject({ metric: 'firstResponse', state: 'running', started_at: writtenAt })
    expect(clock?.due_at).toEqual(world.clock.after({ minutes: 20 }))
    expect((await world.ticket(ticketId)).due_at).toEqual(clock?.due_at)
  })

  inWorld('is met by an answer in time', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    await world.drain({ seconds: 10 })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'met', breached_at: null }])
    world.clock.advance({ hours: 5 })
    expect(await tickClocks(world.desk)).toBe(0)
  })

  inWorld('is breached once, says so once, and stays breached when the answer comes', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.drain({ minutes: 60 })
    expect(await breaches(world)).toBe(0)
    await world.drain({ minutes: 30 })
    expect(await breaches(world)).toBe(1)
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'breached', ended_at: null }])
    await world.reply(ticketId)
    await world.drain({ minutes: 1 })
    const [clock] = await world.clocks(ticketId)
    expect(clock?.state).toBe('breached')
    expect(clock?.ended_at).not.toBeNull()
    expect(await breaches(world)).toBe(1)
  })

  inWorld('is breached once, though many nodes look at once', async ({ world }) => {
    await world.openMatter()
    world.clock.advance({ hours: 2 })
    const counts = await Promise.all([1, 2, 3, 4].map(() => tickClocks(world.desk)))
    expect(counts.toSorted()).toEqual([0, 0, 0, 1])
    expect(await breaches(world)).toBe(1)
  })

  inWorld('is cancelled when the matter ends without an answer', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'resolve', how: 'noAnswerNeeded' })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'cancelled' }])
    expect((await world.ticket(ticketId)).due_at).toBeNull()
    await world.drain({ hours: 2 })
    expect(await breaches(world)).toBe(0)
  })

  inWorld('begins anew with the next question, once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    await world.drain({ minutes: 1 })
    await world.hear(world.direct({ text: 'E adesso?' }))
    await world.hear(world.direct({ text: 'Ci siete?' }))
    const [first, next, ...more] = await world.clocks(ticketId)
    expect(first).toMatchObject({ metric: 'firstResponse', state: 'met' })
    expect(next).toMatchObject({ metric: 'nextResponse', state: 'running' })
    expect(more).toEqual([])
    expect((await world.ticket(ticketId)).due_at).toEqual(next?.due_at)
  })
})

describe('a snoozed ticket', () => {
  inWorld('comes back when its time has come, with the promise that it had', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const { due_at } = await world.ticket(ticketId)
    await act(world, ticketId, { act: 'snooze', until: world.clock.after({ minutes: 10 }) })
    await world.drain({ minutes: 9 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'snoozed' })
    await world.drain({ minutes: 1 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open', snoozed_until: null, due_at })
    expect(await world.story(ticketId)).toEqual([
      'ticket.opened',
      'message.received',
      'ticket.snoozed',
      'ticket.woken',
    ])
  })

  inWorld('comes back once, though many nodes look at once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'snooze', until: world.clock.after({ minutes: 10 }) })
    world.clock.advance({ minutes: 10 })
    await Promise.all([1, 2, 3, 4].map(() => wakeSnoozed(world.desk)))
    expect((await world.story(ticketId)).filter(type => type === 'ticket.woken')).toHaveLength(1)
  })

  inWorld('comes back at once when the customer writes', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'snooze', until: world.clock.after({ days: 1 }) })
    await world.hear(world.direct())
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open', snoozed_until: null })
  })

  inWorld('does not come back when it was put off again meanwhile', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'snooze', until: world.clock.after({ minutes: 10 }) })
    world.clock.advance({ minutes: 10 })
    const until = world.clock.after({ hours: 1 })
    await Promise.all([wakeSnoozed(world.desk), act(world, ticketId, { act: 'snooze', until })])
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'snoozed', snoozed_until: until })
  })
})
