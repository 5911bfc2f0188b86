import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { CustomerName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import { offerPassage } from '../passage.ts'
import { changeCustomer } from './change-customer.ts'
import { addAddress } from './customer-addresses.ts'
import { noteOnCustomer } from './customer-notes.ts'
import { linkProfile } from './link-profile.ts'
import { mergeCustomers } from './merge-customers.ts'
import { demandOk, meet } from './people.fixture.ts'
import { splitProfile } from './split-profile.ts'
import { undoLink } from './undo-link.ts'
import { upsertCustomers } from './upsert-customers.ts'

const PEOPLE = ['luca', 'chiara', 'amelie', 'tom'] as const satisfies readonly CustomerName[]

const by = (world: World) => ({ memberId: world.members.sara, proof: 'hand' }) as const

const merge = (world: World, into: string, other: string) =>
  mergeCustomers(world.desk, world.workspaceId, into, other, by(world))
const split = (world: World, customer: string, profile: string) =>
  splitProfile(world.desk, world.workspaceId, customer, profile, world.members.sara)
const undo = (world: World, link: string) => undoLink(world.desk, world.workspaceId, link, world.members.sara)

/** Who is who: everything that a merge moves. Customers who are nobody any more are left out. */
const whoIsWho = (world: World) =>
  world.see(async trx => ({
    customers: await trx
      .selectFrom('customer')
      .selectAll()
      .where('merged_into', 'is', null)
      .orderBy('id')
      .execute(),
    profiles: await trx.selectFrom('profile').select(['id', 'customer_id']).orderBy('id').execute(),
    tickets: await trx.selectFrom('ticket').select(['id', 'customer_id', 'status']).orderBy('id').execute(),
    conversations: await trx.selectFrom('conversation').select(['id', 'ticket_id']).orderBy('id').execute(),
    notes: await trx.selectFrom('customer_note').selectAll().orderBy('id').execute(),
    addresses: await trx.selectFrom('customer_address').selectAll().orderBy('id').execute(),
  }))

/** Chiara with all that can be known of a customer. */
async function meetKnown(world: World, from: CustomerName) {
  const met = await meet(world, from)
  const { desk, workspaceId, members } = world
  const change = { plan: 'gold', value: { micros: 5_000_000, currency: 'EUR' }, tags: ['vip', 'press'] }
  await changeCustomer(desk, workspaceId, met.customerId, change, members.sara)
  await noteOnCustomer(desk, workspaceId, met.customerId, 'Gentile', members.sara)
  await addAddress(
    desk,
    workspaceId,
    met.customerId,
    { channel: 'scripted', address: `${from}_2` },
    members.sara,
  )
  return met
}

describe('two customers who are one', () => {
  inWorld('have one list of everything, and what the other knew is known', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const chiara = await meetKnown(world, 'chiara')
    await changeCustomer(
      world.desk,
      world.workspaceId,
      luca.customerId,
      { tags: ['vip'] },
      world.members.sara,
    )
    expect(await merge(world, luca.customerId, chiara.customerId)).toMatchObject({ ok: true })
    const after = await whoIsWho(world)
    expect(after.customers).toMatchObject([
      { id: luca.customerId, plan: 'gold', value_micros: '5000000', currency: 'EUR', tags: ['vip', 'press'] },
    ])
    for (const each of [...after.profiles, ...after.tickets, ...after.notes, ...after.addresses])
      expect(each.customer_id).toBe(luca.customerId)
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'customer.linked',
      subject_id: luca.customerId,
      data: { from: chiara.customerId, proof: 'hand', profileIds: [chiara.profileId] },
    })
  })

  inWorld('and what he knows of himself stays as it is', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const chiara = await meetKnown(world, 'chiara')
    await changeCustomer(
      world.desk,
      world.workspaceId,
      luca.customerId,
      { plan: 'silver' },
      world.members.sara,
    )
    await merge(world, luca.customerId, chiara.customerId)
    expect((await whoIsWho(world)).customers).toMatchObject([{ plan: 'silver', value_micros: '5000000' }])
  })

  inWorld('are two again when it is undone, as if nothing had been', async ({ world }) => {
    const luca = await meetKnown(world, 'luca')
    const chiara = await meetKnown(world, 'chiara')
    const before = await whoIsWho(world)
    const link = demandOk(await merge(world, luca.customerId, chiara.customerId))
    expect(await undo(world, link)).toEqual({ ok: true, value: chiara.customerId })
    expect(await whoIsWho(world)).toEqual(before)
  })

  inWorld('keep what was changed since when it is undone', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const chiara = await meetKnown(world, 'chiara')
    const link = demandOk(await merge(world, luca.customerId, chiara.customerId))
    await changeCustomer(
      world.desk,
      world.workspaceId,
      luca.customerId,
      { plan: 'platinum' },
      world.members.sara,
    )
    const later = await meet(world, 'chiara')
    expect(later.customerId).toBe(luca.customerId)
    await undo(world, link)
    const { customers, tickets } = await whoIsWho(world)
    expect(customers.find(each => each.id === luca.customerId)).toMatchObject({
      plan: 'platinum',
      value_micros: null,
    })
    expect(customers.find(each => each.id === chiara.customerId)).toMatchObject({ plan: 'gold' })
    expect(tickets.find(each => each.id === later.ticketId)?.customer_id).toBe(chiara.customerId)
  })

  inWorld('write on as one: the next word belongs to the survivor', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const chiara = await meet(world, 'chiara')
    await merge(world, luca.customerId, chiara.customerId)
    expect((await meet(world, 'chiara')).customerId).toBe(luca.customerId)
  })
})

