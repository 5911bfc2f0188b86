import { describe, expect } from 'vitest'
import { MEMBERS, type MemberName } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { markAnsweredByHand } from './answered-by-hand.ts'
import { writeNote } from './write-note.ts'

const act = (world: World, ticketId: string, said: TicketAct) =>
  actOnTicket(world.desk, world.workspaceId, ticketId, said, { kind: 'person', memberId: world.members.marc })

describe('an act', () => {
  inWorld('is state and fact in one, with who did it', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const acted = await act(world, ticketId, { act: 'assign', to: world.members.sara })
    expect(acted).toMatchObject({ ok: true, value: { assignee_id: world.members.sara } })
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'ticket.assigned',
      ticket_id: ticketId,
      actor: { kind: 'person', memberId: world.members.marc },
      data: { from: null, to: world.members.sara },
    })
  })

  inWorld('that changes nothing is no fact', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'assign', to: world.members.sara })
    const events = await world.events()
    await act(world, ticketId, { act: 'assign', to: world.members.sara })
    expect(await world.events()).toEqual(events)
  })

  inWorld('that the state does not allow changes nothing', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const before = [await world.ticket(ticketId), await world.events()]
    expect(await act(world, ticketId, { act: 'reopen' })).toEqual({ ok: false, refusal: 'ticketNotResolved' })
    expect([await world.ticket(ticketId), await world.events()]).toEqual(before)
  })

  inWorld(
    'of many at once is one after the other: each fact knows the state before it',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      const { sara, marc, dario, giulia } = world.members
      await Promise.all([sara, marc, dario, giulia].map(to => act(world, ticketId, { act: 'assign', to })))
      // By their ids, which are made when the ticket is ours: transactions are numbered when they begin to wait for it.
      const facts = (await world.events())
        .filter(event => event.type === 'ticket.assigned')
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const chain = facts.map(event => event.data as { from: string | null; to: string })
      expect(chain.map(each => each.from)).toEqual([null, ...chain.slice(0, -1).map(each => each.to)])
      expect((await world.ticket(ticketId)).assignee_id).toBe(chain.at(-1)?.to)
    },
  )

  inWorld.for(Object.keys(MEMBERS) as MemberName[])(
    'assigns to whoever serves: %s',
    async (name, { world }) => {
      const { ticketId } = await world.openMatter()
      const serves = ['owner', 'supervisor', 'agent'].includes(MEMBERS[name].role)
      const acted = await act(world, ticketId, { act: 'assign', to: world.members[name] })
      expect(acted).toMatchObject(serves ? { ok: true } : { ok: false, refusal: 'unknownAssignee' })
    },
  )
})

describe('answered by hand', () => {
  inWorld('stops the clock; the answer itself, heard later, is no second one', async ({ world }) => {
    const { said, message, ticketId } = await world.openMatter(world.remark())
    world.clock.advance({ minutes: 5 })
    await markAnsweredByHand(world.desk, world.workspaceId, ticketId, message.id, world.members.sara)
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting', due_at: null })
    expect(await world.clocks(ticketId)).toMatchObject([{ state: 'met', ended_at: world.clock.now() }])
    await world.hearAll([world.own({ inReplyTo: said.externalId, networkThread: said.networkThread })])
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
    expect(await world.tickets()).toHaveLength(1)
  })

  inWorld('is refused for a message of another matter', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const other = await world.openMatter(world.post({ from: 'tom' }))
    const marked = await markAnsweredByHand(
      world.desk,
      world.workspaceId,
      ticketId,
      other.message.id,
      world.members.sara,
    )
    expect(marked).toEqual({ ok: false, refusal: 'notFound' })
  })
})

describe('a note', () => {
  inWorld('stays inside, stops no clock, and is written once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const before = await world.ticket(ticketId)
    const note = { messageId: world.desk.newId(), text: 'Cliente \0 storico' }
    for (let n = 0; n < 3; n++)
      await writeNote(world.desk, world.workspaceId, ticketId, note, world.members.sara)
    await world.drain({ seconds: 30 })
    expect(world.network.tries).toEqual([])
    expect(await world.ticket(ticketId)).toEqual(before)
    expect((await world.messages()).filter(each => each.visibility === 'internal')).toMatchObject([
      { text: 'Cliente  storico', direction: 'outbound', author_member_id: world.members.sara },
    ])
    expect((await world.story(ticketId)).filter(type => type === 'note.written')).toHaveLength(1)
  })
})
