import { LOCALES } from '../../src/core/language.ts'
import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { say, wordsOf } from './world/words.ts'

const OWN_NAMES = { it: 'Italiano', fr: 'Français', en: 'English' } as const

test.describe('at the door', () => {
  test.use({ person: null })

  test('each language is a click away, and stays', async ({ page, expectedTroubles }) => {
    expectedTroubles.push(/401/)
    await page.goto('/sign-in')
    for (const locale of LOCALES) {
      await page.getByRole('button', { name: OWN_NAMES[locale], exact: true }).click()
      await expect(page.getByRole('heading', { name: wordsOf(locale)('signIn.title') })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
    }
    await page.getByRole('button', { name: OWN_NAMES.fr, exact: true }).click()
    await page.reload()
    await expect(page.getByRole('heading', { name: wordsOf('fr')('signIn.title') })).toBeVisible()
  })
})

test('the cockpit changes its language where one stands, without losing anything', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la batteria dura due ore')
  await cockpit.openTicket(customer)
  await cockpit.write('note', 'Una nota a metà')
  let words = say
  for (const locale of ['it', 'fr', 'en'] as const) {
    await page.getByRole('button', { name: words('app.myMenu', { name: PEOPLE.sara.name }) }).click()
    await cockpit.choose(OWN_NAMES[locale])
    words = wordsOf(locale)
    await expect(page.getByRole('heading', { name: words('inbox.title'), exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: words('decision.title'), exact: true })).toContainText(
      words('decision.how.publicReply'),
    )
    await expect(page.getByRole('textbox', { name: words('composer.label.note') })).toHaveValue(
      'Una nota a metà',
    )
  }
})

for (const [locale, browser] of [
  ['it', 'it-IT'],
  ['fr', 'fr-FR'],
] as const)
  test.describe(`a browser that speaks ${browser}`, () => {
    test.use({ locale: browser })

    test('is answered in its language', async ({ page }) => {
      await page.goto('/inbox')
      await expect(
        page.getByRole('heading', { name: wordsOf(locale)('inbox.title'), exact: true }),
      ).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
    })
  })
