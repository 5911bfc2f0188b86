import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import { mergeCustomers } from './merge-customers.ts'
import { demandOk, meet, ownerOf } from './people.fixture.ts'
import { dismissSuggestion, listSuggestedPairs, suggestFor } from './suggest.ts'

/** Tom on the network, and somebody of his name who writes letters that prove nothing. */
async function twoToms(world: World) {
  const box = await openBox(world)
  const tom = await meet(world, 'tom')
  const mail = 'tomharris@example.org'
  const from = { ...world.post({ from: 'tom' }).author, externalId: mail, handle: mail }
  const written = await world.hear(
    asLetter(world, '', { from, text: 'My fibre is down since yesterday.' }),
    box,
  )
  return { tom, other: await ownerOf(world, written.profile_id) }
}

const suggest = (world: World, id: string) => world.see(trx => suggestFor(trx, world.workspaceId, id))
const pairs = (world: World) => world.see(trx => listSuggestedPairs(trx, world.workspaceId))

describe('somebody who may be the same person', () => {
  inWorld('is told to both sides with the reasons, and linked to neither', async ({ world }) => {
    const { tom, other } = await twoToms(world)
    expect(other).not.toBe(tom.customerId)
    expect(await suggest(world, tom.customerId)).toMatchObject([
      { id: other, reasons: [{ reason: 'sameHandle', value: 'tomharris' }, { reason: 'sameName' }] },
    ])
    expect(await suggest(world, other)).toMatchObject([{ id: tom.customerId }])
    expect(await pairs(world)).toHaveLength(1)
  })

  inWorld('is told no more when a person says that they are two', async ({ world }) => {
    const { tom, other } = await twoToms(world)
    const { desk, workspaceId, members } = world
    demandOk(await dismissSuggestion(desk, workspaceId, other, tom.customerId, members.sara))
    demandOk(await dismissSuggestion(desk, workspaceId, tom.customerId, other, members.sara))
    expect(await suggest(world, tom.customerId)).toEqual([])
    expect(await suggest(world, other)).toEqual([])
    expect(await pairs(world)).toEqual([])
  })

  inWorld('is told no more when he is the same', async ({ world }) => {
    const { tom, other } = await twoToms(world)
    const by = { memberId: world.members.sara, proof: 'suggestion' } as const
    demandOk(await mergeCustomers(world.desk, world.workspaceId, tom.customerId, other, by))
    expect(await suggest(world, tom.customerId)).toEqual([])
    expect(await pairs(world)).toEqual([])
  })

  inWorld('is of the same workspace', async ({ world }) => {
    const borea = await world.settleBorea()
    const tom = await meet(world, 'tom')
    await borea.openMatter(borea.post({ from: 'tom' }))
    expect(await suggest(world, tom.customerId)).toEqual([])
  })
})
