import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import type { LoopActRequest } from '../../contract/public-loop.ts'
import type { ChosenResolution, TicketAct } from '../../core/ticket/ticket.ts'
import { countOwing, readLoop } from '../../store/public-loop.ts'
import { listTickets } from '../../store/ticket-list.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { markAnsweredByHand } from '../answered-by-hand.ts'
import { climbLate } from '../climb-late.ts'
import { hearHappenings } from '../hear-happenings.ts'
import { mergeTickets } from '../matter/merge-tickets.ts'
import { splitTicket } from '../matter/split-ticket.ts'
import { undoMerge } from '../matter/undo-merge.ts'
import { undoSplit } from '../matter/undo-split.ts'
import { offerPassage, passageUrl } from '../passage.ts'
import { publish } from '../policy/publish.fixture.ts'
import { undoDelivery } from '../undo-delivery.ts'
import { changeLoop } from './change-loop.ts'

const loopOf = (world: World, ticketId: string) =>
  world.see(trx => readLoop(trx, world.workspaceId, ticketId))
const stateOf = async (world: World, ticketId: string) => (await loopOf(world, ticketId)).state
const change = (world: World, ticketId: string, asked: LoopActRequest) =>
  changeLoop(world.desk, world.workspaceId, ticketId, asked, world.members.sara)
const act = (world: World, ticketId: string, asked: TicketAct) =>
  actOnTicket(world.desk, world.workspaceId, ticketId, asked, {
    kind: 'person',
    memberId: world.members.sara,
  })
const resolve = (world: World, ticketId: string, how: ChosenResolution = 'solved') =>
  act(world, ticketId, { act: 'resolve', how })
const owing = (world: World) => world.see(trx => countOwing(trx, world.workspaceId))

const closureOf = async (world: World, ticketId: string) =>
  (await world.allClocks(ticketId)).filter(({ metric }) => metric === 'publicClosure')
const closureStates = async (world: World, ticketId: string) =>
  (await closureOf(world, ticketId)).map(({ state }) => state)

/** A word of ours, which has landed. */
async function say(world: World, ticketId: string, otherwise: Parameters<World['reply']>[1] = {}) {
  const deliveryId = await world.reply(ticketId, otherwise)
  await world.drain({ seconds: 30 })
  return world.delivery(deliveryId)
}

/** Luca complained in public and was answered in private. */
async function led(world: World) {
  const matter = await world.openMatter()
  const lead = await say(world, matter.ticketId, { mode: 'direct' })
  return { ...matter, lead }
}

/** And it is solved there. */
async function owed(world: World) {
  const matter = await led(world)
  await resolve(world, matter.ticketId)
  return matter
}

describe('a matter is led elsewhere', () => {
  inWorld('by a direct message, once that stands on the network', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const deliveryId = await world.reply(ticketId, { mode: 'direct' })
    expect(await stateOf(world, ticketId)).toBe('none')
    await world.drain({ seconds: 30 })
    const { message_id } = await world.delivery(deliveryId)
    expect(await loopOf(world, ticketId)).toMatchObject({
      state: 'unpromised',
      ledBy: 'direct',
      ledMessageId: message_id,
    })
    expect(await world.story(ticketId)).toContain('loop.opened')
  })

  inWorld('not by a direct message that was taken back', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const deliveryId = await world.reply(ticketId, { mode: 'direct' })
    await undoDelivery(world.desk, world.workspaceId, deliveryId, world.members.sara)
    await world.drain({ seconds: 30 })
    expect(await stateOf(world, ticketId)).toBe('none')
  })

  inWorld('not where the customer never spoke in public', async ({ world }) => {
    const { ticket_id: ticketId } = await world.hear(world.direct())
    await say(world, ticketId ?? '', { mode: 'direct' })
    expect(await stateOf(world, ticketId ?? '')).toBe('none')
    expect(await change(world, ticketId ?? '', { act: 'ledToPhone' })).toEqual({
      ok: false,
      refusal: 'nothingPublic',
    })
  })

  inWorld('by mail to the same person, promised in public by the way there', async ({ world }) => {
    const box = await openBox(world)
    const { ticketId } = await world.openMatter()
    const made = await offerPassage(world.desk, world.workspaceId, ticketId, box.id, world.members.sara)
    if (!made.ok) throw new Error(made.refusal)
    await say(world, ticketId, { text: `Scrivici qui: ${passageUrl(world.desk, made.value.code)}` })
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'promised', ledBy: 'email' })
  })

  inWorld('by mail, where he wrote himself', async ({ world }) => {
    const box = await openBox(world)
    const { ticketId } = await world.openMatter()
    const made = await offerPassage(world.desk, world.workspaceId, ticketId, box.id, world.members.sara)
    if (!made.ok) throw new Error(made.refusal)
    await world.hear(asLetter(world, made.value.code), box)
    const { message_id: messageId, external_id: externalId } = await say(world, ticketId, {
      mode: 'direct',
      accountId: box.id,
    })
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'unpromised', ledBy: 'email' })
    const bounced = { kind: 'bounced', explain: 'No such mailbox.', at: world.clock.now() } as const
    await hearHappenings(world.desk, box, [{ ...bounced, externalId: externalId ?? '' }])
    expect(await stateOf(world, ticketId)).toBe('none')
    const returned = (await world.events()).find(({ type }) => type === 'loop.returned')
    expect(returned?.data).toEqual({ messageId })
  })

  inWorld('to the phone, by a person’s word, which can be taken back', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await change(world, ticketId, { act: 'ledToPhone' })
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'unpromised', ledBy: 'phone' })
    await change(world, ticketId, { act: 'withdraw' })
    expect(await stateOf(world, ticketId)).toBe('none')
  })

  inWorld('and promised by a public word with an invitation', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await say(world, ticketId, { inviteDirect: true })
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'promised', ledBy: 'direct' })
  })

  inWorld('and promised by the next public word, unless its author says otherwise', async ({ world }) => {
    const { ticketId } = await led(world)
    await say(world, ticketId, { loopWord: null, text: 'Che modem hai?' })
    expect(await stateOf(world, ticketId)).toBe('unpromised')
    const { message_id } = await say(world, ticketId, { text: 'Ti abbiamo scritto in privato.' })
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'promised', promiseMessageId: message_id })
  })
})

