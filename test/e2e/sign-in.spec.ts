import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { say } from './world/words.ts'

/** Sign-in is limited to ten a minute from one address: these tests together take four. */
test.describe('at the door', () => {
  test.use({ person: null })

  test('a wrong password is told, the right one opens', async ({ page, expectedTroubles }) => {
    expectedTroubles.push(/401/)
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
    await page.getByLabel(say('signIn.email')).fill(PEOPLE.sara.email)
    await page.getByLabel(say('signIn.password'), { exact: true }).fill('not-the-password')
    await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(say('signIn.wrong'))
    await expect(page.getByLabel(say('signIn.email'))).toHaveValue(PEOPLE.sara.email)

    await page.getByLabel(say('signIn.password'), { exact: true }).fill(getPlaces().password)
    await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click()
    await expect(page.getByRole('heading', { name: say('inbox.title'), exact: true })).toBeVisible()
  })

  test('a demo login takes one click, and signing out leads back to the door', async ({
    page,
    expectedTroubles,
  }) => {
    expectedTroubles.push(/401/)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: new RegExp(PEOPLE.marc.name) }).click()
    await page.getByRole('button', { name: say('app.myMenu', { name: PEOPLE.marc.name }) }).click()
    await page.getByRole('menuitem', { name: say('app.signOut') }).click()
    await expect(page.getByRole('heading', { name: say('signIn.title') })).toBeVisible()
    await page.goto('/inbox')
    await expect(page).toHaveURL(/\/sign-in/)
  })
})

test('a session that ends while typing costs no word', async ({
  page,
  context,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/401/)
  const customer = await join()
  await customer.post('@aurora_aiuta il negozio di Torino è chiuso?')
  await cockpit.openTicket(customer)
  const text = `È aperto fino alle 19, ${customer.username}`
  await cockpit.write('public', text)
  await context.clearCookies()
  await cockpit.field('public').press('Control+Enter')

  const dialog = page.getByRole('dialog', { name: say('signIn.expiredTitle') })
  await expect(dialog.getByLabel(say('signIn.email'))).toHaveValue(PEOPLE.sara.email)
  await dialog.getByLabel(say('signIn.password'), { exact: true }).fill(getPlaces().password)
  await dialog.getByRole('button', { name: say('signIn.submit'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cockpit.field('public')).toHaveValue(text)
  await cockpit.field('public').press('Control+Enter')
  await cockpit.expectSent(text)
})
