import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import { A_PICTURE } from '../../../test/world/pictures.ts'
import type { World } from '../../../test/world.ts'
import type { Inbound } from '../../connectors/connector.ts'
import type { ReplyRequest } from '../../contract/reply.ts'
import { contentOf, listDrafts } from '../../store/draft.ts'
import { findScheduledReply } from '../../store/scheduled-reply.ts'
import { attachFile, forgetUnsentFiles } from '../attach-file.ts'
import { mergeTickets } from '../matter/merge-tickets.ts'
import { removePerson } from '../member/change-seat.ts'
import { saveDraft } from '../writing/save-draft.ts'
import { aDraft, toContent } from '../writing/writing.fixture.ts'
import { moveScheduledReply, withdrawScheduledReply } from './change-scheduled-reply.ts'
import { releaseScheduledReplies } from './release-scheduled-replies.ts'
import { scheduleReply } from './schedule-reply.ts'

const TEXT = 'Ciao Luca, da oggi funziona?'

const inHours = (world: World, hours: number) => world.clock.after({ hours })

const ask = (
  world: World,
  ticketId: string,
  reply: Partial<ReplyRequest> = {},
  { hours = 24, evenIfCustomerWrites = false, by = 'sara' as MemberName } = {},
) =>
  scheduleReply(
    world.desk,
    world.workspaceId,
    ticketId,
    {
      reply: world.writeReply({ text: TEXT, ...reply }),
      goesAt: inHours(world, hours).toISOString(),
      evenIfCustomerWrites,
    },
    world.members[by],
  )

async function schedule(...asking: Parameters<typeof ask>): Promise<string> {
  const kept = await ask(...asking)
  if (!kept.ok) throw new Error(`not scheduled: ${JSON.stringify(kept.refusal)}`)
  return kept.value.id
}

const refusal = (code: string) => ({ ok: false, refusal: { kind: 'refused', refusal: code } })
const stateOf = async (world: World, id: string) =>
  (await world.see(trx => findScheduledReply(trx, world.workspaceId, id)))?.state
const drafts = async (world: World, ticketId: string) =>
  (await world.see(trx => listDrafts(trx, world.workspaceId, ticketId))).map(contentOf)
const bring = async ({ desk, workspaceId, members }: World) => {
  const brought = await attachFile(desk, workspaceId, A_PICTURE, 'punto.png', members.sara)
  if (!brought.ok) throw new Error(brought.refusal)
  return brought.value.id
}
/** The customer says more in the same talk. */
const goOn = (world: World, { externalId, networkThread }: Inbound, text: string) =>
  world.hear(world.post({ text: `@aurora_aiuta ${text}`, inReplyTo: externalId, networkThread }))
const stopOf = async (world: World) =>
  (await world.events()).find(each => each.type === 'reply.stopped')?.data

describe('an answer for later', () => {
  inWorld('lies still until its time, and then goes as its author’s, once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await schedule(world, ticketId)
    expect(await world.ticket(ticketId)).toMatchObject({ reply_goes_at: inHours(world, 24) })
    await world.drain({ hours: 23 })
    expect(await world.deliveries()).toEqual([])
    await world.drain({ hours: 2 })
    expect(await world.deliveries()).toMatchObject([{ id, state: 'sent', text: TEXT }])
    expect((await world.messages()).at(-1)).toMatchObject({ author_member_id: world.members.sara })
    expect(await stateOf(world, id)).toBe('released')
    expect(await world.ticket(ticketId)).toMatchObject({ reply_goes_at: null })
  })

  inWorld('is let go once by many at the same moment', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await schedule(world, ticketId)
    world.clock.advance({ hours: 24 })
    await Promise.all([1, 2, 3, 4].map(() => releaseScheduledReplies(world.desk)))
    expect(await world.deliveries()).toHaveLength(1)
  })

  inWorld('is kept once, however often its browser asks', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const deliveryId = world.desk.newId()
    await Promise.all([1, 2, 3].map(() => ask(world, ticketId, { deliveryId })))
    expect((await world.story(ticketId)).filter(type => type === 'reply.scheduled')).toHaveLength(1)
  })

  inWorld('holds up no other answer', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await schedule(world, ticketId)
    await world.reply(ticketId, { text: 'Guardiamo subito.' })
    await world.drain({ minutes: 1 })
    expect(await world.deliveries()).toMatchObject([{ state: 'sent', text: 'Guardiamo subito.' }])
  })

  inWorld('leaves what its author begins meanwhile alone', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await world.openMatter()
    await schedule(world, ticketId)
    const content = toContent(aDraft({ text: 'E poi' }))
    await saveDraft(desk, workspaceId, ticketId, { mode: 'public', version: 0, content }, members.sara)
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toHaveLength(1)
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'E poi' }])
  })

  inWorld('keeps its files for itself, and takes them along', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const attachments = [{ id: await bring(world), alt: 'Un punto' }]
    await schedule(world, ticketId, { attachments }, { hours: 72 })
    await world.drain({ hours: 60 })
    expect(await forgetUnsentFiles(world.desk)).toBe(0)
    expect(await world.answer(ticketId, { attachments }, 'giulia')).toEqual(refusal('attachmentGone'))
    await world.drain({ hours: 24 })
    expect(await world.deliveries()).toMatchObject([{ files: 1, state: 'sent' }])
  })

  inWorld('is turned away for what its author can mend', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await ask(world, ticketId, { text: 'Ciao {{name}}' })).toEqual(refusal('unfilledPlaceholder'))
    expect(await ask(world, ticketId, {}, { hours: 0 })).toEqual(refusal('timePast'))
    expect(await ask(world, ticketId, {}, { hours: 24 * 400 })).toEqual(refusal('timeTooFar'))
    expect((await world.story(ticketId)).filter(type => type === 'reply.scheduled')).toEqual([])
  })
})