describe('what is solved elsewhere', () => {
  inWorld('owes the public a word, in the time of the promise', async ({ world }) => {
    const { ticketId } = await owed(world)
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'due', dueSince: world.clock.now() })
    const ticket = await world.ticket(ticketId)
    expect(ticket).toMatchObject({ status: 'resolved', owes_public_since: world.clock.now() })
    expect(ticket.due_at).toEqual(world.clock.after({ minutes: 1440 }))
    expect(await closureStates(world, ticketId)).toEqual(['running'])
    expect(await owing(world)).toBe(1)
  })

  inWorld('is listed among what is owed, and no more once it was posted', async ({ world }) => {
    const { ticketId } = await owed(world)
    const list = async () => {
      const asked = { view: 'publicOwed', memberId: world.members.sara, now: world.clock.now() } as const
      const rows = await world.see(trx =>
        listTickets(trx, world.workspaceId, { ...asked, after: null, limit: 50 }),
      )
      return rows.map(({ id }) => id)
    }
    expect(await list()).toEqual([ticketId])
    const deliveryId = await world.reply(ticketId, { text: 'Risolto in privato, grazie!' })
    expect(await list()).toEqual([ticketId])
    await world.drain({ seconds: 30 })
    const { message_id } = await world.delivery(deliveryId)
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'posted', followUpMessageId: message_id })
    expect(await closureStates(world, ticketId)).toEqual(['met'])
    expect(await list()).toEqual([])
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved', due_at: null })
  })

  inWorld('stays owed while the follow-up was refused, and when it was taken back', async ({ world }) => {
    const { ticketId } = await owed(world)
    const undone = await world.reply(ticketId)
    await undoDelivery(world.desk, world.workspaceId, undone, world.members.sara)
    world.network.answers.push({ kind: 'refused', code: 'rejected', explain: 'No.' })
    const { state } = await say(world, ticketId)
    expect(state).toBe('failed')
    expect(await stateOf(world, ticketId)).toBe('due')
  })

  inWorld('owes it without a clock, where no time is promised', async ({ world }) => {
    await publish(world, ({ promises }) => ({
      promises: promises.map(({ closePubliclyWithinMinutes: _, ...promise }) => promise),
    }))
    const { ticketId } = await owed(world)
    expect(await stateOf(world, ticketId)).toBe('due')
    expect(await closureOf(world, ticketId)).toEqual([])
    expect((await world.ticket(ticketId)).due_at).toBeNull()
  })

  inWorld('and whose word elsewhere lands after it was resolved, owes it too', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, { mode: 'direct' })
    await resolve(world, ticketId)
    expect(await stateOf(world, ticketId)).toBe('none')
    await world.drain({ seconds: 30 })
    expect(await stateOf(world, ticketId)).toBe('due')
    expect(await closureStates(world, ticketId)).toEqual(['running'])
  })

  inWorld('and told so before it was resolved, owes nothing more', async ({ world }) => {
    const { ticketId } = await led(world)
    await say(world, ticketId, { loopWord: 'followUp' })
    await resolve(world, ticketId)
    expect(await stateOf(world, ticketId)).toBe('posted')
    expect(await closureOf(world, ticketId)).toEqual([])
  })

  inWorld('and said on the network by hand, is told', async ({ world }) => {
    const { ticketId, message } = await owed(world)
    await markAnsweredByHand(world.desk, world.workspaceId, ticketId, message.id, world.members.sara)
    expect(await loopOf(world, ticketId)).toMatchObject({ state: 'posted', followUpMessageId: null })
    expect((await world.ticket(ticketId)).owes_public_since).toBeNull()
  })

  inWorld('is owed nothing as spam', async ({ world }) => {
    const { ticketId } = await led(world)
    await resolve(world, ticketId, 'spam')
    expect(await stateOf(world, ticketId)).toBe('unpromised')
    expect(await owing(world)).toBe(0)
  })
})

