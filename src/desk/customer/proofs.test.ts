import { describe, expect } from 'vitest'
import { CUSTOMERS } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import { offerPassage } from '../passage.ts'
import { addAddress } from './customer-addresses.ts'
import { mergeCustomers } from './merge-customers.ts'
import { demandOk, meet, ownerOf } from './people.fixture.ts'
import { splitProfile } from './split-profile.ts'
import { undoLink } from './undo-link.ts'
import { upsertCustomers } from './upsert-customers.ts'

const MAIL = 'luca@example.org'

const links = (world: World) =>
  world.see(trx => trx.selectFrom('customer_link').selectAll().orderBy('linked_at').orderBy('id').execute())

/** Luca of the network, of whom a person said that the address is his. */
async function withAddress(world: World) {
  const box = await openBox(world)
  const luca = await meet(world, 'luca')
  const { desk, workspaceId, members } = world
  const said = { channel: 'post', address: MAIL }
  demandOk(await addAddress(desk, workspaceId, luca.customerId, said, members.sara))
  return { box, luca }
}

const LETTER = { subject: '', html: null, rest: '', to: [], cc: [], forwardedBy: null, blockedImages: 0 }
const proven = (dmarc: string) => ({ letter: { ...LETTER, proofs: { dkim: 'pass', spf: 'pass', dmarc } } })

describe('a letter from a customer’s address', () => {
  inWorld('that is proven is his', async ({ world }) => {
    const { box, luca } = await withAddress(world)
    const written = await world.hear(asLetter(world, ''), box)
    expect(await ownerOf(world, written.profile_id)).toBe(luca.customerId)
    expect(await links(world)).toMatchObject([
      {
        profile_id: written.profile_id,
        from_customer_id: null,
        to_customer_id: luca.customerId,
        proof: 'verifiedMail',
      },
    ])
    expect((await world.events()).filter(each => each.type === 'customer.linked')).toMatchObject([
      { subject_id: luca.customerId, actor: { kind: 'connector', accountId: box.id } },
    ])
    expect(await world.see(trx => trx.selectFrom('customer').selectAll().execute())).toHaveLength(1)
  })

  for (const dmarc of ['fail', 'none', 'unknown'])
    inWorld(`whose origin is ${dmarc} is somebody’s of his own`, async ({ world }) => {
      const { box, luca } = await withAddress(world)
      const written = await world.hear(asLetter(world, '', proven(dmarc)), box)
      expect(await ownerOf(world, written.profile_id)).not.toBe(luca.customerId)
      expect(await links(world)).toEqual([])
    })

  inWorld(
    'that was heard before anybody knew is his with the next one, his tickets too',
    async ({ world }) => {
      const box = await openBox(world)
      const before = await world.hear(asLetter(world, ''), box)
      const luca = await meet(world, 'luca')
      const { desk, workspaceId, members } = world
      await addAddress(desk, workspaceId, luca.customerId, { channel: 'post', address: MAIL }, members.sara)
      await world.hear(
        asLetter(world, '', { externalId: '<2@example.org>', networkThread: '<2@example.org>' }),
        box,
      )
      expect(await ownerOf(world, before.profile_id)).toBe(luca.customerId)
      expect((await world.tickets()).map(each => each.customer_id)).toEqual([
        luca.customerId,
        luca.customerId,
        luca.customerId,
      ])
      const [link] = await links(world)
      demandOk(await undoLink(desk, workspaceId, link?.id ?? '', members.sara))
      expect(await ownerOf(world, before.profile_id)).not.toBe(luca.customerId)
    },
  )

  inWorld('that a person parted from him is never his again by itself', async ({ world }) => {
    const { box, luca } = await withAddress(world)
    const written = await world.hear(asLetter(world, ''), box)
    const { desk, workspaceId, members } = world
    const parted = demandOk(
      await splitProfile(desk, workspaceId, luca.customerId, written.profile_id ?? '', members.sara),
    )
    await world.hear(asLetter(world, '', { externalId: '<2@example.org>' }), box)
    expect(await ownerOf(world, written.profile_id)).toBe(parted.customerId)
  })

  inWorld('by a machine is nobody’s proof', async ({ world }) => {
    const { box, luca } = await withAddress(world)
    const written = await world.hear(asLetter(world, '', { isAutomatic: true }), box)
    expect(await ownerOf(world, written.profile_id)).not.toBe(luca.customerId)
  })

  inWorld('of whom the CRM knows as another stays another', async ({ world }) => {
    const box = await openBox(world)
    const written = await world.hear(asLetter(world, ''), box)
    const luca = await meet(world, 'luca')
    const { desk, workspaceId, members } = world
    await addAddress(
      desk,
      workspaceId,
      luca.customerId,
      { channel: 'post', address: 'other@example.org' },
      members.sara,
    )
    const keyed = [
      { externalKey: 'C-1', addresses: [{ channel: 'scripted', address: 'luca_b' }] },
      { externalKey: 'C-2', addresses: [{ channel: 'post', address: MAIL }] },
    ]
    await upsertCustomers(desk, workspaceId, keyed, members.marc)
    await world.see(trx =>
      trx.updateTable('customer_address').set({ customer_id: luca.customerId }).execute(),
    )
    await world.hear(asLetter(world, '', { externalId: '<2@example.org>' }), box)
    expect(await ownerOf(world, written.profile_id)).not.toBe(luca.customerId)
  })
})

