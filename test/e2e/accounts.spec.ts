import { expect, test } from './test.ts'
import { getCredentials } from './world/network.ts'
import { getPlaces } from './world/places.ts'
import { say } from './world/words.ts'

test.use({ person: 'giulia' })

test('an account shows its heartbeat, and a check asks the network', async ({ page, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta siete vivi?')
  await page.goto('/accounts')
  const card = page.getByRole('listitem', { name: '@aurora_aiuta' })
  await expect(card).toContainText(say('accounts.pulse.well'))
  await expect(card).toContainText(/Last heard (now|\d+ (second|minute)s? ago)/)
  await expect(card).toContainText(/Money today\$[\d.]+ of \$100\.00/)
  await card.getByRole('button', { name: say('accounts.check'), exact: true }).click()
  await expect(card).toContainText(say('accounts.healthy', { handle: 'aurora_aiuta' }))
  await card.getByText(say('upkeep.rights')).click()
  await expect(card.getByText(say('upkeep.right.readDirects'))).toBeVisible()
  await expect(card).toContainText(say('upkeep.loss.loginRunsOut'))
})

test('the limits of a day are changed where they stand', async ({ page }) => {
  await page.goto('/accounts')
  const card = page.getByRole('listitem', { name: '@auroramobile' })
  const reads = card.getByLabel(say('upkeep.limit.reads'))
  await reads.fill('100000')
  await reads.press('Enter')
  await expect(card).toContainText(/Read today[\d,]+ of 100,000/)
  await page.reload()
  await expect(card).toContainText(/Read today[\d,]+ of 100,000/)
  await reads.fill('')
  await reads.press('Enter')
  await expect(card).toContainText(/Read today[\d,]+, no limit/)
})

test('a silence and an absence are told where they belong', async ({ page }) => {
  const ticketId = '01900000-0000-7000-8000-000000000001'
  const missed = {
    id: '01900000-0000-7000-8000-000000000002',
    from: '2026-05-04T01:00:00.000Z',
    to: '2026-05-04T07:00:00.000Z',
    code: 'deskDown',
    late: [
      { kind: 'direct', count: 1, due: 0 },
      { kind: 'mention', count: 12, due: 3 },
    ],
    unreached: [{ source: 'keywords', days: 7 }],
    tickets: [{ id: ticketId, handle: 'nora_neri', preview: 'La fibra non va da ieri', wasDue: true }],
    ticketCount: 4,
  }
  const money = { used: 85_000_000, limit: 100_000_000, state: 'warned', stops: ['readAside', 'readOwn'] }
  // The desk's own answer, with what only hours of silence would bring about.
  await page.route('**/api/accounts', async route => {
    const answer = await route.fetch()
    const { accounts } = await answer.json()
    for (const each of accounts)
      if (each.handle === 'aurora_aiuta')
        Object.assign(each, {
          silentSince: '2026-05-04T07:00:00.000Z',
          absences: [missed],
          budget: { ...each.budget, money },
        })
    await route.fulfill({ response: answer, json: { accounts } })
  })
  await page.goto('/inbox')
  await page
    .getByText(/Unusually silent: @aurora_aiuta/)
    .getByRole('link')
    .click()
  const card = page.getByRole('listitem', { name: '@aurora_aiuta' })
  await expect(card).toContainText(say('accounts.pulse.quiet'))
  await expect(card.getByRole('progressbar', { name: /Four fifths are used/ })).toBeVisible()
  await expect(card).toContainText(/Waits until .*words without @ and threads and our own posts/)
  const report = card.getByRole('region', { name: say('upkeep.missed') })
  await expect(report).toContainText('13 messages came late (1 direct and 12 mentions); 3 were past due')
  await expect(report).toContainText('and 3 more')
  await expect(report.getByRole('link', { name: '@nora_neri' })).toHaveAttribute(
    'href',
    new RegExp(`/inbox/${ticketId}`),
  )
  // The page asks again by itself: what is under way when the test ends is nobody's failure.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is wrong in the form is said at its field, and nothing typed is lost', async ({
  page,
  expectedTroubles,
}) => {
  expectedTroubles.push(/400 .*\/api\/accounts/)
  await page.goto('/accounts')
  await page.getByRole('button', { name: say('accounts.add') }).click()
  const dialog = page.getByRole('dialog', { name: say('accounts.add') })
  await dialog.getByRole('button', { name: say('accounts.moreSettings') }).click()
  const address = dialog.getByLabel(say('accounts.field.apiUrl'))
  await address.fill('nonsense')
  await dialog.getByRole('button', { name: say('accounts.connect') }).click()
  await expect(dialog).toContainText(say('accounts.missing'))
  await expect(address).toHaveValue('nonsense')

  await dialog.getByLabel(say('accounts.field.accessToken')).fill('a-token')
  await dialog.getByRole('button', { name: say('accounts.connect') }).click()
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expect(address).toHaveValue('nonsense')
  await expect(dialog.getByLabel(say('accounts.field.accessToken'))).toHaveValue('a-token')
})

test('an account is added by a login on the network, listens for words, pauses, and goes', async ({
  page,
  join,
}) => {
  test.slow()
  const brand = await join({ name: 'Aurora Prova' })
  const { clientId, clientSecret } = await getCredentials()
  const { network } = getPlaces()
  await page.goto('/accounts')

  await test.step('the login', async () => {
    await page.getByRole('button', { name: say('accounts.add') }).click()
    const dialog = page.getByRole('dialog', { name: say('accounts.add') })
    await dialog.getByLabel(say('accounts.field.clientId')).fill(clientId)
    await dialog.getByLabel(say('accounts.field.clientSecret')).fill(clientSecret)
    await dialog.getByRole('button', { name: say('accounts.moreSettings') }).click()
    await dialog.getByLabel(say('accounts.field.apiUrl')).fill(network)
    await dialog.getByLabel(say('accounts.field.authorizeUrl')).fill(`${network}/i/oauth2/authorize`)
    await dialog.getByLabel(say('accounts.field.webUrl')).fill(network)
    await dialog.getByRole('button', { name: say('accounts.login') }).click()
    await expect(page).toHaveURL(/\/i\/oauth2\/authorize/)
    await page.getByRole('button', { name: new RegExp(`@${brand.username}$`) }).click()
    await expect(page.getByText(say('accounts.connected'))).toBeVisible()
  })

  const card = page.getByRole('listitem', { name: `@${brand.username}` })
  await test.step('its words', async () => {
    await expect(card).toContainText('Aurora Prova')
    const words = card.getByRole('combobox', { name: say('accounts.keywords') })
    await words.fill('prova di ascolto')
    await words.press('Enter')
    await page.reload()
    await expect(card).toContainText('prova di ascolto')
  })

  await test.step('a pause and a new start', async () => {
    for (const [act, after] of [
      ['accounts.pause', 'accounts.pulse.paused'],
      ['accounts.resume', 'accounts.pulse.well'],
    ] as const) {
      await card.getByRole('button', { name: say('accounts.more', { handle: brand.username }) }).click()
      await page.getByRole('menuitem', { name: say(act), exact: true }).click()
      await expect(card).toContainText(say(after))
    }
  })

  await test.step('the end', async () => {
    await card.getByRole('button', { name: say('accounts.more', { handle: brand.username }) }).click()
    await page.getByRole('menuitem', { name: say('accounts.remove'), exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: say('accounts.remove'), exact: true }).click()
    await expect(card).toHaveCount(0)
  })
})
