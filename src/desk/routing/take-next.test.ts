import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { Abilities } from '../../core/queue/agent.ts'
import { openDatabase } from '../../store/database.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { changeAbilities } from './change-abilities.ts'
import { bringPeople, type Opened, openTickets, seatAgents } from './crowd.fixture.ts'
import { skipTicket } from './skip-ticket.ts'
import { takeNext } from './take-next.ts'

async function next(world: World, memberId: string, current: string | null = null) {
  const taken = await takeNext(world.desk, world.workspaceId, memberId, current)
  if (!taken.ok) throw new Error(taken.refusal)
  return { ...taken.value, id: taken.value.next?.ticket.id ?? null }
}

const open = (world: World, ...opened: readonly Opened[]) => openTickets(world.desk, world, opened)

const can = (world: World, who: MemberName, change: Partial<Abilities>) =>
  changeAbilities(world.desk, world.workspaceId, world.members[who], change, world.members.marc)

const answer = (world: World, ticketId: string, memberId: string) =>
  actOnTicket(
    world.desk,
    world.workspaceId,
    ticketId,
    { act: 'agentReplied', messageId: world.desk.newId() },
    { kind: 'person', memberId },
  )

describe('Next', () => {
  inWorld('gives the ticket to who asks, and keeps why', async ({ world }) => {
    const { sara } = world.members
    const [id] = await open(world, { sinceMinutes: 30, dueInMinutes: 30 })
    const given = await next(world, sara)
    expect(given).toMatchObject({ none: null, load: 1, capacity: 12 })
    expect(given.next).toMatchObject({ isNew: true, ticket: { id, assignee_id: sara } })
    const event = (await world.events()).find(({ type }) => type === 'ticket.assigned')
    expect(event).toMatchObject({ actor: { kind: 'person', memberId: sara }, ticket_id: id })
    expect(event?.data).toEqual({
      from: null,
      to: sara,
      why: [
        { code: 'priority', points: 100, figure: null },
        { code: 'timeLeft', points: 50, figure: 30 },
        { code: 'waiting', points: 5, figure: 30 },
      ],
    })
  })

  inWorld('gives what presses most first, whatever the queue', async ({ world }) => {
    const [thanks, question, disaster, late] = await open(
      world,
      { priority: 'low', queue: 'community', sinceMinutes: 60 },
      { priority: 'normal' },
      { priority: 'urgent', queue: 'technical', sinceMinutes: 1 },
      { priority: 'high', queue: 'billing', dueInMinutes: -5 },
    )
    const given: (string | null)[] = []
    for (let n = 0; n < 4; n++) given.push((await next(world, world.members.sara, given.at(-1))).id)
    expect(given).toEqual([disaster, late, question, thanks])
  })

  inWorld('says why there is none', async ({ world }) => {
    const { sara, dario } = world.members
    expect(await next(world, sara)).toMatchObject({ next: null, none: 'empty' })
    await can(world, 'dario', { languages: { fr: 'native' } })
    await can(world, 'sara', { languages: { it: 'native' }, capacity: 1 })
    const [first, second] = await open(world, { language: 'fr' }, { language: 'it' })
    expect((await next(world, sara)).id).toBe(second)
    await open(world, { language: 'it' })
    expect(await next(world, sara, second)).toMatchObject({ next: null, none: 'full', load: 1, capacity: 1 })
    expect((await next(world, dario)).id).toBe(first)
    expect(await next(world, dario, first)).toMatchObject({ next: null, none: 'nothingFits' })
  })

  inWorld('gives by skill, by the newest decision', async ({ world }) => {
    const [contract] = await open(world, { details: { skill: 'contracts' }, priority: 'urgent' }, {})
    await can(world, 'dario', { skills: ['contracts'] })
    expect((await next(world, world.members.sara)).id).not.toBe(contract)
    expect((await next(world, world.members.dario)).id).toBe(contract)
  })

  inWorld('gives each of the cast what only he can do', async ({ world }) => {
    await bringPeople(world.desk, world)
    const { giulia, marc, sara, dario } = world.members
    const [contract, english, network, plain] = await open(
      world,
      { language: 'fr', details: { skill: 'contracts' } },
      { language: 'en', queue: 'general' },
      { queue: 'technical' },
      { sinceMinutes: 30 },
    )
    expect((await next(world, marc)).id).toBe(contract)
    expect((await next(world, giulia)).id).toBe(english)
    expect((await next(world, dario)).id).toBe(network)
    expect((await next(world, sara)).id).toBe(plain)
  })

  inWorld('finds what fits behind hundreds that do not', async ({ world }) => {
    await can(world, 'dario', { skills: ['contracts'] })
    const strange = Array.from({ length: 45 }, () => ({ details: { skill: 'contracts' }, dueInMinutes: 5 }))
    const ids = await open(world, ...strange, { dueInMinutes: 500, sinceMinutes: 1 })
    expect((await next(world, world.members.sara)).id).toBe(ids.at(-1))
  })

  inWorld('leads back to one of his own that presses more', async ({ world }) => {
    const { sara } = world.members
    const [own, other] = await open(world, { priority: 'high' }, { priority: 'normal' })
    expect((await next(world, sara)).id).toBe(own)
    expect((await next(world, sara)).next).toMatchObject({ isNew: false, ticket: { id: own } })
    // Whoever looks at it and goes on means another.
    expect((await next(world, sara, own)).id).toBe(other)
    expect(await next(world, sara, other)).toMatchObject({ none: 'empty' })
    world.clock.advance({ minutes: 16 })
    expect((await next(world, sara, other)).id).toBe(own)
  })

  inWorld('leaves in peace what waits for a second person', async ({ world }) => {
    const { sara, dario } = world.members
    const [own, free] = await open(world, {}, {})
    await next(world, sara)
    await world.see(trx =>
      trx.updateTable('ticket').set({ awaits_approval_since: world.clock.now() }).execute(),
    )
    expect((await next(world, sara)).none).toBe('empty')
    expect((await next(world, dario)).none).toBe('empty')
    await world.see(trx => trx.updateTable('ticket').set({ awaits_approval_since: null }).execute())
    expect((await next(world, sara)).id).toBe(own)
    expect((await next(world, dario)).id).toBe(free)
  })

  inWorld('counts tickets that wait for the customer for a fifth', async ({ world }) => {
    const { sara } = world.members
    await can(world, 'sara', { capacity: 1.2 })
    const [first] = await open(world, {}, {})
    await next(world, sara)
    await answer(world, first ?? '', sara)
    expect((await next(world, sara)).load).toBe(1.2)
  })
})

