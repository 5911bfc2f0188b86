import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test('from anywhere to what was said: by key, suggestion, chip and palette', async ({
  cockpit,
  page,
  join,
}) => {
  const customer = await join()
  const word = `zampogna${customer.username.replaceAll('_', '')}`
  await customer.post(`@aurora_aiuta la ${word} della mia linea non funziona`)
  await cockpit.openTicket(customer)

  await page.keyboard.press('g')
  await page.keyboard.press('f')
  const field = page.getByRole('combobox', { name: say('search.field') })
  await expect(field).toBeFocused()
  await field.pressSequentially(`${word} is:op`)
  await page.getByRole('option', { name: 'is:open' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(`${word} is:open `)
  const found = page.getByRole('region', { name: say('search.kind.tickets') })
  await expect(found.locator('mark')).toHaveText(word)

  await page.getByRole('button', { name: say('search.removeFilter', { name: 'is:open' }) }).click()
  await expect(field).toHaveValue(word)
  await field.fill(`${word} is:reslved`)
  await page.getByRole('button', { name: say('search.didYouMean', { suggestion: 'is:resolved' }) }).click()
  await expect(page.getByText(say('search.nothing'))).toBeVisible()
  await page.getByRole('button', { name: say('search.withoutFilters') }).click()
  await found.getByRole('link').first().click()
  await expect(cockpit.bubble(word)).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder(say('actions.search'))).toBeFocused()
  await page.keyboard.type(word)
  await page.getByRole('button', { name: say('actions.searchFor', { q: word }) }).click()
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${word}`))
})
