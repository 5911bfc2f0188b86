import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { forgetDeletedMessages, lookForDeleted } from './deleted-messages.ts'
import { hearHappenings } from './hear-happenings.ts'

const never = () => new AbortController().signal

const message = (world: World, externalId: string) =>
  world.see(trx =>
    trx.selectFrom('message').selectAll().where('external_id', '=', externalId).executeTakeFirstOrThrow(),
  )

describe('a deleted message', () => {
  inWorld('is told once, and leaves the list at once', async ({ world }) => {
    const first = world.post({ from: 'chiara', text: '@aurora_aiuta la fibra è giù' })
    const { ticketId } = await world.openMatter(first)
    const second = world.post({
      from: 'chiara',
      text: '@aurora_aiuta vergogna',
      inReplyTo: first.externalId,
      networkThread: first.networkThread,
    })
    await world.hear(second)
    const gone = { kind: 'messageDeleted', externalId: second.externalId, at: world.clock.now() } as const
    await hearHappenings(world.desk, world.care, [gone, gone])
    expect((await message(world, second.externalId)).deleted_at).toEqual(world.clock.now())
    expect((await world.ticket(ticketId)).preview).toBe(first.text)
    const told = await world.see(trx =>
      trx.selectFrom('event').selectAll().where('type', '=', 'message.deleted').execute(),
    )
    expect(told).toMatchObject([{ ticket_id: ticketId }])
  })

  inWorld('has its words taken away for good within a day', async ({ world }) => {
    const post = world.post({ from: 'chiara', text: '@aurora_aiuta la fibra è giù' })
    await world.openMatter(post)
    const gone = { kind: 'messageDeleted', externalId: post.externalId, at: world.clock.now() } as const
    await hearHappenings(world.desk, world.care, [gone])
    expect(await forgetDeletedMessages(world.desk)).toBe(0)
    world.clock.advance({ hours: 21 })
    expect(await forgetDeletedMessages(world.desk)).toBe(1)
    expect(await forgetDeletedMessages(world.desk)).toBe(0)
    const row = await message(world, post.externalId)
    expect(row).toMatchObject({ text: '', media: [] })
    expect(await world.see(trx => trx.selectFrom('message_raw').selectAll().execute())).toEqual([])
  })

  inWorld(
    'is forgotten in its decisions too: what was decided stays, the words that spoke for it go',
    async ({ world }) => {
      const [gone, standing] = [world.post(), world.post({ from: 'chiara' })]
      for (const post of [gone, standing]) await world.openMatter(post)
      const decisionOf = async (externalId: string) => {
        const { id } = await message(world, externalId)
        return world.see(trx =>
          trx.selectFrom('decision').selectAll().where('message_id', '=', id).executeTakeFirstOrThrow(),
        )
      }
      const [before, other] = [await decisionOf(gone.externalId), await decisionOf(standing.externalId)]
      const evidence = JSON.stringify([before.facts, before.because])
      expect(evidence).toContain('fibra')
      const happening = {
        kind: 'messageDeleted',
        externalId: gone.externalId,
        at: world.clock.now(),
      } as const
      await hearHappenings(world.desk, world.care, [happening])
      world.clock.advance({ hours: 21 })
      await forgetDeletedMessages(world.desk)
      const after = await decisionOf(gone.externalId)
      const wordless = JSON.parse(evidence, (key, value) => (key === 'evidence' ? [] : value))
      expect([after.facts, after.because]).toEqual(wordless)
      expect(await decisionOf(standing.externalId)).toEqual(other)
    },
  )

  inWorld('is found on the network where nobody tells of it, twice a day', async ({ world }) => {
    const post = world.post({ from: 'chiara', text: '@aurora_aiuta la fibra è giù' })
    await world.openMatter(post)
    world.network.gone.add(post.externalId)
    expect(await lookForDeleted(world.desk, never())).toBe(0)
    world.clock.advance({ hours: 13 })
    expect(await lookForDeleted(world.desk, never())).toBe(1)
    expect(await lookForDeleted(world.desk, never())).toBe(0)
    expect((await message(world, post.externalId)).deleted_at).toEqual(world.clock.now())
  })
})