describe('a merge is refused', () => {
  inWorld('where there is nothing to merge', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const chiara = await meet(world, 'chiara')
    const nobody = world.desk.newId()
    expect(await merge(world, luca.customerId, luca.customerId)).toEqual({
      ok: false,
      refusal: 'sameCustomer',
    })
    expect(await merge(world, luca.customerId, nobody)).toEqual({ ok: false, refusal: 'notFound' })
    await merge(world, luca.customerId, chiara.customerId)
    for (const [into, other] of [
      [luca.customerId, chiara.customerId],
      [chiara.customerId, luca.customerId],
    ] as const)
      expect(await merge(world, into, other)).toEqual({ ok: false, refusal: 'customerMerged' })
  })

  inWorld('where the CRM knows two', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    const entries = [
      { externalKey: 'C-1', addresses: [{ channel: 'scripted', address: 'luca_b' }] },
      { externalKey: 'C-2', addresses: [{ channel: 'scripted', address: 'chiararossi_' }] },
    ]
    await upsertCustomers(world.desk, world.workspaceId, entries, world.members.marc)
    expect(await merge(world, luca.customerId, chiara.customerId)).toEqual({
      ok: false,
      refusal: 'twoExternalKeys',
    })
    const linked = await linkProfile(
      world.desk,
      world.workspaceId,
      luca.customerId,
      chiara.profileId,
      by(world),
    )
    expect(linked).toEqual({ ok: false, refusal: 'twoExternalKeys' })
  })
})

describe('a profile that is somebody else’s', () => {
  inWorld('takes its tickets along, and no others', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    const amelie = await meet(world, 'amelie')
    await merge(world, chiara.customerId, amelie.customerId)
    await merge(world, luca.customerId, chiara.customerId)
    const parted = demandOk(await split(world, luca.customerId, amelie.profileId))
    const { profiles, tickets } = await whoIsWho(world)
    const ownerOf = (id: string) => tickets.find(each => each.id === id)?.customer_id
    expect(profiles.find(each => each.id === amelie.profileId)?.customer_id).toBe(parted.customerId)
    expect(ownerOf(amelie.ticketId)).toBe(parted.customerId)
    expect([ownerOf(luca.ticketId), ownerOf(chiara.ticketId)]).toEqual([luca.customerId, luca.customerId])
  })

  inWorld('is whom it was before, where it came by a merge', async ({ world }) => {
    const luca = await meetKnown(world, 'luca')
    const chiara = await meetKnown(world, 'chiara')
    const before = await whoIsWho(world)
    await merge(world, luca.customerId, chiara.customerId)
    const parted = demandOk(await split(world, luca.customerId, chiara.profileId))
    expect(parted.customerId).toBe(chiara.customerId)
    expect(await whoIsWho(world)).toEqual(before)
  })

  inWorld(
    'leaves the talk in which another’s matter is told; its next word is a matter of its own',
    async ({ world }) => {
      const box = await openBox(world)
      const luca = await meet(world, 'luca')
      const passage = demandOk(
        await offerPassage(world.desk, world.workspaceId, luca.ticketId, box.id, world.members.sara),
      )
      const written = await world.hear(asLetter(world, passage.code), box)
      const before = await whoIsWho(world)
      const parted = demandOk(await split(world, luca.customerId, written.profile_id ?? ''))
      const { conversations } = await whoIsWho(world)
      expect(conversations.find(each => each.id === written.conversation_id)?.ticket_id).toBeNull()
      expect((await world.messages()).find(each => each.id === written.id)?.ticket_id).toBe(luca.ticketId)
      const next = await world.hear(
        asLetter(world, '', { externalId: '<2@example.org>', references: ['<1@example.org>'] }),
        box,
      )
      expect(next.ticket_id).not.toBe(luca.ticketId)
      expect((await world.ticket(next.ticket_id ?? '')).customer_id).toBe(parted.customerId)
      expect(before.profiles).toHaveLength(2)
    },
  )

  inWorld('goes back into its talk when the split is undone', async ({ world }) => {
    const box = await openBox(world)
    const luca = await meet(world, 'luca')
    const passage = demandOk(
      await offerPassage(world.desk, world.workspaceId, luca.ticketId, box.id, world.members.sara),
    )
    const written = await world.hear(asLetter(world, passage.code), box)
    const before = await whoIsWho(world)
    const parted = demandOk(await split(world, luca.customerId, written.profile_id ?? ''))
    await noteOnCustomer(world.desk, world.workspaceId, parted.customerId, 'Scrive bene', world.members.sara)
    expect(await undo(world, parted.linkId)).toEqual({ ok: true, value: luca.customerId })
    const after = await whoIsWho(world)
    expect({ ...after, notes: [] }).toEqual(before)
    expect(after.notes).toMatchObject([{ customer_id: luca.customerId, text: 'Scrive bene' }])
  })

  inWorld('is not split where it is all that there is, or not there', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    expect(await split(world, luca.customerId, luca.profileId)).toEqual({ ok: false, refusal: 'onlyProfile' })
    expect(await split(world, luca.customerId, chiara.profileId)).toEqual({ ok: false, refusal: 'notFound' })
    expect(await split(world, world.desk.newId(), luca.profileId)).toEqual({ ok: false, refusal: 'notFound' })
  })
})

