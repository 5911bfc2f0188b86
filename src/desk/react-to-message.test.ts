import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { Reaction } from '../connectors/connector.ts'
import { reactToMessage } from './react-to-message.ts'

const react = (world: World, id: string, reaction: Reaction, on: boolean) =>
  reactToMessage(
    world.desk,
    world.workspaceId,
    id,
    { reaction, on },
    world.members.sara,
    new AbortController().signal,
  )

describe('a reaction to a public message', () => {
  inWorld('stands on the network and on the desk, is told once, and can be taken back', async ({ world }) => {
    const { message, said, ticketId } = await world.openMatter()
    for (const _ of [1, 2])
      expect(await react(world, message.id, 'like', true)).toEqual({ ok: true, value: true })
    expect([...world.network.reactions]).toEqual([`like ${said.externalId}`])
    expect(await world.message(said.externalId)).toMatchObject({
      liked_at: world.clock.now(),
      reposted_at: null,
    })
    expect((await world.story(ticketId)).filter(type => type === 'message.reacted')).toHaveLength(1)
    await react(world, message.id, 'like', false)
    expect([...world.network.reactions]).toEqual([])
    expect(await world.message(said.externalId)).toMatchObject({ liked_at: null })
  })

  inWorld('that the network refuses leaves nothing behind', async ({ world }) => {
    const { message, said } = await world.openMatter()
    world.network.hideRefusal = { code: 'forbidden', explain: 'Not today.' }
    expect(await react(world, message.id, 'repost', true)).toMatchObject({
      ok: false,
      refusal: { refusal: 'forbidden', explain: 'Not today.' },
    })
    expect(await world.message(said.externalId)).toMatchObject({ reposted_at: null })
  })

  inWorld('is for public messages of others alone, through a connected account', async ({ world }) => {
    const direct = await world.hear(world.direct())
    const unsupported = { ok: false, refusal: { refusal: 'unsupported' } }
    expect(await react(world, direct.id, 'like', true)).toMatchObject(unsupported)
    expect(await react(world, world.workspaceId, 'like', true)).toMatchObject({
      refusal: { kind: 'notFound' },
    })
    const { message } = await world.openMatter()
    await world.see(trx => trx.updateTable('account').set({ status: 'paused' }).execute())
    expect(await react(world, message.id, 'like', true)).toMatchObject({
      refusal: { refusal: 'accountNotConnected' },
    })
  })
})

inWorld('an answer may quote the post that it answers, on our own timeline', async ({ world }) => {
  const { said, ticketId } = await world.openMatter()
  await world.reply(ticketId, { quote: true, text: 'Grazie a Luca!' })
  await world.drain({ seconds: 10 })
  expect(world.network.landed.at(-1)?.outgoing).toMatchObject({ kind: 'quote', target: said.externalId })
  expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
  expect((await world.messages()).at(-1)).toMatchObject({ quotes: said.externalId, in_reply_to: null })
})
