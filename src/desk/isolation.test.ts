import { expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { Settlement, World } from '../../test/world.ts'
import { changeAccount } from './account/change-account.ts'
import { checkAccount } from './account/check-account.ts'
import { removeAccount } from './account/remove-account.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { markAnsweredByHand } from './answered-by-hand.ts'
import { correctFact } from './correct-fact.ts'
import { ingest } from './ingest.ts'
import { retryDelivery, settleDelivery } from './mend-delivery.ts'
import { overruleDecision } from './overrule.ts'
import { undoDelivery } from './undo-delivery.ts'
import { writeNote } from './write-note.ts'

/** What Borea has that somebody of Aurora might try to reach. */
interface Theirs {
  readonly ticketId: string
  readonly messageId: string
  readonly deliveryId: string
  readonly accountId: string
  readonly queueId: string
  readonly memberId: string
}

async function settleTheirs(borea: Settlement): Promise<Theirs> {
  const { ticketId, message } = await borea.openMatter()
  const deliveryId = await borea.reply(ticketId)
  const queue = await borea.see(trx => trx.selectFrom('queue').select('id').executeTakeFirstOrThrow())
  const theirs = { ticketId, messageId: message.id, deliveryId, accountId: borea.care.id, queueId: queue.id }
  return { ...theirs, memberId: borea.members.sara }
}

type Attempt = (world: World, theirs: Theirs) => Promise<unknown>

const NOT_FOUND = { ok: false, refusal: 'notFound' }
const NOT_FOUND_KIND = { ok: false, refusal: { kind: 'notFound' } }

const by = (world: World) => ({ kind: 'person', memberId: world.members.giulia }) as const

const ATTEMPTS: Readonly<Record<string, readonly [attempt: Attempt, answer: unknown]>> = {
  'resolve their ticket': [
    (world, { ticketId }) =>
      actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'resolve', how: 'spam' }, by(world)),
    NOT_FOUND,
  ],
  'give ours to their agent': [
    async (world, { memberId }) => {
      const { ticketId } = await world.openMatter()
      return actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'assign', to: memberId }, by(world))
    },
    { ok: false, refusal: 'unknownAssignee' },
  ],
  'put ours into their queue': [
    async (world, { queueId }) => {
      const { ticketId } = await world.openMatter()
      return actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'enqueue', queueId }, by(world))
    },
    { ok: false, refusal: 'unknownQueue' },
  ],
  'answer their customer': [(world, { ticketId }) => world.answer(ticketId), NOT_FOUND_KIND],
  'answer our customer as them': [
    async (world, { accountId }) => {
      const { ticketId } = await world.openMatter()
      return world.answer(ticketId, { accountId })
    },
    { ok: false, refusal: { kind: 'refused', refusal: 'unsupported' } },
  ],
  'say that theirs is answered': [
    (world, { ticketId, messageId }) =>
      markAnsweredByHand(world.desk, world.workspaceId, ticketId, messageId, world.members.giulia),
    NOT_FOUND,
  ],
  'write a note there': [
    (world, { ticketId }) => {
      const note = { messageId: world.desk.newId(), text: 'Ciao' }
      return writeNote(world.desk, world.workspaceId, ticketId, note, world.members.giulia)
    },
    false,
  ],
  'take their answer back': [
    (world, { deliveryId }) => undoDelivery(world.desk, world.workspaceId, deliveryId, world.members.giulia),
    NOT_FOUND,
  ],
  'try their answer again': [
    (world, { deliveryId }) =>
      retryDelivery(world.desk, world.workspaceId, deliveryId, 'Altro', world.members.giulia),
    NOT_FOUND,
  ],
  'settle their answer': [
    (world, { deliveryId }) =>
      settleDelivery(world.desk, world.workspaceId, deliveryId, true, world.members.giulia),
    NOT_FOUND,
  ],
  'overrule their decision': [
    (world, { messageId }) =>
      overruleDecision(world.desk, world.workspaceId, messageId, { if: false }, world.members.giulia),
    NOT_FOUND,
  ],
  'correct what is understood of their message': [
    (world, { messageId }) => {
      const correction = { fact: 'intent', value: 'spam' } as const
      return correctFact(world.desk, world.workspaceId, messageId, correction, world.members.giulia)
    },
    NOT_FOUND,
  ],
  'change their account': [
    (world, { accountId }) =>
      changeAccount(world.desk, world.workspaceId, accountId, { status: 'paused' }, world.members.giulia),
    NOT_FOUND_KIND,
  ],
  'check their account': [
    (world, { accountId }) => checkAccount(world.desk, world.workspaceId, accountId, world.members.giulia),
    NOT_FOUND_KIND,
  ],
  'remove their account': [
    (world, { accountId }) => removeAccount(world.desk, world.workspaceId, accountId, world.members.giulia),
    false,
  ],
}

inWorld.for(Object.keys(ATTEMPTS))('nobody of Aurora can %s', async (name, { world }) => {
  const [attempt, answer] = ATTEMPTS[name] ?? []
  const borea = await world.settleBorea()
  const theirs = await settleTheirs(borea)
  const before = await everythingOf(borea)
  expect(await attempt?.(world, theirs)).toEqual(answer)
  expect(await everythingOf(borea)).toEqual(before)
})

const everythingOf = async (borea: Settlement) => [
  await borea.tickets(),
  await borea.messages(),
  await borea.deliveries(),
  await borea.events(),
  await borea.see(trx => trx.selectFrom('account').selectAll().execute()),
  await borea.see(trx => trx.selectFrom('decision').selectAll().execute()),
]

inWorld('two brands hear the same post, and each has its own matter', async ({ world }) => {
  const borea = await world.settleBorea()
  const said = world.post({
    mentions: ['900', '950'],
    text: '@aurora_aiuta @borea_aiuta chi di voi mi aiuta?',
  })
  await Promise.all([
    ingest(world.desk, world.care, [said], null),
    ingest(world.desk, borea.care, [said], null),
  ])
  const [ours, theirs] = [await world.tickets(), await borea.tickets()]
  expect(ours).toHaveLength(1)
  expect(theirs).toHaveLength(1)
  expect(ours[0]?.customer_id).not.toBe(theirs[0]?.customer_id)
})

inWorld('an answer with an id that the other brand has used is an answer of its own', async ({ world }) => {
  const borea = await world.settleBorea()
  const { deliveryId } = await settleTheirs(borea)
  const { ticketId } = await world.openMatter()
  expect(await world.answer(ticketId, { deliveryId })).toMatchObject({ ok: true })
  await world.drain({ seconds: 10 })
  expect(world.network.landed.map(each => each.accountId).toSorted()).toEqual(
    [world.care.id, borea.care.id].toSorted(),
  )
})
