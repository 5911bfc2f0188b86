import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { TicketDoing } from '../../core/ticket/presence.ts'
import { listPresent } from '../../store/ticket-presence.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { attendTicket, claimTicket, forgetPresences } from './attend-ticket.ts'

const attend = (
  { desk, workspaceId, members }: World,
  ticketId: string,
  doing: TicketDoing | null,
  by: MemberName = 'sara',
) => attendTicket(desk, workspaceId, ticketId, doing, members[by])

const present = async (world: World) => {
  const people = await world.see(trx => listPresent(trx, world.clock.now(), world.workspaceId))
  const nameOf = (id: string) => Object.entries(world.members).find(([, each]) => each === id)?.[0]
  return people.map(({ memberId, doing }) => `${nameOf(memberId)} ${doing}`).sort()
}

describe('who is at a ticket', () => {
  inWorld('is known for a quarter of a minute, and longer while his heart beats', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await attend(world, ticketId, 'looking')).toBe(true)
    world.clock.advance({ seconds: 10 })
    await attend(world, ticketId, 'writing')
    await attend(world, ticketId, 'looking', 'marc')
    expect(await present(world)).toEqual(['marc looking', 'sara writing'])
    world.clock.advance({ seconds: 14 })
    await attend(world, ticketId, 'looking', 'marc')
    world.clock.advance({ seconds: 1 })
    expect(await present(world)).toEqual(['marc looking'])
  })

  inWorld('goes with a word, or is forgotten without one', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await attend(world, ticketId, 'looking')
    await attend(world, ticketId, null)
    expect(await present(world)).toEqual([])
    await attend(world, ticketId, 'looking')
    world.clock.advance({ minutes: 1 })
    await forgetPresences(world.desk)
    const rows = await world.see(trx => trx.selectFrom('ticket_presence').select('member_id').execute())
    expect(rows).toEqual([])
  })

  inWorld('is at one that there is', async ({ world }) => {
    expect(await attend(world, world.desk.newId(), 'looking')).toBe(false)
  })

  inWorld('is not seen from another workspace', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await attend(world, ticketId, 'looking')
    const borea = await world.settleBorea()
    const theirs = await borea.see(trx => listPresent(trx, world.clock.now()))
    expect(theirs).toEqual([])
    const asTheirs = attendTicket(world.desk, borea.workspaceId, ticketId, 'looking', borea.members.sara)
    expect(await asTheirs).toBe(false)
  })
})

describe('who begins to write', () => {
  const claim = ({ desk, workspaceId, members }: World, ticketId: string, by: MemberName = 'sara') =>
    claimTicket(desk, workspaceId, ticketId, members[by])

  inWorld('takes the ticket that nobody has, once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const claims = await Promise.all(
      (['sara', 'dario', 'marc'] as const).map(who => claim(world, ticketId, who)),
    )
    expect(claims.filter(isClaimed => isClaimed === true)).toHaveLength(1)
    expect((await world.story(ticketId)).filter(type => type === 'ticket.assigned')).toHaveLength(1)
  })

  inWorld('takes none that somebody has, that is resolved, or that there is not', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await world.openMatter()
    const by = { kind: 'person', memberId: members.marc } as const
    await actOnTicket(desk, workspaceId, ticketId, { act: 'resolve', how: 'solved' }, by)
    expect(await claim(world, ticketId)).toBe(false)
    await actOnTicket(desk, workspaceId, ticketId, { act: 'reopen' }, by)
    await actOnTicket(desk, workspaceId, ticketId, { act: 'assign', to: members.marc }, by)
    expect(await claim(world, ticketId)).toBe(false)
    expect((await world.ticket(ticketId)).assignee_id).toBe(members.marc)
    expect(await claim(world, desk.newId())).toBe(null)
  })
})
