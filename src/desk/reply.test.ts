import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { changeAccount } from './account/change-account.ts'
import { removeAccount } from './account/remove-account.ts'
import { writeNote } from './write-note.ts'

const setBudget = (world: World, dailyBudgetMicros: number) =>
  changeAccount(world.desk, world.workspaceId, world.care.id, { dailyBudgetMicros }, world.members.giulia)

const refused = (refusal: string) => ({ ok: false, refusal: { kind: 'refused', refusal } })

describe('a reply', () => {
  inWorld(
    'is a message, a delivery and a fact, and whoever answers takes the matter on',
    async ({ world }) => {
      const { said, ticketId } = await world.openMatter()
      const id = await world.reply(ticketId)
      expect(await world.delivery(id)).toMatchObject({
        state: 'pending',
        kind: 'reply',
        target_external_id: said.externalId,
        not_before: world.clock.after({ seconds: 8 }),
        attempts: 0,
      })
      expect((await world.messages()).at(-1)).toMatchObject({
        direction: 'outbound',
        visibility: 'public',
        external_id: null,
        author_member_id: world.members.sara,
        ticket_id: ticketId,
      })
      expect(await world.ticket(ticketId)).toMatchObject({ status: 'open', assignee_id: world.members.sara })
      expect((await world.story(ticketId)).slice(-2).toSorted()).toEqual([
        'delivery.queued',
        'ticket.assigned',
      ])
    },
  )

  inWorld('asked for twice at once, and again later, is one reply', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const deliveryId = world.desk.newId()
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.answer(ticketId, { deliveryId })))
    await world.drain({ seconds: 20 })
    answers.push(await world.answer(ticketId, { deliveryId, text: 'something else by now' }))
    expect(new Set(answers.map(each => each.ok && each.value.messageId)).size).toBe(1)
    expect(await world.deliveries()).toHaveLength(1)
    expect(world.network.tries).toHaveLength(1)
  })

  inWorld('does not take the matter from the colleague who has it', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, {}, 'sara')
    await world.reply(ticketId, { text: 'Aggiungo una cosa.' }, 'marc')
    expect((await world.ticket(ticketId)).assignee_id).toBe(world.members.sara)
  })

  inWorld(
    'goes directly to whoever never wrote directly, and his answer comes home to the matter',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      const id = await world.reply(ticketId, { mode: 'direct' })
      expect(await world.delivery(id)).toMatchObject({
        kind: 'direct',
        target_external_id: null,
        recipient_external_id: '2001',
      })
      await world.drain({ seconds: 10 })
      const answer = await world.hear(world.direct({ text: 'Eccolo: 4711' }))
      expect(answer.ticket_id).toBe(ticketId)
      expect(answer.conversation_id).toBe((await world.delivery(id)).conversation_id)
    },
  )

  inWorld('to a resolved matter may still be said and leaves it resolved', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.see(trx =>
      trx
        .updateTable('ticket')
        .set({ status: 'resolved', resolved_at: world.clock.now(), resolution: 'solved' })
        .where('id', '=', ticketId)
        .execute(),
    )
    await world.reply(ticketId)
    await world.drain({ seconds: 10 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved' })
  })

  inWorld('is kept as it was typed, whatever was typed', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const text = `Certo! 👩‍👩‍👧 "così" \\ l'è`
    const id = await world.reply(ticketId, { text })
    expect((await world.delivery(id)).text).toBe(text)
  })
})

inWorld('a text that the database cannot keep is cut, not refused', async ({ world }) => {
  const { ticketId } = await world.openMatter()
  const id = await world.reply(ticketId, { text: 'Ciao\0 Luca \ud83d' })
  expect((await world.delivery(id)).text).toBe('Ciao Luca \ufffd')
})

