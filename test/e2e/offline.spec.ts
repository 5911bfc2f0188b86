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
  // A second one waits behind it; the customer's words are there to be read, and what cannot be done says so.
  const note = `Avvisata la sede, ${customer.username}`
  await cockpit.write('note', note)
  await cockpit.field('note').press('Control+Enter')
  await expect(cockpit.bubble(note)).toContainText(say('delivery.lost'))
  await expect(cockpit.bubble('quando riaprite')).toBeVisible()
  await cockpit.stream.focus()
  await page.keyboard.press('e')
  await expect(page.getByText(say('errors.offline')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: say('thread.resolve'), exact: true })).toBeVisible()

  cable.mend()
  await cockpit.expectSent(text)
  await expect(cockpit.bubble(note)).toHaveCount(1)
  await expect(cockpit.bubble(note)).not.toContainText(say('delivery.lost'))
  await expect(page.getByText(say('app.offline'))).toHaveCount(0)
  expect(await findPosts(text)).toHaveLength(1)
})

test.describe('in a browser that keeps the page', () => {
  test.use({ serviceWorkers: 'allow' })

  test('it opens without a connection, says so, and goes on by itself with what was written', async ({
    page,
    cable,
    cockpit,
    join,
    expectedTroubles,
  }) => {
    expectedTroubles.push(/net::ERR_|DeskError: offline/)
    const customer = await join()
    await customer.post('@aurora_aiuta il modem lampeggia rosso')
    await cockpit.openTicket(customer)
    await cockpit.write('public', 'Che luce è accesa')
    const kept = () =>
      page.evaluate<string[]>(`(async () => {
        const cache = await caches.open('pronto.page')
        return (await cache.keys()).map(({ url }) => new URL(url).pathname)
      })()`)
    await expect.poll(kept).toContain('/')
    expect((await kept()).filter(path => path !== '/' && !path.startsWith('/assets/'))).toEqual([])

    cable.cut()
    await page.reload()
    await expect(page.getByRole('heading', { name: say('app.unreachable') })).toBeVisible()
    cable.mend()
    await expect(cockpit.field('public')).toHaveValue('Che luce è accesa')
    await expect(cockpit.bubble('lampeggia rosso')).toBeVisible()
    await cockpit.field('public').fill('')
  })
})
