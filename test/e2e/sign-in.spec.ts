import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { say } from './world/words.ts'

/** Sign-in is limited to ten a minute from one address: these tests together take five. */
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

test('a session that ends while typing costs no word, neither in a dialog nor below it', async ({
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
  await cockpit.field('public').press('Escape')
  const ask = page.getByRole('dialog', { name: say('escalations.ask') })
  // Its key is heard as soon as this part of the ticket has come.
  await expect(async () => {
    await page.keyboard.press('q')
    await expect(ask).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const question = ask.getByRole('textbox', { name: say('escalations.question') })
  await question.fill('Il negozio di Torino')
  await context.clearCookies()
  await question.press('Control+Enter')
  // In the middle of a word nothing is laid over it.
  await question.pressSequentially(' è aperto?')
  await expect(question).toHaveValue('Il negozio di Torino è aperto?')

  const dialog = page.getByRole('dialog', { name: say('signIn.expiredTitle') })
  const password = dialog.getByLabel(say('signIn.password'), { exact: true })
  await expect(dialog.getByLabel(say('signIn.email'))).toHaveValue(PEOPLE.sara.email)
  await expect(password).toBeFocused()
  await password.press('Escape')
  await password.fill(getPlaces().password)
  await password.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(question).toHaveValue('Il negozio di Torino è aperto?')
  await question.press('Escape')
  await expect(cockpit.field('public')).toHaveValue(text)
  await cockpit.field('public').press('Control+Enter')
  await cockpit.expectSent(text)
})

test('whoever loads the page anew without a session comes back to it after signing in', async ({
  page,
  context,
  expectedTroubles,
}) => {
  expectedTroubles.push(/401/)
  await page.goto('/accounts')
  const title = page.getByRole('heading', { name: say('accounts.title'), exact: true })
  await expect(title).toBeVisible()
  await context.clearCookies()
  await page.reload()
  await page.getByLabel(say('signIn.email')).fill(PEOPLE.sara.email)
  await page.getByLabel(say('signIn.password'), { exact: true }).fill(getPlaces().password)
  await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click()
  await expect(title).toBeVisible()
  await expect(page).toHaveURL(/\/accounts/)
})