describe('a ticket that is given back', () => {
  inWorld('is free again, counted, and not his for an hour', async ({ world }) => {
    const { sara, dario } = world.members
    const [id] = await open(world, {})
    await next(world, sara)
    const why = { reason: 'notMySkill', note: 'Contratti' } as const
    expect(await skipTicket(world.desk, world.workspaceId, id ?? '', dario, why)).toEqual({
      ok: false,
      refusal: 'notYours',
    })
    expect((await skipTicket(world.desk, world.workspaceId, id ?? '', sara, why)).ok).toBe(true)
    expect(await world.ticket(id ?? '')).toMatchObject({ assignee_id: null, status: 'open' })
    const given = (await world.events()).find(({ type }) => type === 'ticket.unassigned')
    expect(given?.data).toEqual({ from: sara, why: 'skipped' })
    expect(await next(world, sara)).toMatchObject({ next: null, none: 'held' })
    world.clock.advance({ minutes: 61 })
    expect((await next(world, sara)).id).toBe(id)
  })
})

const AGENTS = 100
const TICKETS = 300

describe('a hundred who ask at once', () => {
  inWorld('are given three hundred tickets, none of them twice', async ({ world }) => {
    const agents = await seatAgents(world.desk, world, AGENTS)
    const ids = await open(
      world,
      ...Array.from({ length: TICKETS }, (_, n) => ({
        priority: n % 7 === 0 ? ('high' as const) : ('normal' as const),
        sinceMinutes: n,
      })),
    )
    const given = await Promise.all(agents.map(id => pull(world, id, TICKETS / AGENTS)))
    expect(given.map(each => each.length)).toEqual(agents.map(() => TICKETS / AGENTS))
    expect(new Set(given.flat())).toEqual(new Set(ids))
    const assigned = (await world.events()).filter(({ type }) => type === 'ticket.assigned')
    expect(assigned).toHaveLength(TICKETS)
    expect(new Set(assigned.map(({ ticket_id }) => ticket_id)).size).toBe(TICKETS)
  })

  inWorld('leave nothing half when they die in the middle', async ({ world }) => {
    const agents = await seatAgents(world.desk, world, 20)
    await open(world, ...Array.from({ length: 20 }, () => ({})))
    const doomed = openDatabase({ url: world.url, maxConnections: 5 })
    const desk: Desk = { ...world.desk, database: dieLate(doomed) }
    const died = await Promise.allSettled(agents.map(id => takeNext(desk, world.workspaceId, id)))
    await doomed.close()
    expect(died.map(({ status }) => status)).toEqual(agents.map(() => 'rejected'))
    expect((await world.tickets()).filter(each => each.assignee_id !== null)).toEqual([])
    expect((await world.events()).filter(({ type }) => type === 'ticket.assigned')).toEqual([])
    const given = await Promise.all(agents.map(id => pull(world, id, 1)))
    expect(new Set(given.flat()).size).toBe(20)
  })
})

/** Takes and answers so many. */
async function pull(world: World, memberId: string, times: number): Promise<string[]> {
  const given: string[] = []
  for (let n = 0; n < times; n++) {
    const { id } = await next(world, memberId)
    if (id === null) return given
    given.push(id)
    await answer(world, id, memberId)
  }
  return given
}

/** Each transaction does all that it has to do; then its server process is killed, before it can commit. */
const dieLate = (database: Desk['database']): Desk['database'] => ({
  ...database,
  inWorkspace: (workspaceId, work) =>
    database.inWorkspace(workspaceId, async trx => {
      const done = await work(trx)
      await sql`select set_config('role', 'none', true)`.execute(trx)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
      return done
    }),
})