describe('a profile is linked by hand', () => {
  const link = (world: World, customer: string, profile: string) =>
    linkProfile(world.desk, world.workspaceId, customer, profile, by(world))

  inWorld('alone, where its customer has others', async ({ world }) => {
    const [luca, chiara, amelie] = [
      await meet(world, 'luca'),
      await meet(world, 'chiara'),
      await meet(world, 'amelie'),
    ]
    await merge(world, chiara.customerId, amelie.customerId)
    const before = await whoIsWho(world)
    const linkId = demandOk(await link(world, luca.customerId, amelie.profileId))
    const { profiles, customers } = await whoIsWho(world)
    expect(customers).toHaveLength(2)
    expect(profiles.find(each => each.id === amelie.profileId)?.customer_id).toBe(luca.customerId)
    expect(await undo(world, linkId)).toEqual({ ok: true, value: chiara.customerId })
    expect(await whoIsWho(world)).toEqual(before)
  })

  inWorld('with all that its customer is, where it is the only one', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meetKnown(world, 'chiara')]
    await link(world, luca.customerId, chiara.profileId)
    expect((await whoIsWho(world)).customers).toMatchObject([{ id: luca.customerId, plan: 'gold' }])
  })

  inWorld('and is refused where it makes no sense', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    expect(await link(world, luca.customerId, luca.profileId)).toEqual({ ok: false, refusal: 'sameCustomer' })
    expect(await link(world, luca.customerId, world.desk.newId())).toEqual({ ok: false, refusal: 'notFound' })
    expect(await link(world, world.desk.newId(), luca.profileId)).toEqual({ ok: false, refusal: 'notFound' })
    await merge(world, luca.customerId, chiara.customerId)
    const tom = await meet(world, 'tom')
    expect(await link(world, chiara.customerId, tom.profileId)).toEqual({
      ok: false,
      refusal: 'customerMerged',
    })
  })
})

describe('a link is not undone', () => {
  inWorld('twice', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    const linkId = demandOk(await merge(world, luca.customerId, chiara.customerId))
    await undo(world, linkId)
    expect(await undo(world, linkId)).toEqual({ ok: false, refusal: 'alreadyUndone' })
    expect(await undo(world, world.desk.newId())).toEqual({ ok: false, refusal: 'notFound' })
  })

  inWorld('where the survivor has been merged since', async ({ world }) => {
    const [luca, chiara, amelie] = [
      await meet(world, 'luca'),
      await meet(world, 'chiara'),
      await meet(world, 'amelie'),
    ]
    const first = demandOk(await merge(world, luca.customerId, chiara.customerId))
    const second = demandOk(await merge(world, amelie.customerId, luca.customerId))
    expect(await undo(world, first)).toEqual({ ok: false, refusal: 'movedOn' })
    expect(await undo(world, second)).toMatchObject({ ok: true })
    expect(await undo(world, first)).toMatchObject({ ok: true })
  })
})

inWorld('whatever is merged and undone from behind leaves everything as it was', async ({ world }) => {
  const met: Awaited<ReturnType<typeof meet>>[] = []
  for (const each of PEOPLE) met.push(await meetKnown(world, each))
  const before = await whoIsWho(world)
  const pair = fc.tuple(fc.nat(PEOPLE.length - 1), fc.nat(PEOPLE.length - 1))
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 4 }), async pairs => {
      const links: string[] = []
      for (const [into, other] of pairs) {
        const merged = await merge(world, met[into]?.customerId ?? '', met[other]?.customerId ?? '')
        if (merged.ok) links.push(merged.value)
      }
      const during = await whoIsWho(world)
      expect(during.profiles).toHaveLength(before.profiles.length)
      expect(during.tickets).toHaveLength(before.tickets.length)
      expect(during.notes).toHaveLength(before.notes.length)
      for (const link of links.toReversed()) expect(await undo(world, link)).toMatchObject({ ok: true })
      expect(await whoIsWho(world)).toEqual(before)
    }),
    { numRuns: 12 },
  )
})

inWorld('two people who merge the same two in both directions do not both succeed', async ({ world }) => {
  const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
  const both = await Promise.all([
    merge(world, luca.customerId, chiara.customerId),
    merge(world, chiara.customerId, luca.customerId),
  ])
  expect(both.filter(each => each.ok)).toHaveLength(1)
  expect((await whoIsWho(world)).customers).toHaveLength(1)
})
