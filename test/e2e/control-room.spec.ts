import { expect, type Page, test } from '@playwright/test'
import { type RunningSandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { watchTroubles } from './world/troubles.ts'

/** The sandbox's own page for trainers, on a sandbox of its own: its faults are nobody else's. */
let sandbox: RunningSandbox

test.beforeEach(async ({ page }) => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  await page.goto(`${sandbox.url}/`)
  await page.getByRole('link', { name: 'Control room' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Control room' })).toBeVisible()
})

test.afterEach(() => sandbox.close())

const section = (page: Page, name: string) => page.getByRole('region', { name })

test('a drama is started, seen on stage and stopped, by keyboard alone', async ({ page, context }) => {
  const troubles = watchTroubles(context)
  await page.getByRole('combobox', { name: 'Speed: An outage' }).selectOption('30')
  await page.getByRole('button', { name: 'Start: An outage' }).focus()
  await page.keyboard.press('Enter')
  const stop = page.getByRole('button', { name: /^Stop: An outage/ })
  await expect(stop).toBeVisible()
  await expect(section(page, 'Newest in the record')).toContainText('Aurora Mobile')
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect(section(page, 'On stage')).toContainText('stopped')
  await expect(stop).toBeHidden()
  expect(troubles).toEqual([])
})

test('somebody writes, is answered by another, and writes directly', async ({ page }) => {
  const person = { description: '', followers: 3, verified: false, role: 'customer' } as const
  for (const username of ['anna', 'bruno'])
    sandbox.network.join({ ...person, username, name: username, directMessages: 'everyone' })
  const writing = section(page, 'Write as a customer')
  const record = section(page, 'Newest in the record')
  await writing.getByLabel('Customer').fill('anna')
  await writing.getByLabel('Text').fill('@aurora_aiuta ci siete?')
  await writing.getByRole('button', { name: 'Send' }).click()
  await record.getByRole('button', { name: 'Reply: @anna' }).click()
  await writing.getByLabel('Customer').fill('@bruno')
  await writing.getByLabel('Text').fill('Magari')
  await page.keyboard.press('Tab')
  await writing.getByRole('button', { name: 'Send' }).click()
  await expect(record).toContainText('Magari')
  await writing.getByLabel('Directly to care').check()
  await writing.getByLabel('Text').fill('In privato')
  await writing.getByRole('button', { name: 'Send' }).click()
  await expect(record).toContainText('@bruno → @aurora_aiuta In privato')
  const posts = sandbox.network.record().flatMap(entry => (entry.type === 'post.created' ? [entry.post] : []))
  expect(posts[1]?.inReplyToId).toBe(posts[0]?.id)
})

test('what nobody can write is refused in words', async ({ page }) => {
  const writing = section(page, 'Write as a customer')
  await writing.getByLabel('Customer').fill('nobody_here')
  await writing.getByLabel('Text').fill('Ciao')
  await writing.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toContainText('nobody_here')
  await expect(writing.getByLabel('Text')).toHaveValue('Ciao')
})

test('faults are pulled, shown, and taken back', async ({ page }) => {
  const faults = section(page, 'Switchboard of faults')
  await faults.getByLabel('Written, but the answer is lost').first().fill('3')
  await faults.getByLabel('Lists are silent').check()
  await faults.getByText('Open streams').click()
  await faults.getByLabel('Stream: silence').selectOption('items')
  await faults.getByRole('button', { name: 'Apply' }).click()
  await expect(faults.getByRole('listitem')).toHaveCount(3)
  const current = await (await fetch(`${sandbox.url}/sandbox/faults`)).json()
  expect(current).toMatchObject({ answerLost: 3, silent: true, stream: { silence: 'items', disconnect: 0 } })
  await faults.getByRole('button', { name: 'All well again' }).click()
  await expect(faults).toContainText('All is well.')
  await expect(faults.getByLabel('Lists are silent')).not.toBeChecked()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280])
    test(`is accessible and fits, ${colorScheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await page.getByRole('button', { name: 'Start: A troll' }).click()
      await expect(page.getByRole('button', { name: /^Stop: A troll/ })).toBeVisible()
      await expectAccessible(page)
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    })
