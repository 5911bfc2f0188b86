import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import { actOnTickets } from './act-on-tickets.ts'

const actAll = (world: World, ids: readonly string[], act: TicketAct) =>
  actOnTickets(
    world.desk,
    world.workspaceId,
    ids.map(id => ({ id, act })),
    { kind: 'person', memberId: world.members.marc },
  )

describe('many acts at once', () => {
  inWorld('are each done, with a fact of their own', async ({ world }) => {
    const [first, second] = [await world.openMatter(), await world.openMatter()]
    const ids = [first.ticketId, second.ticketId]
    const outcomes = await actAll(world, ids, { act: 'assign', to: world.members.sara })
    expect(outcomes.map(({ id, refusal }) => [id, refusal])).toEqual(ids.map(id => [id, null]))
    const told = (await world.events()).filter(({ type }) => type === 'ticket.assigned')
    expect(told.map(({ ticket_id }) => ticket_id).toSorted()).toEqual(ids.toSorted())
  })

  inWorld('hinder no other when one is refused', async ({ world }) => {
    const [first, second] = [await world.openMatter(), await world.openMatter()]
    await actAll(world, [first.ticketId], { act: 'resolve', how: 'solved' })
    const outcomes = await actAll(world, [first.ticketId, second.ticketId], {
      act: 'prioritise',
      priority: 'urgent',
    })
    expect(outcomes.map(({ refusal }) => refusal)).toEqual(['ticketResolved', null])
    expect(await world.ticket(second.ticketId)).toMatchObject({ priority: 'urgent' })
  })

  inWorld('find nothing of another workspace', async ({ world }) => {
    const borea = await world.settleBorea()
    const theirs = await borea.openMatter()
    const before = await borea.ticket(theirs.ticketId)
    const outcomes = await actAll(world, [theirs.ticketId], { act: 'prioritise', priority: 'urgent' })
    expect(outcomes).toEqual([{ id: theirs.ticketId, ticket: null, refusal: 'notFound' }])
    expect(await borea.ticket(theirs.ticketId)).toEqual(before)
  })
})
