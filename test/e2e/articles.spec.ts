import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const MARK = `zt${Date.now().toString(36)}`
const TITLE = `Spedizione ${MARK}`
const LINK = `https://help.aurora.example/it/${MARK}`

test.describe('articles', () => {
  test.use({ person: 'marc' })

  test('are written, published, inserted into an answer and found by the search', async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta quando arriva il mio ordine?')
    await page.goto('/settings?section=articles')
    await page.getByRole('button', { name: say('articles.add') }).click()
    await page.getByRole('tab', { name: say('languages.it') }).click()
    const title = page.getByRole('textbox', { name: say('articles.name'), exact: true })
    await title.fill(TITLE)
    const link = page.getByRole('textbox', { name: say('articles.link') })
    await link.fill('help.aurora.example')
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await expect(page.getByText(say('articles.textMissing'))).toBeVisible()
    await expect(page.getByText(say('articles.linkWrong'))).toBeVisible()
    await page.getByRole('textbox', { name: say('articles.text'), exact: true }).fill('Arriva in tre giorni.')
    await link.fill(LINK)
    await page.getByText(say('articles.state.published'), { exact: true }).click()
    await page.getByRole('button', { name: say('articles.save'), exact: true }).click()
    await expect(page.getByText(say('articles.published', { title: TITLE }))).toBeVisible()

    await cockpit.openTicket(customer)
    await cockpit.mode('public').click()
    const field = cockpit.field('public')
    await field.press('Escape')
    // The key comes with its button, as soon as the page is at rest.
    await expect(cockpit.composer.getByRole('button', { name: say('articles.insert') })).toBeVisible()
    await page.keyboard.press('Shift+A')
    const dialog = page.getByRole('dialog', { name: say('articles.insert') })
    await dialog.getByRole('combobox', { name: say('articles.search') }).fill(MARK.slice(0, -1))
    await expect(dialog.getByRole('option', { name: TITLE })).toHaveAttribute('aria-selected', 'true')
    await expect(dialog.getByRole('region', { name: TITLE })).toContainText('Arriva in tre giorni.')
    await dialog.getByRole('combobox').press('Enter')
    await expect(field).toHaveValue(LINK)
    await expect(field).toBeFocused()
    await field.press('Control+z')
    await expect(field).toHaveValue('')

    await field.pressSequentially(`/${MARK}`)
    await expect(page.getByRole('option', { name: TITLE })).toHaveAttribute('aria-selected', 'true')
    await field.press('Enter')
    await expect(field).toHaveValue(LINK)
    await field.fill('')

    await page.goto(`/search?q=${MARK}`)
    await page
      .getByRole('region', { name: say('search.kind.articles') })
      .getByRole('link')
      .click()
    const read = page.getByRole('dialog', { name: TITLE })
    await expect(read).toContainText(LINK)
    await read.getByRole('link', { name: say('articles.editIt') }).click()
    await expect(title).toHaveValue(TITLE)
    await page.getByRole('button', { name: say('app.cancel') }).click()
    await page.getByRole('button', { name: say('articles.remove', { title: TITLE }) }).click()
    await expect(page.getByText(say('articles.wasRemoved', { title: TITLE }))).toBeVisible()
  })
})
