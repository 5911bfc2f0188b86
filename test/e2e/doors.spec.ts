import { codeNow } from '../authenticator.ts'
import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { say } from './world/words.ts'

/** Passkeys are given to names and not to numbers: the same desk by its other name. */
const desk = () => getPlaces().desk.replace('127.0.0.1', 'localhost')

test.use({ person: null })

test('a second step, its recovery codes and a passkey, from the settings to the door', async ({
  page,
  context,
  expectedTroubles,
}) => {
  expectedTroubles.push(/401/)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const card = (name: string) => page.getByRole('region', { name })
  const inbox = page.getByRole('heading', { name: say('inbox.title'), exact: true })
  const enterPassword = async () => {
    await page.goto(`${desk()}/sign-in`)
    await page.getByLabel(say('signIn.email')).fill(PEOPLE.ines.email)
    await page.getByLabel(say('signIn.password'), { exact: true }).fill(getPlaces().password)
    await button(say('signIn.submit')).click()
  }
  const confirmPassword = async (submit: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('signIn.password'), { exact: true }).fill(getPlaces().password)
    await dialog.getByRole('button', { name: submit, exact: true }).click()
  }
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })

  await enterPassword()
  await expect(inbox).toBeVisible()

  await page.goto(`${desk()}/settings?section=security`)
  await button(say('security.begin')).click()
  await confirmPassword(say('security.next'))
  await expect(page.getByRole('img', { name: say('security.qr') })).toBeVisible()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel(say('signIn.code'), { exact: true }).fill('000000')
  await button(say('security.confirm')).click()
  await expect(page.getByText(say('security.wrongCode'))).toBeVisible()
  const proof = codeNow(secret)
  await page.getByLabel(say('signIn.code'), { exact: true }).fill(proof)
  await button(say('security.confirm')).click()
  const listed = card(say('security.secondFactor')).getByRole('listitem')
  await expect(listed).toHaveCount(10)
  const codes = await listed.allInnerTexts()
  await button(say('security.kept')).click()
  await expect(page.getByText(say('security.codesLeft', { count: 10 }))).toBeVisible()

  await card(say('security.passkeys')).getByLabel(say('security.passkeyName')).fill('Il mio portatile')
  await button(say('security.addPasskey')).click()
  await expect(card(say('security.passkeys')).getByText('Il mio portatile')).toBeVisible()

  await context.clearCookies()
  await enterPassword()
  await page.getByLabel(say('signIn.code'), { exact: true }).fill(proof)
  await button(say('signIn.submit')).click()
  await expect(page.getByText(say('signIn.usedCode'))).toBeVisible()
  // The next one, which the desk takes half a minute early.
  await page.getByLabel(say('signIn.code'), { exact: true }).fill(codeNow(secret, Date.now() + 30_000))
  await button(say('signIn.submit')).click()
  await expect(inbox).toBeVisible()

  await context.clearCookies()
  await enterPassword()
  await button(say('signIn.useRecoveryCode')).click()
  await page.getByLabel(say('signIn.recoveryCode'), { exact: true }).fill(codes[0] ?? '')
  await button(say('signIn.submit')).click()
  await expect(inbox).toBeVisible()

  await context.clearCookies()
  await page.goto(`${desk()}/sign-in`)
  await button(say('signIn.withPasskey')).click()
  await expect(inbox).toBeVisible()

  await page.goto(`${desk()}/settings?section=security`)
  await expect(page.getByText(say('security.codesLeft', { count: 9 }))).toBeVisible()
  await button(say('security.removeNamed', { name: 'Il mio portatile' })).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('security.remove'), exact: true })
    .click()
  await expect(page.getByText('Il mio portatile')).toHaveCount(0)
  await button(say('security.end')).click()
  await confirmPassword(say('security.end'))
  await expect(button(say('security.begin'))).toBeVisible()
})
