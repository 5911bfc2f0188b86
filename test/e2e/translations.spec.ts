import type { Page } from '@playwright/test'
import { openToy, type Toy } from '../../src/translation/testing/open-toy.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

let toy: Toy
test.beforeAll(async () => {
  toy = await openToy({ KEY: 'chiave' })
})
test.afterAll(() => toy.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a service is connected, a Spanish post is read and answered in Spanish, and the service is removed', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  const words = `Hola, mi fibra no funciona desde ayer ${customer.username}`
  await customer.post(`@aurora_aiuta ${words}`)

  const { page: office } = await openAs('giulia')
  await office.goto('/settings?section=translations')
  await button(office, say('translations.connect')).click()
  await office.getByLabel(say('translations.url')).fill(toy.url)
  await button(office, say('translations.try')).click()
  await expect(office.getByRole('alert')).toContainText(say('translations.refused.keyRefused'))
  await office.getByLabel(say('translations.keyOptional'), { exact: true }).fill('chiave')
  await button(office, say('translations.try')).click()
  await expect(office.getByRole('status').filter({ hasText: 'Buenos días' })).toBeVisible()
  await expectAccessible(office)
  await button(office, say('translations.save')).click()
  await expect(button(office, say('translations.remove'))).toBeVisible()

  await cockpit.openTicket(customer)
  await button(page, say('translations.translate')).waitFor()
  await page.keyboard.press('Shift+L')
  const translated = page.getByRole('region', { name: say('translations.region', { language: 'English' }) })
  await expect(translated).toContainText('Hello, my fibre does not work since yesterday')
  await expect(translated).toContainText(new URL(toy.url).host)
  await expect(translated).toHaveAttribute('lang', 'en')
  await expect(cockpit.bubble(words)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Shift+L')
  await expect(translated).toHaveCount(0)

  const mine = 'I am sorry, we are checking it'
  await cockpit.write('public', mine)
  await button(page, say('translations.draft', { language: 'Spanish' })).click()
  await expect(cockpit.field('public')).toHaveValue('Lo siento, lo comprobamos')
  const original = page.getByRole('region', { name: say('translations.original') })
  await expect(original).toContainText(mine)
  await original.getByRole('button', { name: say('translations.restore') }).click()
  await expect(cockpit.field('public')).toHaveValue(mine)
  await expect(original).toHaveCount(0)
  await cockpit.field('public').fill('')

  await button(office, say('translations.remove')).click()
  await office
    .getByRole('dialog')
    .getByRole('button', { name: say('translations.remove') })
    .click()
  await expect(button(office, say('translations.connect'))).toBeVisible()
})
