import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { Presence } from '../../core/queue/agent.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { changeAbilities } from './change-abilities.ts'
import { type Opened, openTickets } from './crowd.fixture.ts'
import { runRouting } from './run-routing.ts'
import { setPresence } from './set-presence.ts'
import { setRouting } from './set-routing.fixture.ts'
import { takeNext } from './take-next.ts'

const open = (world: World, ...opened: readonly Opened[]) => openTickets(world.desk, world, opened)
const be = (world: World, who: MemberName, said?: Presence) =>
  setPresence(world.desk, world.workspaceId, world.members[who], said)

/** Time goes by with these browsers open. */
async function pass(world: World, minutes: number, ...there: readonly MemberName[]): Promise<void> {
  for (let n = 0; n < minutes * 2; n++) {
    world.clock.advance({ seconds: 30 })
    for (const who of there) await be(world, who)
    await runRouting(world.desk)
  }
}

const eventsOf = async (world: World, ...types: readonly string[]) =>
  (await world.events())
    .filter(({ type }) => types.includes(type))
    .map(({ type, data }) => ({ type, ...data }))

describe('presence', () => {
  inWorld('begins with the browser and ends a minute after it', async ({ world }) => {
    await be(world, 'sara')
    await pass(world, 1, 'sara')
    expect(await eventsOf(world, 'member.presenceChanged')).toEqual([
      { type: 'member.presenceChanged', from: 'offline', to: 'available' },
    ])
    await pass(world, 2)
    expect((await eventsOf(world, 'member.presenceChanged')).slice(1)).toEqual([
      { type: 'member.presenceChanged', from: 'available', to: 'offline' },
    ])
  })

  inWorld('stays as it was set by hand, also over a night', async ({ world }) => {
    await be(world, 'sara', 'away')
    expect(await be(world, 'sara')).toMatchObject({ presence: 'away' })
    await pass(world, 2)
    expect(await be(world, 'sara')).toMatchObject({ presence: 'away', since: world.clock.now() })
    expect(await be(world, 'sara', 'available')).toMatchObject({ presence: 'available' })
  })

  inWorld('is nothing that a viewer has', async ({ world }) => {
    expect(await be(world, 'vera')).toBeUndefined()
  })
})

describe('whoever is away', () => {
  inWorld('gives back after the policy’s time what customers wait for', async ({ world }) => {
    const { sara } = world.members
    const [waits, answered] = await open(world, {}, {})
    await be(world, 'sara')
    for (const id of [waits, answered])
      await actOnTicket(
        world.desk,
        world.workspaceId,
        id ?? '',
        { act: 'assign', to: sara },
        { kind: 'person', memberId: sara },
      )
    await actOnTicket(
      world.desk,
      world.workspaceId,
      answered ?? '',
      { act: 'agentReplied', messageId: world.desk.newId() },
      { kind: 'person', memberId: sara },
    )
    await be(world, 'sara', 'away')
    await pass(world, 29, 'sara')
    expect(await world.ticket(waits ?? '')).toMatchObject({ assignee_id: sara })
    await pass(world, 2, 'sara')
    expect(await world.ticket(waits ?? '')).toMatchObject({ assignee_id: null, status: 'open' })
    expect(await world.ticket(answered ?? '')).toMatchObject({ assignee_id: sara, status: 'waiting' })
    expect(await world.story(waits ?? '')).toEqual(['ticket.assigned', 'ticket.unassigned'])
    expect(await eventsOf(world, 'ticket.unassigned')).toEqual([
      { type: 'ticket.unassigned', from: sara, why: 'away' },
    ])
  })

  inWorld('keeps everything where the policy says nothing of it', async ({ world }) => {
    await setRouting(world, { returnAfterAwayMinutes: null })
    const [id] = await open(world, {})
    await be(world, 'sara')
    await takeNext(world.desk, world.workspaceId, world.members.sara)
    await pass(world, 60)
    expect(await world.ticket(id ?? '')).toMatchObject({ assignee_id: world.members.sara })
  })

  inWorld('and whoever answers no customers any more gives back at once', async ({ world }) => {
    const [id] = await open(world, {})
    await takeNext(world.desk, world.workspaceId, world.members.sara)
    await world.database.kysely
      .updateTable('member')
      .set({ role: 'viewer' })
      .where('id', '=', world.members.sara)
      .execute()
    await runRouting(world.desk)
    expect(await world.ticket(id ?? '')).toMatchObject({ assignee_id: null })
    expect(await eventsOf(world, 'ticket.unassigned')).toMatchObject([{ why: 'left' }])
  })

  inWorld('a seat that is removed leaves its tickets behind', async ({ world }) => {
    const [id] = await open(world, {})
    await takeNext(world.desk, world.workspaceId, world.members.sara)
    await world.database.kysely.deleteFrom('member').where('id', '=', world.members.sara).execute()
    expect(await world.ticket(id ?? '')).toMatchObject({ assignee_id: null, status: 'open' })
    expect(await eventsOf(world, 'ticket.unassigned')).toMatchObject([{ why: 'left' }])
  })
})

