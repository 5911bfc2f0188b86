import { expect, test } from './test.ts'
import { isOnNetwork } from './world/network.ts'
import { say } from './world/words.ts'

test('an internal note is seen by colleagues and never by the network', async ({ cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta vorrei disdire tutto')
  await cockpit.openTicket(customer)
  const note = `Nota: cliente da dieci anni, offrire lo sconto ${customer.username}`
  await cockpit.send('note', note, say('composer.send.note'))
  const bubble = cockpit.stream.getByRole('article', { name: say('visibility.internal'), exact: true })
  await expect(bubble).toContainText(note)
  await expect(bubble).toContainText(say('visibility.internal'))

  // A reply that goes after it proves that the desk has had the time to send.
  const reply = `Parliamone: che cosa non va? ${customer.username}`
  await cockpit.sendPublicly(reply)
  await cockpit.expectSent(reply)
  expect(await isOnNetwork(reply)).toBe(true)
  expect(await isOnNetwork(note)).toBe(false)
})
