import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.describe('articles', () => {
  test.use({ person: 'marc' })

  test('are written, published, inserted into an answer and found by the search', async ({
    page,
    cockpit,
    join,
  }) => {
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
    // The key comes with its button, as soon as the page is at rest.
    await expect(cockpit.composer.getByRole('button', { name: say('articles.insert') })).toBeVisible()
    await page.keyboard.press('Shift+A')
    const dialog = page.getByRole('dialog', { name: say('articles.insert') })
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
    await page.getByRole('button', { name: say('app.cancel') }).click()
    await page.getByRole('button', { name: say('articles.remove', { title }) }).click()
    await expect(page.getByText(say('articles.wasRemoved', { title }))).toBeVisible()
  })
})
