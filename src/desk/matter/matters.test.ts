import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { writeNote } from '../write-note.ts'
import { linkTickets, unlinkTickets } from './link-tickets.ts'
import { mergeTickets } from './merge-tickets.ts'
import { splitTicket } from './split-ticket.ts'
import { undoMerge } from './undo-merge.ts'
import { undoSplit } from './undo-split.ts'

const merge = (world: World, survivorId: string, mergedId: string) =>
  mergeTickets(world.desk, world.workspaceId, { survivorId, mergedId }, world.members.sara)
const unmerge = (world: World, id: string) => undoMerge(world.desk, world.workspaceId, id, world.members.sara)
const split = (world: World, ticketId: string, ...messageIds: readonly string[]) =>
  splitTicket(world.desk, world.workspaceId, ticketId, messageIds, world.members.sara)
const unsplit = (world: World, id: string) => undoSplit(world.desk, world.workspaceId, id, world.members.sara)

/** What must not be refused. */
function must<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.refusal)}`)
  return result.value
}

/** Two matters of Luca, the older one first: half an hour lies between them. */
async function twoMatters(world: World) {
  const older = await world.openMatter()
  world.clock.advance({ minutes: 30 })
  const newer = await world.openMatter(world.post({ text: '@aurora_aiuta la bolletta è doppia' }))
  return { older, newer }
}

/** Every row that a merge or a split may touch, of these tickets alone. */
const lookAt = (world: World, ticketIds: readonly string[]) =>
  world.see(async trx => {
    const rows = async (table: string, of: string) =>
      (
        await sql`select * from ${sql.table(table)} where ${sql.ref(of)} = any(${[...ticketIds]}::uuid[])
        order by id`.execute(trx)
      ).rows
    return {
      tickets: await rows('ticket', 'id'),
      conversations: await rows('conversation', 'ticket_id'),
      messages: await rows('message', 'ticket_id'),
      deliveries: await rows('delivery', 'ticket_id'),
      clocks: await rows('clock', 'ticket_id'),
      escalations: await rows('escalation', 'ticket_id'),
    }
  })

describe('merge', () => {
  inWorld(
    'questions to departments go along with their clocks, and come back with them',
    async ({ world }) => {
      const { older, newer } = await twoMatters(world)
      const { id } = await world.ask(older.ticketId)
      await world.ask(newer.ticketId, { department: 'network' })
      const ids = [newer.ticketId, older.ticketId]
      const before = await lookAt(world, ids)
      const merged = must(await merge(world, newer.ticketId, older.ticketId))
      expect(await world.ticket(newer.ticketId)).toMatchObject({
        asked_departments: ['accounting', 'network'],
      })
      expect(await world.ticket(older.ticketId)).toMatchObject({ asked_departments: [] })
      expect(await world.escalation(id)).toMatchObject({ ticket_id: newer.ticketId, state: 'asked' })
      const owed = (await world.allClocks(newer.ticketId)).filter(each => each.escalation_id !== null)
      expect(owed.map(({ state }) => state)).toEqual(['running', 'running'])
      must(await unmerge(world, merged))
      expect(await lookAt(world, ids)).toEqual(before)
    },
  )

  inWorld(
    'the survivor has waited as long as either, and is due when the earlier one was',
    async ({ world }) => {
      const { older, newer } = await twoMatters(world)
      const before = await world.ticket(older.ticketId)
      must(await merge(world, newer.ticketId, older.ticketId))
      const survivor = await world.ticket(newer.ticketId)
      expect([survivor.waiting_since, survivor.due_at]).toEqual([before.waiting_since, before.due_at])
      expect(survivor.preview).toContain('bolletta')
      expect(await world.ticket(older.ticketId)).toMatchObject({
        status: 'resolved',
        resolution: 'merged',
        merged_into: newer.ticketId,
        due_at: null,
      })
      const open = (await world.clocks(newer.ticketId)).filter(each => each.ended_at === null)
      expect(open.filter(each => each.metric.endsWith('Response'))).toHaveLength(1)
      expect(await world.story(newer.ticketId)).toContain('ticket.absorbed')
      expect(await world.story(older.ticketId)).toContain('ticket.merged')
    },
  )

  inWorld('what is said in the merged ticket’s talk reaches the survivor', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    must(await merge(world, newer.ticketId, older.ticketId))
    const { externalId, networkThread } = older.said
    const further = await world.hear(
      world.post({ text: 'allora? la fibra non va', inReplyTo: externalId, networkThread }),
    )
    expect(further.ticket_id).toBe(newer.ticketId)
    expect((await world.ticket(older.ticketId)).status).toBe('resolved')
  })

  inWorld('an answer on its way goes over, and answers the survivor when it lands', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    const deliveryId = await world.reply(older.ticketId)
    must(await merge(world, newer.ticketId, older.ticketId))
    expect((await world.delivery(deliveryId)).ticket_id).toBe(newer.ticketId)
    await world.drain({ seconds: 30 })
    expect((await world.ticket(newer.ticketId)).status).toBe('waiting')
    expect(await world.story(newer.ticketId)).toContain('ticket.answered')
  })

  inWorld('is refused where it would join what does not belong together', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    const chiara = await world.openMatter(world.post({ from: 'chiara' }))
    const refusals = [
      await merge(world, newer.ticketId, newer.ticketId),
      await merge(world, newer.ticketId, chiara.ticketId),
      await merge(world, newer.ticketId, world.workspaceId),
    ]
    expect(refusals).toEqual(
      ['sameTicket', 'otherCustomer', 'notFound'].map(refusal => ({ ok: false, refusal })),
    )
    must(await merge(world, newer.ticketId, older.ticketId))
    expect(await merge(world, newer.ticketId, older.ticketId)).toEqual({ ok: false, refusal: 'ticketMerged' })
    expect(await merge(world, older.ticketId, newer.ticketId)).toEqual({ ok: false, refusal: 'ticketMerged' })
  })

  inWorld('a merged ticket is neither answered nor opened again', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    must(await merge(world, newer.ticketId, older.ticketId))
    expect(await world.answer(older.ticketId)).toMatchObject({
      ok: false,
      refusal: { refusal: 'ticketMerged' },
    })
    const by = { kind: 'person', memberId: world.members.sara } as const
    const reopened = await actOnTicket(world.desk, world.workspaceId, older.ticketId, { act: 'reopen' }, by)
    expect(reopened).toEqual({ ok: false, refusal: 'ticketMerged' })
  })
})

describe('undo of a merge', () => {
  inWorld('is refused once somebody has written, and tells why', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    const id = must(await merge(world, newer.ticketId, older.ticketId))
    await world.reply(newer.ticketId)
    expect(await unmerge(world, id)).toEqual({ ok: false, refusal: 'spokenSince' })
  })

  inWorld('is done once, and the last step first', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    const third = await world.openMatter(world.post({ text: '@aurora_aiuta non arriva il pacco' }))
    const first = must(await merge(world, newer.ticketId, older.ticketId))
    const second = must(await merge(world, third.ticketId, newer.ticketId))
    expect(await unmerge(world, first)).toEqual({ ok: false, refusal: 'ticketMerged' })
    must(await unmerge(world, second))
    must(await unmerge(world, first))
    expect(await unmerge(world, first)).toEqual({ ok: false, refusal: 'alreadyUndone' })
  })

  inWorld('what was changed on the survivor meanwhile stays, and so do notes', async ({ world }) => {
    const { older, newer } = await twoMatters(world)
    const id = must(await merge(world, newer.ticketId, older.ticketId))
    const by = { kind: 'person', memberId: world.members.sara } as const
    const act = { act: 'assign', to: world.members.dario } as const
    must(await actOnTicket(world.desk, world.workspaceId, newer.ticketId, act, by))
    const note = { messageId: world.desk.newId(), text: 'Sono due cose diverse.' }
    await writeNote(world.desk, world.workspaceId, newer.ticketId, note, world.members.sara)
    must(await unmerge(world, id))
    expect((await world.ticket(newer.ticketId)).assignee_id).toBe(world.members.dario)
    expect((await world.messages()).find(each => each.id === note.messageId)?.ticket_id).toBe(newer.ticketId)
    expect((await world.ticket(older.ticketId)).status).toBe('open')
  })
})

/** Luca's ticket with words in two talks: a public one, and a direct one that joined it. */
async function oneMatterOfTwo(world: World) {
  const { said, message, ticketId } = await world.openMatter()
  world.clock.advance({ minutes: 5 })
  const direct = await world.hear(world.direct({ text: 'e poi la bolletta di maggio è doppia' }))
  expect(direct.ticket_id).toBe(ticketId)
  return { said, message, direct, ticketId }
}

describe('split', () => {
  inWorld(
    'the chosen words become a ticket with promises of its own; its talk goes along',
    async ({ world }) => {
      const { message, direct, ticketId } = await oneMatterOfTwo(world)
      const { newTicketId } = must(await split(world, ticketId, direct.id))
      expect(await world.ticket(newTicketId)).toMatchObject({
        status: 'open',
        waiting_since: direct.written_at,
        visibility: 'direct',
        customer_id: (await world.ticket(ticketId)).customer_id,
      })
      const open = (await world.clocks(newTicketId)).filter(each => each.ended_at === null)
      expect(open.map(each => each.metric)).toContain('firstResponse')
      expect((await world.ticket(ticketId)).waiting_since).toEqual(message.written_at)
      const further = await world.hear(world.direct({ text: 'vi ricordo la bolletta doppia' }))
      expect(further.ticket_id).toBe(newTicketId)
    },
  )

  inWorld(
    'where nothing of what stays is owed an answer, the old ticket waits for the customer',
    async ({ world }) => {
      const { message, direct, ticketId } = await oneMatterOfTwo(world)
      await world.reply(ticketId, { targetMessageId: message.id })
      await world.drain({ seconds: 30 })
      const again = await world.hear(world.direct({ text: 'la bolletta doppia non l’avete vista' }))
      const { newTicketId } = must(await split(world, ticketId, direct.id, again.id))
      expect(await world.ticket(ticketId)).toMatchObject({
        status: 'waiting',
        waiting_since: null,
        due_at: null,
      })
      expect((await world.ticket(newTicketId)).waiting_since).toEqual(again.written_at)
    },
  )

  inWorld('is refused where a half would have no word of the customer', async ({ world }) => {
    const { message, direct, ticketId } = await oneMatterOfTwo(world)
    expect(await split(world, ticketId, world.workspaceId)).toEqual({ ok: false, refusal: 'nothingToSplit' })
    expect(await split(world, ticketId, message.id, direct.id)).toEqual({ ok: false, refusal: 'nothingLeft' })
  })

  inWorld('is not undone once somebody has written', async ({ world }) => {
    const { direct, ticketId } = await oneMatterOfTwo(world)
    const { id } = must(await split(world, ticketId, direct.id))
    await world.hear(world.direct({ text: 'allora, la bolletta?' }))
    expect(await unsplit(world, id)).toEqual({ ok: false, refusal: 'spokenSince' })
  })
})

inWorld('links go both ways, once, and can be taken away', async ({ world }) => {
  const luca = await world.openMatter()
  const chiara = await world.openMatter(world.post({ from: 'chiara' }))
  const link = (a: string, b: string) => linkTickets(world.desk, world.workspaceId, a, b, world.members.sara)
  const id = must(await link(chiara.ticketId, luca.ticketId))
  expect(await link(luca.ticketId, chiara.ticketId)).toEqual({ ok: false, refusal: 'alreadyLinked' })
  expect(await link(luca.ticketId, luca.ticketId)).toEqual({ ok: false, refusal: 'sameTicket' })
  for (const each of [luca, chiara]) expect(await world.story(each.ticketId)).toContain('ticket.linked')
  must(await unlinkTickets(world.desk, world.workspaceId, id, world.members.sara))
  for (const each of [luca, chiara]) expect(await world.story(each.ticketId)).toContain('ticket.unlinked')
  must(await link(luca.ticketId, chiara.ticketId))
})

/** What may have happened in a matter before it is merged or split. */
const happenings = fc.array(
  fc.constantFrom('writes', 'writesDirectly', 'isAnswered', 'noted', 'assigned', 'snoozed', 'timePasses'),
  { maxLength: 5 },
)

async function happen(world: World, ticketId: string, networkThread: string, what: string): Promise<void> {
  const by = { kind: 'person', memberId: world.members.sara } as const
  const act = (acting: Parameters<typeof actOnTicket>[3]) =>
    actOnTicket(world.desk, world.workspaceId, ticketId, acting, by)
  world.clock.advance({ minutes: 3 })
  switch (what) {
    case 'writes':
      await world.hear(
        world.post({ networkThread, inReplyTo: networkThread, text: 'la fibra non va ancora' }),
      )
      break
    case 'writesDirectly':
      await world.hear(world.direct({ text: 'la bolletta è doppia, perché?' }))
      break
    case 'isAnswered':
      await world.answer(ticketId)
      await world.drain({ seconds: 30 })
      break
    case 'noted': {
      const note = { messageId: world.desk.newId(), text: 'nota' }
      await writeNote(world.desk, world.workspaceId, ticketId, note, world.members.sara)
      break
    }
    case 'assigned':
      await act({ act: 'assign', to: world.members.dario })
      break
    case 'snoozed':
      await act({ act: 'snooze', until: world.clock.after({ days: 2 }) })
      break
    default:
      world.clock.advance({ hours: 2 })
      await world.drain()
  }
}

describe('undone, everything stands as it stood before', () => {
  inWorld('after a merge', { timeout: 60_000 }, async ({ world }) => {
    await fc.assert(
      fc.asyncProperty(happenings, happenings, fc.boolean(), async (ofOlder, ofNewer, isSwapped) => {
        const { older, newer } = await twoMatters(world)
        for (const what of ofOlder) await happen(world, older.ticketId, older.said.networkThread, what)
        for (const what of ofNewer) await happen(world, newer.ticketId, newer.said.networkThread, what)
        const ids = [older.ticketId, newer.ticketId]
        const before = await lookAt(world, ids)
        const [survivor = '', merged = ''] = isSwapped ? ids.toReversed() : ids
        const id = must(await merge(world, survivor, merged))
        expect((await lookAt(world, [survivor])).messages).toHaveLength(before.messages.length)
        must(await unmerge(world, id))
        expect(await lookAt(world, ids)).toEqual(before)
      }),
      { numRuns: 6 },
    )
  })

  inWorld('after a split', { timeout: 60_000 }, async ({ world }) => {
    await fc.assert(
      fc.asyncProperty(happenings, fc.nat(), async (what, seed) => {
        const { older } = await twoMatters(world)
        await happen(world, older.ticketId, older.said.networkThread, 'writes')
        for (const each of what) await happen(world, older.ticketId, older.said.networkThread, each)
        const before = await lookAt(world, [older.ticketId])
        const messages = before.messages as { id: string; direction: string }[]
        const inbound = messages.filter(each => each.direction === 'inbound')
        const kept = inbound[seed % inbound.length]?.id
        const chosen = messages.map(each => each.id).filter((id, at) => id !== kept && (seed >> at) % 2 === 0)
        const gone = inbound.find(each => each.id !== kept)?.id ?? ''
        const result = must(await split(world, older.ticketId, ...new Set([...chosen, gone])))
        must(await unsplit(world, result.id))
        expect(await lookAt(world, [older.ticketId])).toEqual(before)
        expect((await world.ticket(result.newTicketId)).merged_into).toBe(older.ticketId)
      }),
      { numRuns: 6 },
    )
  })
})
