import { afterAll, beforeAll, expect, test } from 'vitest'
import { hearHappenings } from '../desk/hear-happenings.ts'
import { openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

test('a quote brings along what it quotes, until that is deleted', async () => {
  const { world } = server
  const quoted = world.post({ from: 'tom', text: '@aurora_aiuta qui non prende niente' })
  await world.hear(quoted)
  const { ticketId } = await world.openMatter(
    world.post({ from: 'chiara', text: '@aurora_aiuta anche a me!', quotes: quoted.externalId }),
  )
  const sara = await server.as('sara')
  const read = async () => (await sara.get(`/api/tickets/${ticketId}`)).body.messages[0].quoted
  expect(await read()).toMatchObject({ author: quoted.author.displayName, text: quoted.text })
  const at = world.clock.now()
  await hearHappenings(world.desk, world.care, [
    { kind: 'messageDeleted', externalId: quoted.externalId, at },
  ])
  expect(await read()).toMatchObject({ author: quoted.author.displayName, text: '' })
})
