import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { hideMessage } from './hide-message.ts'

const hide = (world: World, id: string, isHidden = true) =>
  hideMessage(world.desk, world.workspaceId, id, isHidden, world.members.sara, new AbortController().signal)

const refused = (refusal: string, explain: string | null = null) => ({
  ok: false,
  refusal: { kind: 'refused', refusal, explain },
})

/** Somebody answers a post of the brand's own. */
async function aReply(world: World, more: Parameters<World['post']>[0] = {}) {
  await world.hearAll([
    world.own({ externalId: '4000', networkThread: '4000', text: 'Nuove tariffe!' }, world.marketing),
  ])
  return world.hear(
    world.post({ networkThread: '4000', inReplyTo: '4000', text: '@aurora_aiuta siete dei ladri', ...more }),
  )
}

describe('a reply under a post of ours', () => {
  inWorld('is hidden and shown again, and both are facts', async ({ world }) => {
    const reply = await aReply(world)
    expect(await hide(world, reply.id)).toEqual({ ok: true, value: true })
    expect(world.network.hidden).toEqual(new Set([reply.external_id]))
    expect((await world.message(reply.external_id ?? '')).hidden_at).toEqual(world.clock.now())
    expect(await hide(world, reply.id, false)).toEqual({ ok: true, value: true })
    expect(world.network.hidden).toEqual(new Set())
    const told = (await world.events()).filter(each => each.subject_id === reply.id).map(each => each.type)
    expect(told.slice(-2)).toEqual(['message.hidden', 'message.shown'])
  })

  inWorld('hidden twice is one fact', async ({ world }) => {
    const reply = await aReply(world)
    await hide(world, reply.id)
    await hide(world, reply.id)
    const told = (await world.events()).filter(each => each.type === 'message.hidden')
    expect(told).toHaveLength(1)
  })

  inWorld('is hidden by the account whose post it is', async ({ world }) => {
    const reply = await aReply(world)
    const accounts: string[] = []
    const { network } = world
    const done = network.hide.bind(network)
    network.hide = (session, externalId, isHidden) => {
      accounts.push(session.accountId)
      return done(session, externalId, isHidden)
    }
    await hide(world, reply.id)
    expect(accounts).toEqual([world.marketing.id])
  })

  inWorld('stays as it was when the network refuses, in its own words', async ({ world }) => {
    const reply = await aReply(world)
    world.network.hideRefusal = { code: 'forbidden', explain: 'Not your conversation.' }
    expect(await hide(world, reply.id)).toEqual(refused('forbidden', 'Not your conversation.'))
    expect((await world.message(reply.external_id ?? '')).hidden_at).toBeNull()
  })
})

describe('nothing else can be hidden', () => {
  inWorld('what stands in a thread of others', async ({ world }) => {
    const { message } = await world.openMatter()
    expect(await hide(world, message.id)).toEqual(refused('unsupported'))
    expect(world.network.hidden).toEqual(new Set())
  })

  inWorld('our own words', async ({ world }) => {
    await aReply(world)
    expect(await hide(world, (await world.message('4000')).id)).toEqual(refused('unsupported'))
  })

  inWorld('what is not there, or is another brand’s', async ({ world }) => {
    const borea = await world.settleBorea()
    const reply = await aReply(world)
    const nobody = await hideMessage(
      world.desk,
      borea.workspaceId,
      reply.id,
      true,
      borea.members.sara,
      new AbortController().signal,
    )
    expect(nobody).toEqual({ ok: false, refusal: { kind: 'notFound' } })
  })
})