describe('a reply is refused', () => {
  inWorld.for([
    ['tooLong', 'x'.repeat(281)],
    ['tooLong', '漢'.repeat(141)],
    ['tooLong', '👩‍👩‍👧'.repeat(141)],
    ['unfilledPlaceholder', 'Ciao {{name}}!'],
    ['unfilledPlaceholder', 'Il tuo ordine [ORDER NUMBER]'],
  ] as const)('%s: %s', async ([refusal, text], { world }) => {
    const { ticketId } = await world.openMatter()
    expect(await world.answer(ticketId, { text })).toEqual(refused(refusal))
    expect(await world.deliveries()).toEqual([])
  })

  inWorld.for([
    ['280 letters', 'x'.repeat(280)],
    ['140 wide ones', '漢'.repeat(140)],
    ['140 families', '👩‍👩‍👧'.repeat(140)],
    ['a link of any length, which counts 23', `${'x'.repeat(256)} https://example.org/${'y'.repeat(200)}`],
  ] as const)('but not %s', async ([_what, text], { world }) => {
    const { ticketId } = await world.openMatter()
    expect((await world.answer(ticketId, { text })).ok).toBe(true)
  })

  inWorld('when the network lets programs answer only whoever turned to us', async ({ world }) => {
    const { ticketId } = await world.openMatter(world.remark())
    expect(await world.answer(ticketId)).toEqual(refused('notSummoned'))
    expect((await world.answer(ticketId, { mode: 'direct' })).ok).toBe(true)
  })

  inWorld('when the account is paused, has lost its login or is gone', async ({ world }) => {
    const { desk, workspaceId, care, members } = world
    const { ticketId } = await world.openMatter()
    await changeAccount(desk, workspaceId, care.id, { status: 'paused' }, members.giulia)
    expect(await world.answer(ticketId)).toEqual(refused('accountNotConnected'))
    await removeAccount(desk, workspaceId, care.id, members.giulia)
    expect(await world.answer(ticketId)).toEqual(refused('unsupported'))
  })

  inWorld('as an account of somebody else', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const borea = await world.settleBorea()
    expect(await world.answer(ticketId, { accountId: borea.care.id })).toEqual(refused('unsupported'))
  })

  inWorld('over the budget of the day, and not on the day after', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await setBudget(world, 25_000)
    await world.reply(ticketId, { text: 'uno' })
    await world.drain({ seconds: 10 })
    await world.reply(ticketId, { text: 'due' })
    await world.drain({ seconds: 10 })
    expect(await world.answer(ticketId, { text: 'tre' })).toEqual(refused('overBudget'))
    world.clock.advance({ days: 1 })
    expect((await world.answer(ticketId, { text: 'tre' })).ok).toBe(true)
  })

  inWorld('over the budget because of its link', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await setBudget(world, 100_000)
    expect(await world.answer(ticketId, { text: 'Leggi https://example.org' })).toEqual(refused('overBudget'))
    expect((await world.answer(ticketId, { text: 'Leggi qui' })).ok).toBe(true)
  })

  inWorld('over the budget that answers on their way will have spent', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await setBudget(world, 25_000)
    await world.reply(ticketId, { text: 'uno' })
    await world.reply(ticketId, { text: 'due' })
    expect(await world.answer(ticketId, { text: 'tre' })).toEqual(refused('overBudget'))
  })
})

describe('somebody answered meanwhile', () => {
  inWorld('a colleague: the author is told, and may send anyway', async ({ world }) => {
    const { ticketId, message } = await world.openMatter()
    world.clock.advance({ minutes: 1 })
    await world.reply(ticketId, {}, 'marc')
    const [, answer] = await world.messages()
    const request = { lastSeenMessageId: message.id, text: 'Anch’io!' }
    const meanwhile = { ok: false, refusal: { kind: 'answeredMeanwhile', messageId: answer?.id } }
    expect(await world.answer(ticketId, request)).toEqual(meanwhile)
    expect((await world.answer(ticketId, { ...request, sendAnyway: true })).ok).toBe(true)
  })

  inWorld('on the network itself: the author is told', async ({ world }) => {
    const { said, ticketId, message } = await world.openMatter()
    world.clock.advance({ minutes: 1 })
    const elsewhere = world.own({ inReplyTo: said.externalId, networkThread: said.networkThread })
    await world.hearAll([elsewhere])
    expect(await world.answer(ticketId, { lastSeenMessageId: message.id })).toMatchObject({
      refusal: { kind: 'answeredMeanwhile' },
    })
  })

  inWorld.for(['himself', 'in a note', 'the customer'] as const)('but not %s', async (who, { world }) => {
    const { ticketId, message } = await world.openMatter()
    world.clock.advance({ minutes: 1 })
    if (who === 'himself') await world.reply(ticketId)
    if (who === 'the customer') await world.hear(world.direct())
    if (who === 'in a note')
      await writeNote(
        world.desk,
        world.workspaceId,
        ticketId,
        { messageId: world.desk.newId(), text: 'Lo conosco.' },
        world.members.marc,
      )
    const answer = await world.answer(ticketId, { lastSeenMessageId: message.id, text: 'Un’altra cosa.' })
    expect(answer.ok).toBe(true)
  })

  inWorld('two at once: one is sent, the other one is told', async ({ world }) => {
    const { ticketId, message } = await world.openMatter()
    world.clock.advance({ minutes: 1 })
    const answers = await Promise.all(
      (['sara', 'marc'] as const).map(by =>
        world.answer(ticketId, { lastSeenMessageId: message.id, text: `Ciao, sono ${by}.` }, by),
      ),
    )
    expect(answers.map(each => each.ok).toSorted()).toEqual([false, true])
  })
})
