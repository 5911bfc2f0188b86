import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test('an answer waits for its time, is moved and goes; another one is taken back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il modem non si accende più')
  await cockpit.openTicket(customer)
  const ticketId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const later = cockpit.composer.getByRole('button', { name: say('composer.later') })
  const strips = cockpit.composer.getByRole('region').filter({ hasText: say('later.unless') })

  const answer = `Ciao, oggi funziona? ${customer.username}`
  await cockpit.write('public', answer)
  await later.click()
  const dialog = page.getByRole('dialog', { name: say('later.title') })
  await dialog.getByRole('button', { name: say('thread.snoozeFor.tomorrow') }).click()
  await expect(strips).toContainText(answer)
  await expect(cockpit.field('public')).toHaveValue('')

  // Tomorrow is far: it is moved to where this test can see it go.
  const { scheduled } = await (await page.request.get(`/api/tickets/${ticketId}/writing`)).json()
  const goesAt = new Date(Date.now() + 3_000).toISOString()
  const moved = await page.request.post(`/api/scheduled-replies/${scheduled[0].id}/move`, {
    data: { goesAt },
  })
  expect(moved.ok()).toBe(true)
  await cockpit.expectSent(answer)
  await expect(strips).toHaveCount(0)

  await cockpit.field('public').fill('Se serve, passa in negozio.')
  await cockpit.field('public').press('Alt+Shift+Enter')
  await dialog.getByRole('button', { name: say('thread.snoozeFor.week') }).click()
  await strips.getByRole('button', { name: say('later.withdraw') }).click()
  await expect(cockpit.field('public')).toHaveValue('Se serve, passa in negozio.')
  await expect(strips).toHaveCount(0)
  await cockpit.field('public').fill('')
})

test('what has left does not come back with an older story of the desk', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura è doppia')
  await cockpit.openTicket(customer)
  const [saved, asked, chosen, dropped] = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  // The text is saved, and before this browser hears of it, it is to go later.
  await page.route('**/drafts', async route => {
    const isText = route.request().postDataJSON().content.text !== ''
    const response = await route.fetch()
    if (isText) {
      saved?.resolve()
      await chosen?.promise
    }
    await route.fulfill({ response })
    if (!isText) dropped?.resolve()
  })
  // What was asked in between is told when it is no longer so.
  await page.route('**/writing', async route => {
    const response = await route.fetch()
    const { drafts } = await response.json()
    if (drafts.length > 0) {
      asked?.resolve()
      await dropped?.promise
    }
    await route.fulfill({ response }).catch(() => {})
  })
  await page.route('**/scheduled-replies', async route => {
    chosen?.resolve()
    await dropped?.promise
    await route.continue()
  })

  const answer = `La guardiamo subito. ${customer.username}`
  await cockpit.write('public', answer)
  await saved?.promise
  await customer.post('@aurora_aiuta e anche il canone')
  await asked?.promise
  await cockpit.field('public').press('Alt+Shift+Enter')
  const dialog = page.getByRole('dialog', { name: say('later.title') })
  await dialog.getByRole('button', { name: say('thread.snoozeFor.week') }).click()
  const strips = cockpit.composer.getByRole('region').filter({ hasText: say('later.unless') })
  await expect(strips).toContainText(answer)
  await expect(cockpit.field('public')).toHaveValue('')
  await page.unrouteAll({ behavior: 'wait' })
  await strips.getByRole('button', { name: say('later.withdraw') }).click()
  await expect(cockpit.field('public')).toHaveValue(answer)
  await cockpit.field('public').fill('')
})
