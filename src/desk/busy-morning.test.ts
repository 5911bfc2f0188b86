import fc from 'fast-check'
import { expect } from 'vitest'
import { CUSTOMERS } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { SendAnswer } from '../../test/world/scripted-network.ts'
import type { World } from '../../test/world.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { correctFact } from './correct-fact.ts'
import { deliverDue, lookUpUnknown, reclaimAbandoned } from './deliver.ts'
import { ingest } from './ingest.ts'
import { overruleDecision } from './overrule.ts'
import { foldTallies, tickClocks } from './run-clocks.ts'

const NEVER = new AbortController().signal
const FATES: readonly SendAnswer[] = [
  'sent',
  'lost',
  'vanished',
  { kind: 'retry', afterMs: 5_000, code: 'rateLimited' },
]

/** What people, customers and nodes may do at the same moment. */
function deedsOf(world: World, ticketIds: readonly string[], messageIds: readonly string[]) {
  const { desk, workspaceId, members } = world
  const anyTicket = fc.constantFrom(...ticketIds)
  const by = { kind: 'person', memberId: members.marc } as const
  const customers = fc.constantFrom(...Object.values(CUSTOMERS))
  let replies = 0
  return fc.oneof(
    anyTicket.map(id => () => world.answer(id, { text: `Risposta numero ${++replies}.` })),
    anyTicket.map(
      id => () => world.answer(id, { text: `In privato, ${++replies}.`, mode: 'direct' }, 'marc'),
    ),
    customers.map(from => () => ingest(desk, world.care, [world.direct({ from, text: 'Ci siete?' })], null)),
    customers.map(from => () => ingest(desk, world.marketing, [world.post({ from })], null)),
    fc.constant(() => ingest(desk, world.care, ownOnNetwork(world), null)),
    fc.constant(() => deliverDue(desk, NEVER)),
    fc.constant(() => lookUpUnknown(desk, NEVER)),
    fc.constant(() => reclaimAbandoned(desk)),
    fc.constant(() => tickClocks(desk)),
    fc.constant(() => foldTallies(desk)),
    anyTicket.map(id => () => actOnTicket(desk, workspaceId, id, { act: 'assign', to: members.dario }, by)),
    anyTicket.map(id => () => actOnTicket(desk, workspaceId, id, { act: 'resolve', how: 'solved' }, by)),
    anyTicket.map(id => () => actOnTicket(desk, workspaceId, id, { act: 'reopen' }, by)),
    fc
      .constantFrom(...messageIds)
      .map(id => () => overruleDecision(desk, workspaceId, id, { if: true }, members.marc)),
    fc
      .record({
        id: fc.constantFrom(...messageIds),
        value: fc.constantFrom('problem', 'chatter', 'purchase'),
      })
      .map(
        ({ id, value }) =>
          () =>
            correctFact(desk, workspaceId, id, { fact: 'intent', value }, members.sara),
      ),
  )
}

/** Our own answers as the account's timeline shows them. */
const ownOnNetwork = (world: World) =>
  world.network.landed
    .filter(each => each.outgoing.kind === 'reply')
    .slice(-20)
    .map(({ externalId, outgoing, at }) =>
      world.own({ externalId, text: outgoing.text, inReplyTo: outgoing.target, writtenAt: at }),
    )

inWorld('a busy morning: nothing waits in a ring, every answer is said once', async ({ world }) => {
  const heard = []
  for (const from of Object.values(CUSTOMERS)) heard.push(await world.hear(world.post({ from })))
  heard.push(await world.hear(world.remark({ from: 'tom', text: 'Ho visto la pubblicità di Aurora Mobile' })))
  const ticketIds = heard.flatMap(each => each.ticket_id ?? [])
  const deeds = deedsOf(
    world,
    ticketIds,
    heard.map(each => each.id),
  )
  for (let minute = 0; minute < 12; minute++) {
    world.network.answers.push(...fc.sample(fc.constantFrom(...FATES), 6))
    await Promise.all(fc.sample(deeds, 16).map(deed => deed()))
    world.clock.advance({ seconds: 9 })
  }
  world.network.answers.length = 0
  await world.drain({ minutes: 5 })
  await world.hearAll(ownOnNetwork(world))

  const deliveries = await world.deliveries()
  expect(deliveries.length).toBeGreaterThan(5)
  expect(deliveries.filter(each => each.state !== 'sent')).toEqual([])
  const said = world.network.landed.map(each => each.outgoing.text)
  expect(said.toSorted()).toEqual(deliveries.map(each => each.text).toSorted())
  const outbound = (await world.messages()).filter(each => each.direction === 'outbound')
  expect(outbound).toHaveLength(deliveries.length)
})
