import { expect } from 'vitest'
import { inWorld } from './world/in-world.ts'

inWorld(
  'a complaint is heard, becomes a matter, is answered, and the answer stands on the network once',
  async ({ world }) => {
    world.network.publish(world.care.id, 'mentions', world.post())
    await world.drain()
    const [ticket] = await world.tickets()
    expect(ticket).toMatchObject({ status: 'open', customer_name: 'Luca Bassi' })
    await world.reply(ticket?.id ?? '')
    await world.drain({ seconds: 30 })
    expect(world.network.landed).toHaveLength(1)
    expect(await world.ticket(ticket?.id ?? '')).toMatchObject({ status: 'waiting' })
  },
)

inWorld('every world begins anew', async ({ world }) => {
  expect(await world.tickets()).toEqual([])
  expect(world.clock.now()).toEqual(new Date('2026-05-04T09:00:00Z'))
})
