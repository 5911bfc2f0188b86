import { expect, test } from './test.ts'
import { findDirects, follow } from './world/network.ts'
import { say } from './world/words.ts'

test('a reply that the network refuses comes back in plain words, whole, and can be mended', async ({
  page,
  cockpit,
  join,
}) => {
  const shy = await join({ directMessages: 'followed' })
  await shy.post('@aurora_aiuta il pacco non è arrivato, è la seconda volta')
  await cockpit.openTicket(shy)
  const text = `Ci scriva qui l'indirizzo, ${shy.username}`
  await cockpit.send('direct', text, say('composer.send.direct', { handle: shy.username }))

  const bubble = cockpit.bubble(text)
  await expect(bubble).toContainText(say('delivery.failed'))
  await expect(bubble).toContainText(say('refusals.directClosed'))
  await expect(bubble).toContainText(text)
  expect(await findDirects(text)).toHaveLength(0)

  await follow(shy.username, 'aurora_aiuta')
  await bubble.getByRole('button', { name: say('delivery.edit'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox')
  await expect(field).toHaveValue(text)
  await field.fill(`${text}, per favore`)
  await dialog.getByRole('button', { name: say('delivery.sendAgain') }).click()
  await cockpit.expectSent(`${text}, per favore`)
  expect(await findDirects(`${text}, per favore`)).toHaveLength(1)
})

test('the same words twice are refused by the network, and said so', async ({ cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il modem è rotto')
  await cockpit.openTicket(customer)
  const text = `Lo sostituiamo subito, ${customer.username}`
  await cockpit.sendPublicly(text)
  await cockpit.expectSent(text)
  await cockpit.sendPublicly(text)
  await expect(cockpit.stream).toContainText(say('refusals.duplicate'))
  await expect(cockpit.bubble(text)).toHaveCount(2)
})
