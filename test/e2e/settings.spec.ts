import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

test.use({ person: 'giulia' })

test('everything that can be set is found from the settings, and what each role may do', async ({ page }) => {
  await page.goto('/settings?section=roles')
  const sections = page.getByRole('navigation', { name: say('settings.sections') })
  const row = (name: string) => page.getByRole('row', { name })
  await expect(row(say('permissions.may.workspace.manage')).getByRole('img')).toHaveCount(5)
  await expect(
    row(say('permissions.may.workspace.manage')).getByRole('img', { name: say('permissions.yes') }),
  ).toHaveCount(1)
  for (const [place, path] of [
    ['settings.place.accounts', /\/accounts/],
    ['settings.place.hours', /\/policy.*hours/],
    ['settings.place.teams', /\/team/],
    ['settings.place.attributes', /\/customers.*settings/],
  ] as const)
    await expect(sections.getByRole('link', { name: say(place) })).toHaveAttribute('href', path)
})

test('forms say as one types what is wrong, and no invitation is withdrawn by a slip', async ({ page }) => {
  await page.goto('/settings?section=people')
  await page.getByRole('button', { name: say('people.invite'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const email = dialog.getByLabel(say('signIn.email'))
  await expect(dialog.getByText(say('people.badAddress'))).toHaveCount(0)
  await email.fill('ciro')
  await expect(dialog.getByText(say('people.badAddress'))).toBeVisible()
  await email.fill(PEOPLE.sara.email.toUpperCase())
  await expect(dialog.getByText(say('people.refusal.alreadyMember'))).toBeVisible()
  const address = `ciro.${crypto.randomUUID().slice(0, 6)}@aurora.example`
  await email.fill(address)
  await dialog.getByRole('button', { name: say('people.send'), exact: true }).click()
  await dialog
    .getByRole('button', { name: say('app.close') })
    .last()
    .click()

  const invitation = page.getByRole('listitem', { name: address })
  await invitation.getByRole('button', { name: say('people.revoke'), exact: true }).click()
  await dialog.getByRole('button', { name: say('app.cancel') }).click()
  await expect(invitation).toBeVisible()
  await invitation.getByRole('button', { name: say('people.revoke'), exact: true }).click()
  await dialog.getByRole('button', { name: say('people.revoke'), exact: true }).click()
  await expect(invitation).toHaveCount(0)

  await page.goto('/settings?section=webhooks')
  await page.getByRole('button', { name: say('programs.newWebhook'), exact: true }).click()
  await dialog.getByLabel(say('programs.url')).fill('https://user@hooks.example')
  await expect(dialog.getByText(say('programs.urlWrong.notAUrl'))).toBeVisible()
})
