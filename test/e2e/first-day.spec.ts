import { test as base, expect } from './test.ts'
import { type EmptyDesk, startEmptyDesk } from './world/empty-desk.ts'
import { say } from './world/words.ts'

/** A desk of its own, at which nobody has been yet. */
const test = base.extend<{ empty: EmptyDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  empty: async ({}, use) => {
    const desk = await startEmptyDesk()
    await use(desk)
    await desk.stop()
  },
  baseURL: ({ empty }, use) => use(empty.url),
})

test.use({ person: null })

test('an administrator’s first day', async ({ page, cockpit, expectedTroubles }) => {
  // A desk of its own is started for it.
  test.slow()
  // What was answered is gone with the sample, and is asked for once more.
  expectedTroubles.push(/401/, /404/)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const step = (name: 'brandTitle' | 'accountTitle' | 'teamTitle' | 'policyTitle') =>
    page.getByRole('form', { name: say(`firstRun.${name}`) })

  await page.goto('/')
  await page.getByLabel(say('setup.workspace')).fill('Aurora Mobile')
  await page.getByLabel(say('setup.name')).fill('Giulia Ferri')
  await page.getByLabel(say('signIn.email')).fill('giulia@aurora.example')
  await page.getByLabel(say('signIn.password'), { exact: true }).fill('correct horse battery staple')
  await press(say('setup.submit'))

  await expect(step('brandTitle').getByLabel(say('workspace.name'))).toHaveValue('Aurora Mobile')
  await expect(step('brandTitle').getByRole('combobox', { name: say('workspace.timeZone') })).toHaveValue(
    'Europe/Rome',
  )
  await expect(step('brandTitle').getByRole('combobox', { name: say('workspace.country') })).toHaveValue(
    'United Kingdom',
  )
  await press(say('firstRun.next'))

  await expect(step('accountTitle')).toBeVisible()
  await press(say('sample.add'))
  await expect(page.getByRole('button', { name: say('sample.remove') })).toBeVisible()
  await press(say('firstRun.next'))
  await expect(step('teamTitle')).toBeVisible()
  // Left in the middle, and gone on with.
  await page.goto('/first-run')
  await expect(step('teamTitle')).toContainText(say('firstRun.teamHere', { count: 1 }))
  await press(say('firstRun.skip'))

  await step('policyTitle')
    .getByRole('radio', { name: say('policy.starter.shop') })
    .check()
  await expect(page.getByRole('region', { name: say('firstRun.preview') })).toContainText('Aurora Mobile')
  await press(say('firstRun.publish'))
  await expect(page.getByText(say('firstRun.published', { version: 3 }))).toBeVisible()
  await press(say('firstRun.next'))
  await press(say('firstRun.toInbox'))

  const deeds = page.getByRole('region', { name: say('firstRun.deeds') })
  const done = (deed: 'publish' | 'answer' | 'palette') =>
    deeds.getByText(say('firstRun.deedDone', { deed: say(`firstRun.deed.${deed}`) }))
  await expect(done('publish')).toBeAttached()
  await page.keyboard.press('Control+K')
  const palette = page.getByPlaceholder(say('actions.search'))
  await expect(palette).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(done('palette')).toBeAttached()

  await cockpit.row('Luca Bassi').first().click()
  await expect(cockpit.composer).toContainText(say('composer.sample'))
  await cockpit.write('public', 'Ciao Luca, sabato apriamo alle 9.')
  await cockpit.field('public').press('Control+Enter')
  await cockpit.expectSent('Ciao Luca, sabato apriamo alle 9.')
  await expect(done('answer')).toBeAttached()

  await page.goto('/settings?section=workspace')
  await press(say('sample.remove'))
  const dialog = page.getByRole('dialog', { name: say('sample.removeTitle') })
  await expect(dialog).toContainText(say('sample.there', { customers: 5, tickets: 5, messages: 9 }))
  await dialog.getByRole('button', { name: say('sample.remove') }).click()
  await expect(page.getByText(say('sample.removed'))).toBeVisible()

  await page.goto('/inbox')
  await expect(cockpit.row('Luca Bassi')).toHaveCount(0)
  await expect(done('answer')).toBeAttached()
  await press(say('firstRun.dismiss'))
  await expect(deeds).toHaveCount(0)
})
