import { expect, test } from './test.ts'
import { isOnNetwork } from './world/network.ts'
import { say } from './world/words.ts'

test.describe('prepared answers', () => {
  test.use({ person: 'marc' })

  test('are written with a preview, found by a slash, filled in, and do what goes along', async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    const key = `browser-${customer.username.replaceAll('_', '-')}`
    const name = `Order asked ${key}`
    await customer.post('@aurora_aiuta dove è il mio ordine?')
    await page.goto('/settings?section=answers')
    await page.getByRole('button', { name: say('macros.add') }).click()
    await page.getByLabel(say('macros.name'), { exact: true }).fill(name)
    await page.getByLabel(say('macros.key'), { exact: true }).fill(key)
    await page.getByRole('tab', { name: say('languages.it') }).click()
    const text = page.getByRole('textbox', { name: say('macros.text') })
    await text.fill('Ciao {{customer.nmae}}')
    await expect(
      page.getByText(say('macros.flaw.unknownVariable', { at: '{{customer.nmae}}' })),
    ).toBeVisible()
    await text.fill('Ciao {{customer.firstName|a te}}, qual è il tuo {{numero}}?')
    const preview = page.getByRole('region', { name: say('macros.preview') })
    await expect(preview).toContainText('Ciao Anna, qual è il tuo {{numero}}?')
    await page.getByRole('combobox', { name: say('macros.setPriority') }).click()
    await page.getByRole('option', { name: say('priority.urgent') }).click()
    await page.getByRole('button', { name: say('macros.save'), exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: say('macros.saved', { name }) })).toBeVisible()

    await cockpit.openTicket(customer)
    await cockpit.mode('public').click()
    const field = cockpit.field('public')
    await field.pressSequentially(`/${key}`)
    await expect(page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
    await field.press('Enter')
    await expect(field).toHaveValue(/^Ciao .*, qual è il tuo \{\{numero\}\}\?$/)
    const along = cockpit.composer.getByRole('list', { name: say('macros.goesAlong') })
    await expect(along).toContainText(say('priority.urgent'))

    // What is unfilled keeps it here, and is marked: one writes over it.
    await field.press('Control+Enter')
    await expect(cockpit.composer.getByRole('alert')).toContainText('{{numero}}')
    await field.press('Control+Home')
    await field.press('Tab')
    await field.pressSequentially(`codice ${key}`)
    await field.press('Control+Enter')
    await cockpit.expectSent(key)
    expect(await isOnNetwork(`il tuo codice ${key}?`)).toBe(true)
    await cockpit.open(customer.username, 'waiting')
    await expect(cockpit.row(customer.name)).toContainText(say('priority.urgent'))
  })
})
