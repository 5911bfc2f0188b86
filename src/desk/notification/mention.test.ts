import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { countUnseenMentions, listMentions, listUnseenMentions } from '../../store/mention.ts'
import { listNotifications } from '../../store/notification.ts'
import { listTickets } from '../../store/ticket-list.ts'
import { putSeen } from '../../store/ticket-seen.ts'
import { mergeTickets } from '../matter/merge-tickets.ts'
import { withdrawNoteWithin, writeNote } from '../write-note.ts'
import { notifyNow } from './notify-now.fixture.ts'

const told = (world: World, who: MemberName) =>
  world.see(trx => listNotifications(trx, world.workspaceId, world.members[who], 50, null))
const mentioned = async (world: World, messageId: string) =>
  (await world.see(trx => listMentions(trx, world.workspaceId, [messageId]))).map(({ name }) => name)

async function say(world: World, ticketId: string, text: string): Promise<string> {
  const messageId = world.desk.newId()
  await writeNote(world.desk, world.workspaceId, ticketId, { messageId, text }, world.members.sara)
  return messageId
}

async function begin(world: World): Promise<string> {
  const { ticketId } = await world.openMatter()
  await notifyNow(world.desk)
  return ticketId
}

describe('a note', () => {
  inWorld('that names colleagues is told to each of them, once', async ({ world }) => {
    const ticketId = await begin(world)
    const note = await say(world, ticketId, '@Marc Delorme e @vera lund: guardate? Grazie @Marc Delorme')
    await notifyNow(world.desk)
    expect(await mentioned(world, note)).toEqual(['Marc Delorme', 'vera lund'])
    for (const who of ['marc', 'vera'] as const)
      expect(await told(world, who)).toMatchObject([
        { kinds: ['mentioned'], times: 1, ticket_id: ticketId, actorName: 'Sara Conti' },
      ])
    expect(await told(world, 'dario')).toEqual([])
  })

  inWorld('does not tell its author of himself, and nobody where nobody is named', async ({ world }) => {
    const ticketId = await begin(world)
    await say(world, ticketId, 'Io, @Sara Conti; scritto a info@Marc Delorme, Marc Delorme lo sa')
    await notifyNow(world.desk)
    for (const who of ['sara', 'marc'] as const) expect(await told(world, who)).toEqual([])
  })

  inWorld('names neither who has left nor a person of another brand', async ({ world }) => {
    const ticketId = await begin(world)
    await world.settleBorea()
    await world.database.kysely
      .updateTable('member')
      .set({ role: 'viewer', removed_at: world.clock.now() })
      .where('id', '=', world.members.dario)
      .execute()
    const note = await say(world, ticketId, '@Dario Neri? @Marc Delorme?')
    const found = await world.see(trx => listMentions(trx, world.workspaceId, [note]))
    expect(found).toEqual([{ messageId: note, memberId: world.members.marc, name: 'Marc Delorme' }])
  })

  inWorld('that is taken back before it was told is told to nobody', async ({ world }) => {
    const ticketId = await begin(world)
    const note = await say(world, ticketId, '@Marc Delorme?')
    await world.see(trx => withdrawNoteWithin(trx, world.workspaceId, note, world.members.sara))
    await notifyNow(world.desk)
    expect(await told(world, 'marc')).toEqual([])
    expect(await mentioned(world, note)).toEqual([])
  })
})

describe('what names me', () => {
  const unseen = async (world: World, who: MemberName, ticketId: string) => {
    const { see, workspaceId, members } = world
    const found = await see(trx => listUnseenMentions(trx, workspaceId, members[who], [ticketId]))
    expect(await see(trx => countUnseenMentions(trx, workspaceId, members[who]))).toBe(found.size)
    return found.has(ticketId)
  }
  const open = (world: World, who: MemberName, ticketId: string) =>
    world.see(trx =>
      putSeen(
        trx,
        { workspaceId: world.workspaceId, memberId: world.members[who], ticketId },
        world.clock.now(),
      ),
    )
  const listed = async ({ see, workspaceId, members, clock }: World, who: MemberName) => {
    const asked = {
      view: 'namingMe',
      memberId: members[who],
      now: clock.now(),
      after: null,
      limit: 9,
    } as const
    return (await see(trx => listTickets(trx, workspaceId, asked))).map(({ id }) => id)
  }

  inWorld('is unseen until I open the ticket after it, and stays in the view', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await open(world, 'marc', ticketId)
    world.clock.advance({ minutes: 1 })
    await say(world, ticketId, '@Marc Delorme, @Marc Delorme?')
    expect([await unseen(world, 'marc', ticketId), await unseen(world, 'vera', ticketId)]).toEqual([
      true,
      false,
    ])
    world.clock.advance({ minutes: 1 })
    await open(world, 'marc', ticketId)
    expect(await unseen(world, 'marc', ticketId)).toBe(false)
    world.clock.advance({ minutes: 1 })
    await say(world, ticketId, 'Ancora @Marc Delorme')
    expect(await unseen(world, 'marc', ticketId)).toBe(true)
    expect(await listed(world, 'marc')).toEqual([ticketId])
  })

  inWorld('is not what I write of myself', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await say(world, ticketId, 'Ci pensa @Sara Conti')
    expect(await unseen(world, 'sara', ticketId)).toBe(false)
    expect(await listed(world, 'sara')).toEqual([])
  })

  inWorld('goes with its note into another ticket', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId: mergedId } = await world.openMatter()
    world.clock.advance({ minutes: 30 })
    const { ticketId: survivorId } = await world.openMatter(
      world.post({ text: '@aurora_aiuta la bolletta è doppia' }),
    )
    await say(world, mergedId, '@Marc Delorme?')
    const merged = await mergeTickets(desk, workspaceId, { survivorId, mergedId }, members.sara)
    expect(merged.ok).toBe(true)
    expect(await listed(world, 'marc')).toEqual([survivorId])
  })
})