describe('a waiver', () => {
  inWorld('has a name and a reason, and ends the clock; taken back it wins no time', async ({ world }) => {
    const { ticketId } = await owed(world)
    const dueAt = (await world.ticket(ticketId)).due_at
    world.clock.advance({ hours: 2 })
    await change(world, ticketId, { act: 'waive', why: 'Ha cancellato il post' })
    expect(await loopOf(world, ticketId)).toMatchObject({
      state: 'waived',
      waivedBy: world.members.sara,
      waivedWhy: 'Ha cancellato il post',
    })
    expect(await closureStates(world, ticketId)).toEqual(['cancelled'])
    expect(await world.ticket(ticketId)).toMatchObject({ due_at: null, owes_public_since: null })
    await change(world, ticketId, { act: 'takeBack' })
    expect(await stateOf(world, ticketId)).toBe('due')
    expect((await world.ticket(ticketId)).due_at).toEqual(dueAt)
    const story = await world.story(ticketId)
    expect(story.filter(type => type.startsWith('loop.'))).toEqual([
      'loop.opened',
      'loop.due',
      'loop.waived',
      'loop.takenBack',
      'loop.due',
    ])
  })

  inWorld('is refused where nothing is owed', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const waived = await change(world, ticketId, { act: 'waive', why: 'Così' })
    expect(waived).toEqual({ ok: false, refusal: 'loopNotOpen' })
    expect(await change(world, ticketId, { act: 'saidByHand' })).toEqual({
      ok: false,
      refusal: 'loopNotOpen',
    })
    expect(await change(world, world.workspaceId, { act: 'takeBack' })).toEqual({
      ok: false,
      refusal: 'notFound',
    })
  })
})

describe('a matter that goes on', () => {
  inWorld('owes nothing before it is solved anew: opened again by a person', async ({ world }) => {
    const { ticketId } = await owed(world)
    await act(world, ticketId, { act: 'reopen' })
    expect(await stateOf(world, ticketId)).toBe('unpromised')
    expect(await closureStates(world, ticketId)).toEqual(['cancelled'])
    expect(await owing(world)).toBe(0)
    await resolve(world, ticketId)
    expect(await stateOf(world, ticketId)).toBe('due')
    expect((await closureStates(world, ticketId)).toSorted()).toEqual(['cancelled', 'running'])
  })

  inWorld('opened again by the customer’s own word', async ({ world }) => {
    const { ticketId, said } = await owed(world)
    world.clock.advance({ minutes: 5 })
    await world.hear(
      world.post({
        text: '@aurora_aiuta no, non funziona ancora',
        inReplyTo: said.externalId,
        networkThread: said.networkThread,
      }),
    )
    const ticket = await world.ticket(ticketId)
    expect(ticket).toMatchObject({ status: 'open', owes_public_since: null })
    expect(await stateOf(world, ticketId)).toBe('unpromised')
    expect(await closureStates(world, ticketId)).toEqual(['cancelled'])
    const open = (await world.allClocks(ticketId)).filter(each => each.ended_at === null)
    expect(ticket.due_at).toEqual(open.map(each => each.due_at).toSorted((a, b) => +a - +b)[0])
  })

  inWorld('begins a new loop only where the customer has spoken in public since', async ({ world }) => {
    const { ticketId, said } = await owed(world)
    await say(world, ticketId)
    world.clock.advance({ minutes: 5 })
    await world.hear(world.direct({ text: 'grazie, ma non funziona' }))
    await say(world, ticketId, { mode: 'direct' })
    expect(await stateOf(world, ticketId)).toBe('posted')
    world.clock.advance({ minutes: 5 })
    await world.hear(world.post({ text: '@aurora_aiuta non funziona', networkThread: said.networkThread }))
    await say(world, ticketId, { mode: 'direct' })
    expect(await stateOf(world, ticketId)).toBe('unpromised')
  })
})

