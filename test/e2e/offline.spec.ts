import { expect, test } from './test-by-cable.ts'
import { findPosts } from './world/network.ts'
import { say } from './world/words.ts'

test('without a connection one reads and writes on, and what was sent goes out later, once', async ({
  page,
  cable,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/net::ERR_/)
  const customer = await join()
  await customer.post('@aurora_aiuta quando riaprite il punto assistenza?')
  await cockpit.openTicket(customer)
  await cockpit.write('public', 'Riapriamo')
  cable.cut()
  await expect(page.getByText(say('app.offline'))).toBeVisible()
  await expect(cockpit.field('public')).toHaveValue('Riapriamo')

  const text = `Riapriamo lunedì alle 9, ${customer.username}`
  await cockpit.field('public').fill(text)
  await cockpit.field('public').press('Control+Enter')
  await expect(cockpit.bubble(text)).toContainText(say('delivery.lost'))

  cable.mend()
  await cockpit.expectSent(text)
  await expect(page.getByText(say('app.offline'))).toHaveCount(0)
  expect(await findPosts(text)).toHaveLength(1)
})
