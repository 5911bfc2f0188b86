import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { listInHand } from '../../store/handover.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { changeRoster } from '../roster/change-roster.ts'
import { type HandoverItem, handOver } from './hand-over.ts'
import { listOn } from './list-on.ts'
import { undoHandover } from './undo-handover.ts'

/** A matter that Sara has in hand. */
async function inHand(world: World, from: 'luca' | 'chiara' | 'tom' = 'luca'): Promise<string> {
  const { ticketId } = await world.openMatter(world.post({ from }))
  const by = { kind: 'person', memberId: world.members.sara } as const
  await actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'assign', to: world.members.sara }, by)
  return ticketId
}

const give = (world: World, items: readonly HandoverItem[], who: MemberName = 'sara') =>
  handOver(world.desk, world.workspaceId, items, world.members[who])
const takeBack = (world: World, ...ticketIds: string[]) =>
  undoHandover(world.desk, world.workspaceId, ticketIds, world.members.sara)
const to = (world: World, who: MemberName, ticketId: string, note = '') => ({
  ticketId,
  to: world.members[who],
  note,
})
const notes = async (world: World) =>
  (await world.messages()).filter(({ visibility }) => visibility === 'internal').map(({ text }) => text)

/** It is Monday, eleven o'clock in Rome. */
const plan = (world: World, who: MemberName, from: string, until: string) =>
  changeRoster(
    world.desk,
    world.workspaceId,
    [
      {
        do: 'addShift',
        id: world.desk.newId(),
        kind: 'extra',
        memberId: world.members[who],
        date: '2026-05-04',
        from,
        to: until,
      },
    ],
    world.members.marc,
  )

describe('a hand-over', () => {
  inWorld('gives each ticket to whom it is for, with its word', async ({ world }) => {
    const first = await inHand(world)
    const second = await inHand(world, 'chiara')
    const outcome = await give(world, [
      to(world, 'marc', first, 'Aspetta il tecnico, arriva alle 15'),
      { ticketId: second, to: null, note: '' },
    ])
    expect(outcome).toEqual({ done: [first, second], refused: [] })
    expect((await world.ticket(first)).assignee_id).toBe(world.members.marc)
    const back = await world.ticket(second)
    expect(back.assignee_id).toBeNull()
    expect(back.queue_id).not.toBeNull()
    expect(await notes(world)).toEqual(['Aspetta il tecnico, arriva alle 15'])
    expect((await world.story(first)).slice(-3)).toEqual([
      'ticket.assigned',
      'note.written',
      'ticket.handedOver',
    ])
  })

  inWorld('refuses one ticket and lets the others go, and leaves no word behind', async ({ world }) => {
    const mine = await inHand(world)
    const { ticketId: nobodys } = await world.openMatter(world.post({ from: 'tom' }))
    const ended = await inHand(world, 'chiara')
    const by = { kind: 'person', memberId: world.members.sara } as const
    await actOnTicket(world.desk, world.workspaceId, ended, { act: 'resolve', how: 'solved' }, by)
    const gone = world.desk.newId()
    const outcome = await give(
      world,
      [nobodys, ended, gone, mine].map(id => to(world, 'marc', id, `per ${id}`)),
    )
    expect(outcome).toEqual({
      done: [mine],
      refused: [
        { ticketId: nobodys, refusal: 'notYours' },
        { ticketId: ended, refusal: 'ticketResolved' },
        { ticketId: gone, refusal: 'notFound' },
      ],
    })
    expect(await notes(world)).toEqual([`per ${mine}`])
  })

  inWorld('goes to whoever is on, or comes within half an hour', async ({ world }) => {
    const ticketId = await inHand(world)
    await plan(world, 'sara', '08:00', '12:00')
    await plan(world, 'dario', '15:00', '20:00')
    const refused = { done: [], refused: [{ ticketId, refusal: 'notOn' }] }
    expect(await give(world, [to(world, 'dario', ticketId)])).toEqual(refused)
    await plan(world, 'dario', '11:30', '12:00')
    expect((await give(world, [to(world, 'dario', ticketId)])).done).toEqual([ticketId])
    const people = await world.see(trx => listOn(trx, world.workspaceId, world.clock.now()))
    expect(people.map(({ name, isOn }) => `${name} ${isOn}`)).toEqual([
      'Dario Neri true',
      'Sara Conti true',
      'Giulia Ferri false',
      'Marc Delorme false',
    ])
    expect(people[0]?.until).toEqual(new Date('2026-05-04T10:00:00Z'))
  })

  inWorld('is taken back with its words, once', async ({ world }) => {
    const ticketId = await inHand(world)
    const queued = await inHand(world, 'chiara')
    await give(world, [to(world, 'marc', ticketId, 'sbagliato'), { ticketId: queued, to: null, note: '' }])
    expect(await takeBack(world, ticketId, queued)).toEqual({ done: [ticketId, queued], refused: [] })
    expect((await world.ticket(ticketId)).assignee_id).toBe(world.members.sara)
    expect(await notes(world)).toEqual([])
    expect((await takeBack(world, ticketId)).refused).toEqual([{ ticketId, refusal: 'movedOn' }])
  })

  inWorld('is not taken back from whoever has given it away', async ({ world }) => {
    const ticketId = await inHand(world)
    await give(world, [to(world, 'marc', ticketId, 'per te')])
    await give(world, [to(world, 'dario', ticketId)], 'marc')
    expect((await takeBack(world, ticketId)).refused).toEqual([{ ticketId, refusal: 'movedOn' }])
    expect(await notes(world)).toEqual(['per te'])
  })
})

describe('what somebody has in hand', () => {
  inWorld('begins with customers who wait, and ends with what is snoozed', async ({ world }) => {
    const snoozed = await inHand(world, 'tom')
    const waiting = await inHand(world, 'chiara')
    const open = await inHand(world)
    const act = (id: string, until: Date) =>
      actOnTicket(
        world.desk,
        world.workspaceId,
        id,
        { act: 'snooze', until },
        { kind: 'person', memberId: world.members.sara },
      )
    await act(snoozed, world.clock.after({ days: 1 }))
    await world.reply(waiting)
    await world.drain({ seconds: 10 })
    const found = await world.see(trx => listInHand(trx, world.workspaceId, world.members.sara))
    expect(found.map(({ ticket }) => [ticket.id, ticket.status])).toEqual([
      [open, 'open'],
      [waiting, 'waiting'],
      [snoozed, 'snoozed'],
    ])
    expect(await world.see(trx => listInHand(trx, world.workspaceId, world.members.marc))).toEqual([])
  })
})