describe('where tickets are pushed', () => {
  inWorld('each comes to who fits and carries the least', async ({ world }) => {
    await setRouting(world, { mode: 'push', capacity: 2 })
    const { sara, dario } = world.members
    const skilled = { skills: ['contracts'], capacity: 4 }
    await changeAbilities(world.desk, world.workspaceId, sara, skilled, sara)
    await be(world, 'sara')
    await be(world, 'dario')
    const ids = await open(
      world,
      { details: { skill: 'contracts' } },
      ...Array.from({ length: 7 }, (_, n) => ({ sinceMinutes: 60 - n })),
    )
    await runRouting(world.desk)
    const holders = (await world.tickets()).map(({ assignee_id }) => assignee_id)
    expect(holders.filter(each => each === sara)).toHaveLength(4)
    expect(holders.filter(each => each === dario)).toHaveLength(2)
    expect(await world.ticket(ids[0] ?? '')).toMatchObject({ assignee_id: sara })
    const [event] = (await world.events()).filter(({ type }) => type === 'ticket.assigned')
    expect(event).toMatchObject({ actor: { kind: 'rule' }, data: { why: expect.any(Array) } })
  })

  inWorld('nobody who is away is given anything, and queues may be otherwise', async ({ world }) => {
    await setRouting(world, { mode: 'pull', otherwise: ['billing'] })
    await be(world, 'sara')
    await be(world, 'dario', 'away')
    const [pushed, pulled] = await open(world, { queue: 'billing' }, { queue: 'technical' })
    await runRouting(world.desk)
    expect(await world.ticket(pushed ?? '')).toMatchObject({ assignee_id: world.members.sara })
    expect(await world.ticket(pulled ?? '')).toMatchObject({ assignee_id: null })
  })
})

describe('too much to do', () => {
  inWorld('is said once, holds low ones back, and is over', async ({ world }) => {
    await setRouting(world, { overloadAt: 3 })
    const { sara } = world.members
    await be(world, 'sara')
    const [low] = await open(
      world,
      { priority: 'low', sinceMinutes: 20 * 60 },
      ...[1, 2, 3].map(() => ({ priority: 'normal' as const, sinceMinutes: 1 })),
    )
    await pass(world, 1, 'sara')
    expect(await eventsOf(world, 'queue.overloaded', 'queue.relieved')).toEqual([
      { type: 'queue.overloaded', waiting: 4, available: 1 },
    ])
    const given: (string | undefined)[] = []
    for (let n = 0; n < 4; n++) {
      const taken = await takeNext(world.desk, world.workspaceId, sara, given.at(-1) ?? null)
      given.push(taken.ok ? taken.value.next?.ticket.id : undefined)
    }
    expect(given.at(-1)).toBe(low)
    await pass(world, 1, 'sara')
    expect((await eventsOf(world, 'queue.overloaded', 'queue.relieved')).map(({ type }) => type)).toEqual([
      'queue.overloaded',
      'queue.relieved',
    ])
  })
})