describe('a handle that is said to be a customer’s', () => {
  const chiara = [
    {
      externalKey: 'C-1',
      displayName: 'Chiara',
      addresses: [{ channel: 'scripted', address: '@ChiaraRossi_' }],
    },
  ]

  inWorld('is his when he is first heard, by the CRM’s word', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const [told] = await upsertCustomers(desk, workspaceId, chiara, members.marc)
    const met = await meet(world, 'chiara')
    expect(met.customerId).toBe(told?.customerId)
    expect(await links(world)).toMatchObject([{ proof: 'crm', to_customer_id: told?.customerId }])
  })

  inWorld('is not, where he has been heard there under another', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const { desk, workspaceId, members } = world
    await addAddress(
      desk,
      workspaceId,
      luca.customerId,
      { channel: 'scripted', address: 'tomharris' },
      members.sara,
    )
    expect((await meet(world, 'tom')).customerId).not.toBe(luca.customerId)
  })

  inWorld('of another channel says nothing here', async ({ world }) => {
    const { luca } = await withAddress(world)
    const named = { ...CUSTOMERS.tom, handle: MAIL }
    expect((await meet(world, named)).customerId).not.toBe(luca.customerId)
  })
})

inWorld('a code is a proof like any other, and is told as such', async ({ world }) => {
  const box = await openBox(world)
  const luca = await meet(world, 'luca')
  const { desk, workspaceId, members } = world
  const passage = demandOk(await offerPassage(desk, workspaceId, luca.ticketId, box.id, members.sara))
  const written = await world.hear(asLetter(world, passage.code), box)
  expect(await links(world)).toMatchObject([
    { profile_id: written.profile_id, to_customer_id: luca.customerId, proof: 'code', by_member: null },
  ])
})

inWorld('a customer’s messages on all channels count for one', async ({ world }) => {
  const box = await openBox(world)
  const luca = await meet(world, 'luca')
  await world.hear(world.post({ from: 'luca' }))
  const written = await world.hear(asLetter(world, ''), box)
  const { desk, workspaceId, members } = world
  const other = await ownerOf(world, written.profile_id)
  demandOk(
    await mergeCustomers(desk, workspaceId, luca.customerId, other, {
      memberId: members.sara,
      proof: 'hand',
    }),
  )
  const next = await world.hear(asLetter(world, '', { externalId: '<3@example.org>' }), box)
  const decision = await world.see(trx =>
    trx.selectFrom('decision').selectAll().where('message_id', '=', next.id).executeTakeFirstOrThrow(),
  )
  expect(decision.facts.recentMessages.value).toBe(3)
})
