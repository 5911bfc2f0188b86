import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.describe('people come and go', () => {
  test.use({ person: 'giulia' })

  test('an owner invites, the invited joins, gets another role, and is out when the seat is taken', async ({
    page,
    browser,
    baseURL,
    expectedTroubles,
  }) => {
    expectedTroubles.push(/401/)
    const name = `Nadia ${crypto.randomUUID().slice(0, 6)}`
    const email = `${name.replace(' ', '.').toLowerCase()}@aurora.example`
    await page.goto('/settings?section=people')
    await page.getByRole('button', { name: say('people.invite') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('signIn.email')).fill(email)
    await dialog.getByLabel(say('people.name')).fill(name)
    await dialog.getByRole('button', { name: say('people.send') }).click()
    // The demo has no mail server: the link is shown, this once.
    const link = await dialog.getByLabel(say('people.link')).inputValue()
    await dialog
      .getByRole('button', { name: say('app.close') })
      .last()
      .click()
    await expect(page.getByRole('listitem', { name: email })).toBeVisible()

    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
    const theirs = await context.newPage()
    await theirs.goto(new URL(link).pathname)
    const password = theirs.getByLabel(say('signIn.password'), { exact: true })
    await password.fill('password1234')
    await expect(theirs.getByText(say('password.weakness.common'))).toBeVisible()
    await theirs.getByRole('button', { name: say('joining.submit') }).click()
    await expect(theirs.getByRole('alert')).toContainText(say('password.refusal.weakPassword'))
    await password.fill('una barca senza remi')
    await theirs.getByRole('button', { name: say('joining.submit') }).click()
    await expect(theirs.getByRole('heading', { name: say('inbox.title'), exact: true })).toBeVisible()

    await page.reload()
    const row = page.getByRole('listitem', { name })
    await row.getByLabel(say('people.roleOf', { name })).click()
    await page.getByRole('option', { name: say('people.role.supervisor') }).click()
    await expect(row.getByLabel(say('people.roleOf', { name }))).toHaveValue(say('people.role.supervisor'))
    await theirs.goto('/settings?section=people')
    await expect(theirs.getByRole('listitem', { name })).toContainText(say('people.you'))

    await row.getByRole('button', { name: say('people.more', { name }) }).click()
    await page.getByRole('menuitem', { name: say('people.remove') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('people.remove') })
      .click()
    await expect(row).toHaveCount(0)
    await theirs.reload()
    await expect(theirs).toHaveURL(/\/sign-in/)
    await context.close()
  })
})
