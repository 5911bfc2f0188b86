import { expect, test } from './test.ts'
import { findPosts, setFaults } from './world/network.ts'
import { say } from './world/words.ts'

test.afterEach(() => setFaults({ answerLost: 0, fail5xx: 0, silentUsers: [] }))

test('a reply whose answer was lost is looked for, and ends as sent exactly once', async ({
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la linea cade ogni sera')
  await cockpit.openTicket(customer)
  // X Activity would bring our own post before anybody could look for it.
  await setFaults({ answerLost: 1, silentUsers: ['aurora_aiuta'] })
  const text = `Verifichiamo la centrale, ${customer.username}`
  await cockpit.sendPublicly(text)
  await cockpit.expectSent(text)
  await expect(cockpit.customer).toContainText(say('events.unknown'))
  expect(await findPosts(text)).toHaveLength(1)
})

test('a network that is down for a moment gets the reply later, once', async ({ cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il telefono non prende in casa')
  await cockpit.openTicket(customer)
  await setFaults({ fail5xx: 1 })
  const text = `Controlliamo la copertura, ${customer.username}`
  await cockpit.sendPublicly(text)
  await cockpit.expectSent(text)
  expect(await findPosts(text)).toHaveLength(1)
})
