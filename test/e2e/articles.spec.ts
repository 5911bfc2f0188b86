import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

/** Somebody else keeps another text of the article that is open. */
async function changeElsewhere(page: Page, it: Readonly<Record<string, string>>): Promise<void> {
  const id = new URL(page.url()).searchParams.get('open')
  const data = { version: 1, state: 'published', texts: { it } }
  const headers = { origin: new URL(page.url()).origin }
  expect((await page.request.post(`/api/articles/${id}`, { data, headers })).ok()).toBe(true)
}

test.describe('articles', () => {
  test.use({ person: 'marc' })

  test('are written, published, inserted into an answer and found by the search', async ({
    page,
    cockpit,
    join,
    expectedTroubles,
  }) => {
    expectedTroubles.push(/409/)
    const customer = await join()
    const mark = `zt${customer.username.replaceAll('_', '')}`
    const title = `Spedizione ${mark}`
    const address = `https://help.aurora.example/it/${mark}`
    await customer.post('@aurora_aiuta quando arriva il mio ordine?')
    await page.goto('/settings?section=articles')
    await page.getByRole('button', { name: say('articles.add') }).click()
    await page.getByRole('tab', { name: say('languages.it') }).click()
    const name = page.getByRole('textbox', { name: say('articles.name'), exact: true })
    await name.fill(title)
    const link = page.getByRole('textbox', { name: say('articles.link') })
    await link.fill('help.aurora.example')
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await expect(page.getByText(say('articles.textMissing'))).toBeVisible()
    await expect(page.getByText(say('articles.linkWrong'))).toBeVisible()
    await page.getByRole('textbox', { name: say('articles.text'), exact: true }).fill('Arriva in tre giorni.')
    await link.fill(address)
    await page.getByText(say('articles.state.published'), { exact: true }).click()
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await expect(page.getByText(say('articles.published', { title }))).toBeVisible()

    await cockpit.openTicket(customer)
    await cockpit.mode('public').click()
    const field = cockpit.field('public')
    await field.press('Escape')
    await page.keyboard.press('Shift+A')
    const dialog = page.getByRole('dialog', { name: say('actions.article') })
    await dialog.getByRole('combobox', { name: say('articles.search') }).fill(mark.slice(0, -1))
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await expect(dialog.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true')
    await expect(dialog.getByRole('region', { name: title })).toContainText('Arriva in tre giorni.')
    // Enter is not lost where it comes before the answer to what was typed.
    await dialog.getByRole('combobox').fill(mark)
    await dialog.getByRole('combobox').press('Enter')
    await expect(field).toHaveValue(address)
    await expect(field).toBeFocused()
    await field.press('Control+z')
    await expect(field).toHaveValue('')

    await field.pressSequentially(`/${mark}`)
    await expect(page.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true')
    await field.press('Enter')
    await expect(field).toHaveValue(address)
    await field.fill('')

    await page.goto(`/search?q=${mark}`)
    await page
      .getByRole('region', { name: say('search.kind.articles') })
      .getByRole('link')
      .click()
    const read = page.getByRole('dialog', { name: title })
    await expect(read).toContainText(address)
    await read.getByRole('link', { name: say('articles.editIt') }).click()
    await expect(name).toHaveValue(title)

    // Nothing that was written is lost: neither where somebody else was faster, nor by leaving.
    const own = `${title} oggi`
    const text = 'Arriva in due giorni.'
    await changeElsewhere(page, { title, text, link: address })
    await name.fill(own)
    await page.getByRole('button', { name: say('app.cancel') }).click()
    await page.getByRole('button', { name: say('articles.stay') }).click()
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await page.getByRole('button', { name: say('articles.unite') }).click()
    await expect(page.getByText(say('articles.united'))).toBeVisible()
    await expect(name).toHaveValue(own)
    await expect(page.getByRole('textbox', { name: say('articles.text'), exact: true })).toHaveValue(text)
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await page.getByRole('button', { name: say('articles.remove', { title: own }) }).click()
    await expect(page.getByText(say('articles.wasRemoved', { title: own }))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(say('articles.isBack', { title: own }))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(say('articles.wasRemoved', { title: own }))).toBeVisible()
  })
})
