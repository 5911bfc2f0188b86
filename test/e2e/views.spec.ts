import type { Page } from '@playwright/test'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const bar = (page: Page) => page.getByRole('list', { name: say('views.filters') })
const views = (page: Page) => page.getByRole('navigation', { name: say('inbox.views') })

test.describe('a supervisor', () => {
  test.use({ person: 'marc' })

  test('narrows the list by keys, saves it for everybody, and a colleague opens it', async ({
    page,
    cockpit,
    join,
    openAs,
  }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta la fibra non va da ieri, siamo senza linea')
    await cockpit.open(customer.username)
    await expect(cockpit.row(customer.name)).toBeVisible()

    await page.keyboard.press('Shift+F')
    await page.getByRole('textbox', { name: say('inbox.filter') }).fill('Italian')
    await expect(page.getByRole('dialog').getByRole('option', { name: say('languages.it') })).toHaveAttribute(
      'data-combobox-selected',
      'true',
    )
    await page.keyboard.press('Enter')
    await expect(bar(page)).toContainText('Language: Italian')
    await expect(page).toHaveURL(/lang=it/)
    await expect(cockpit.row(customer.name)).toBeVisible()

    await bar(page).getByRole('button', { name: 'Language: Italian', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('option', { name: say('languages.fr') })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('option', { name: say('languages.it') })
      .click()
    await page.keyboard.press('Escape')
    await expect(bar(page)).toContainText('Language: French')
    await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say('views.without', { what: 'Language: French' }) }).click()
    await expect(cockpit.row(customer.name)).toBeVisible()

    await page.goto('/inbox?view=all&named=handle')
    await page.getByRole('button', { name: say('views.save') }).click()
    const name = `By handle ${customer.username}`
    await page.getByRole('textbox', { name: say('views.name') }).fill(name)
    await page.getByRole('radio', { name: say('views.forAll') }).check()
    await page.keyboard.press('Enter')
    await expect(views(page)).toContainText(name)

    const sara = await openAs('sara')
    await sara.page.goto('/inbox')
    await expect(sara.list.getByRole('option').first()).toBeVisible()
    await sara.page.keyboard.press('g')
    await sara.page.keyboard.press('v')
    await sara.page.getByRole('textbox', { name: say('inbox.goToView') }).fill(customer.username)
    await sara.page.getByRole('dialog').getByRole('option', { name }).click()
    await expect(bar(sara.page)).toContainText('by @')

    await views(page)
      .getByRole('button', { name: new RegExp(name) })
      .click()
    await page.getByRole('menuitem', { name: say('views.manage') }).click()
    await page.getByRole('button', { name: say('views.remove', { name }) }).click()
    await expect(page.getByText(say('views.removed', { name }))).toBeVisible()
    await page.getByRole('button', { name: say('views.undo') }).click()
    await expect(page.getByRole('button', { name: say('views.remove', { name }) })).toBeVisible()
    await page.getByRole('button', { name: say('views.remove', { name }) }).click()
    await expect(page.getByText(say('views.removed', { name }))).toBeVisible()
  })
})

test('a link that names what is gone shows the rest, and says so', async ({ page }) => {
  await page.goto('/inbox?view=nonsense&lang=it,xx&queue=0199f0a0-1111-7222-8333-444455556666')
  await expect(page.getByRole('status').filter({ hasText: 'xx' })).toContainText('nonsense')
  await expect(page.getByRole('status').filter({ hasText: 'xx' })).toContainText('0199f0a0')
  await expect(bar(page)).toHaveText('Language: Italian')
  await expect(page).toHaveURL(/\/inbox\?view=all&lang=it$/)
})