describe('what happened meanwhile stops it', () => {
  inWorld('when the customer wrote: it is a draft again, and its author is told', async ({ world }) => {
    const { ticketId, said } = await world.openMatter()
    const file = await bring(world)
    const id = await schedule(world, ticketId, { attachments: [{ id: file, alt: 'Un punto' }] })
    world.clock.advance({ hours: 1 })
    await goOn(world, said, 'Non va ancora, quando arrivate?')
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toEqual([])
    expect(await stateOf(world, id)).toBe('stopped')
    expect(await drafts(world, ticketId)).toMatchObject([
      { text: TEXT, files: [{ id: file, alt: 'Un punto', name: 'punto.png' }] },
    ])
    expect(await stopOf(world)).toMatchObject({ authorId: world.members.sara, reason: 'customerWrote' })
  })

  inWorld('not when its author wants it to go all the same', async ({ world }) => {
    const { ticketId, said } = await world.openMatter()
    await schedule(world, ticketId, {}, { evenIfCustomerWrites: true })
    world.clock.advance({ hours: 1 })
    await goOn(world, said, 'Ancora niente')
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toMatchObject([{ state: 'sent' }])
  })

  inWorld('when a colleague answered', async ({ world }) => {
    const { ticketId, message } = await world.openMatter()
    await schedule(world, ticketId, { lastSeenMessageId: message.id })
    world.clock.advance({ hours: 1 })
    await world.reply(ticketId, { text: 'Ciao, sono Giulia.' }, 'giulia')
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toMatchObject([{ text: 'Ciao, sono Giulia.' }])
    expect(await stopOf(world)).toMatchObject({ reason: 'answeredMeanwhile' })
  })

  inWorld('when its author has lost his seat', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await schedule(world, ticketId)
    const { desk, workspaceId, members } = world
    await removePerson(desk, workspaceId, members.sara, members.giulia)
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toEqual([])
    expect(await stopOf(world)).toMatchObject({ reason: 'authorGone' })
  })
})

describe('before its time', () => {
  inWorld('it is moved, also by a colleague', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await world.openMatter()
    const id = await schedule(world, ticketId)
    const moved = await moveScheduledReply(desk, workspaceId, id, inHours(world, 48), members.dario)
    expect(moved).toMatchObject({ ok: true, value: { goes_at: inHours(world, 48) } })
    await world.drain({ hours: 47 })
    expect(await world.deliveries()).toEqual([])
    await world.drain({ hours: 2 })
    expect(await world.deliveries()).toHaveLength(1)
    expect(await moveScheduledReply(desk, workspaceId, id, inHours(world, 48), members.sara)).toEqual({
      ok: false,
      refusal: 'scheduleOver',
    })
  })

  inWorld('it is taken back, and is its author’s draft above what he has begun', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await world.openMatter()
    const id = await schedule(world, ticketId)
    const content = toContent(aDraft({ text: 'E poi' }))
    await saveDraft(desk, workspaceId, ticketId, { mode: 'public', version: 0, content }, members.sara)
    expect(await withdrawScheduledReply(desk, workspaceId, id, members.dario)).toMatchObject({ ok: true })
    expect(await drafts(world, ticketId)).toMatchObject([{ text: `${TEXT}\n\nE poi` }])
    await world.drain({ hours: 25 })
    expect(await world.deliveries()).toEqual([])
  })

  inWorld('its ticket is merged with no other', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId: mergedId } = await world.openMatter()
    world.clock.advance({ minutes: 30 })
    const other = await world.openMatter(world.post({ text: '@aurora_aiuta la bolletta è doppia' }))
    await schedule(world, mergedId)
    const ids = { survivorId: other.ticketId, mergedId }
    expect(await mergeTickets(desk, workspaceId, ids, members.sara)).toEqual({
      ok: false,
      refusal: 'replyScheduled',
    })
  })
})