describe('a forgotten one', () => {
  inWorld('is warned of, breaks its promise, and climbs once though it is resolved', async ({ world }) => {
    const { ticketId } = await owed(world)
    await world.drain({ hours: 20 })
    const types = async () => (await world.story(ticketId)).filter(type => /^clock|climbed/.test(type))
    expect(await types()).toEqual(['clock.warned'])
    await world.drain({ hours: 5 })
    expect(await types()).toEqual(['clock.warned', 'clock.breached'])
    await world.drain({ hours: 4 })
    expect([await climbLate(world.desk), await climbLate(world.desk)]).toEqual([1, 0])
    const climbed = (await world.events()).filter(({ type }) => type === 'ticket.climbed')
    expect(climbed.map(({ data }) => data)).toMatchObject([
      { climb: 'late', tellsSupervisors: true, owesPublic: true },
      { climb: 'forgotten', tellsSupervisors: true, owesPublic: true },
    ])
    expect((await world.ticket(ticketId)).status).toBe('resolved')
  })

  inWorld('posted late has broken its promise, and climbs no more', async ({ world }) => {
    const { ticketId } = await owed(world)
    await world.drain({ hours: 25 })
    await say(world, ticketId)
    expect(await closureStates(world, ticketId)).toEqual(['breached'])
    await world.drain({ hours: 9 })
    expect(await climbLate(world.desk)).toBe(0)
  })
})

describe('tickets that are one matter', () => {
  inWorld('owe one word: a merged one’s goes on with the survivor, and back', async ({ world }) => {
    const { ticketId } = await owed(world)
    world.clock.advance({ minutes: 30 })
    const { members, workspaceId, desk } = world
    const other = await world.openMatter(world.post({ text: '@aurora_aiuta la bolletta è doppia' }))
    expect(other.ticketId).not.toBe(ticketId)
    const merging = { survivorId: other.ticketId, mergedId: ticketId }
    const merged = await mergeTickets(desk, workspaceId, merging, members.sara)
    if (!merged.ok) throw new Error(merged.refusal)
    expect([await stateOf(world, other.ticketId), await stateOf(world, ticketId)]).toEqual([
      'unpromised',
      'none',
    ])
    expect(await owing(world)).toBe(0)
    expect((await closureOf(world, other.ticketId)).filter(each => each.ended_at === null)).toEqual([])
    await undoMerge(desk, workspaceId, merged.value, members.sara)
    expect([await stateOf(world, other.ticketId), await stateOf(world, ticketId)]).toEqual(['none', 'due'])
    expect(await owing(world)).toBe(1)
  })

  inWorld('that are two: the loop stays with what was said in public', async ({ world }) => {
    const { ticketId, message } = await led(world)
    world.clock.advance({ minutes: 5 })
    await world.hear(world.direct({ text: 'e poi la bolletta di maggio è doppia' }))
    const { members, workspaceId, desk } = world
    const parted = await splitTicket(desk, workspaceId, ticketId, [message.id], members.sara)
    if (!parted.ok) throw new Error(parted.refusal)
    expect([await stateOf(world, ticketId), await stateOf(world, parted.value.newTicketId)]).toEqual([
      'none',
      'unpromised',
    ])
    await undoSplit(desk, workspaceId, parted.value.id, members.sara)
    expect(await stateOf(world, ticketId)).toBe('unpromised')
  })
})

inWorld('another brand sees and changes nothing of it', async ({ world }) => {
  const { ticketId } = await owed(world)
  const borea = await world.settleBorea()
  const foreign = await changeLoop(
    world.desk,
    borea.workspaceId,
    ticketId,
    { act: 'waive', why: 'Non è nostro' },
    borea.members.sara,
  )
  expect(foreign).toEqual({ ok: false, refusal: 'notFound' })
  const seen = await borea.see(trx => trx.selectFrom('public_loop').selectAll().execute())
  expect(seen).toEqual([])
  expect(await borea.see(trx => countOwing(trx, borea.workspaceId))).toBe(0)
})
