import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { listMentions } from '../../store/mention.ts'
import { listNotifications } from '../../store/notification.ts'
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
