import type { Locator, Page } from '@playwright/test'
import type { MoodAnswer } from '../../src/contract/mood.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { failUntilRetried, retryAfterFault } from './screens/fail-until-retried.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const chart = (page: Page): Locator =>
  page.getByRole('img', { name: say('mood.chart', { by: say('mood.by.sentiment') }) })
const drawer = (page: Page): Locator => page.getByRole('dialog')
const messageOf = (page: Page, words: string): Locator =>
  drawer(page).getByRole('listitem').filter({ hasText: words })
const choose = (page: Page, tab: 'sentiment' | 'intent' | 'topic') =>
  page
    .getByRole('radiogroup', { name: say('mood.by') })
    .getByText(say(`mood.by.${tab}`))
    .click()

/** What the desk answers, with a spike in its newest bucket of which anything was heard. */
async function addSpike(page: Page): Promise<void> {
  await page.route('**/api/mood?*', async route => {
    const answer = await route.fetch()
    const mood = (await answer.json()) as MoodAnswer
    const peak = mood.buckets.findLast(({ total }) => total > 0)?.startsAt ?? ''
    const endsAt = new Date(Date.parse(peak) + mood.bucketMinutes * 60_000).toISOString()
    const madeOf = { by: 'topic', value: 'technical', count: 22, usual: 3, share: 0.86 } as const
    const spike = { startsAt: peak, endsAt, peakAt: peak, count: 31, usual: 9, madeOf }
    mood.spikes = [{ by: 'sentiment', value: 'negative', ...spike }]
    await route.fulfill({ response: answer, json: mood })
  })
}

test('from a number to its messages, and on to the matter', async ({ page, cockpit, join }) => {
  const customer = await join()
  const text = `@aurora_aiuta la fibra non funziona, vergogna ${customer.username}`
  await customer.post(text)
  await cockpit.open(customer.username)
  await expect(cockpit.row(customer.name)).toBeVisible()

  await page.goto('/inbox')
  await page
    .getByRole('navigation', { name: say('app.navigation') })
    .getByRole('link', { name: say('app.mood') })
    .click()
  await expect(page).toHaveURL(/\/mood\?span=day&by=sentiment$/)
  await expect(chart(page).locator('svg').first()).toBeVisible()
  await choose(page, 'topic')
  const technical = page.getByRole('button', { name: new RegExp(`^${say('mood.topic.technical')} \\d+`) })
  await technical.click()
  await expect(page).toHaveURL(/at=.*until=.*of=topic/)
  await expect(messageOf(page, text)).toContainText(`@${customer.username}`)

  await page.reload()
  await expect(messageOf(page, text)).toContainText(say('facts.value.technical'))
  await messageOf(page, text).getByRole('link').click()
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/)
  await expect(cockpit.bubble(text)).toBeVisible()
  await page.goBack()
  await expect(messageOf(page, text)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/mood\?span=day&by=topic$/)
})

test('it follows what is heard', async ({ page, join }) => {
  await page.goto('/mood?span=hour')
  const totals = page.getByRole('list', { name: say('mood.totals') })
  await expect(totals).toBeVisible()
  const before = (await totals.textContent()) ?? ''
  await (await join()).post('@aurora_aiuta da stamattina niente rete')
  await expect(totals).not.toHaveText(before)
})

test('a press on the chart opens that time, with what was not answered', async ({ page, join }) => {
  const silent = await join()
  const text = `Aurora, che tramonto stasera ${silent.username}`
  await page.goto('/not-answered')
  await silent.post(text)
  const inList = page.getByRole('main').getByRole('listitem').filter({ hasText: text })
  await expect(inList).toBeVisible()

  await page.goto('/mood?span=month')
  // Where it is pressed, something may be drawn over it that does the same.
  await chart(page).locator('.recharts-bar-background-rectangle').last().click({ force: true })
  await messageOf(page, text)
    .getByRole('link', { name: say('app.notAnswered') })
    .click()
  await expect(page).toHaveURL(/\/not-answered$/)
  await expect(inList).toBeVisible()
})

test('the choice lives in the address, and narrows what is counted', async ({ page, join }) => {
  const customer = await join()
  const text = `@aurora_aiuta my parcel has not arrived, this is awful ${customer.username}`
  await customer.post(text)
  await page.goto('/mood')
  await page
    .getByRole('radiogroup', { name: say('mood.span') })
    .getByText(say('mood.span.hour'))
    .click()
  await page.getByRole('combobox', { name: say('mood.language') }).click()
  await page.getByRole('option', { name: say('languages.en') }).click()
  await page.getByRole('combobox', { name: say('mood.account') }).click()
  await page.getByRole('option', { name: '@aurora_aiuta' }).click()
  await expect(page).toHaveURL(/span=hour.*language=en/)
  await page.getByRole('button', { name: say('mood.showTable') }).click()
  const table = page.getByRole('region', { name: say('mood.table', { by: say('mood.by.sentiment') }) })
  await expect(table.getByRole('row')).toHaveCount(31)
  await table
    .getByRole('button', { name: new RegExp(`^${say('mood.total')}, `) })
    .first()
    .press('Enter')
  await expect(drawer(page).getByRole('listitem').filter({ hasText: '@aurora_aiuta' }).first()).toBeVisible()
  await expect(drawer(page).getByText(say('facts.value.it'), { exact: true })).toHaveCount(0)

  await page.goto('/mood?span=hour&language=pt')
  await expect(page.getByText(say('mood.empty'))).toBeVisible()
  await page.getByRole('button', { name: say('mood.clear') }).click()
  await expect(chart(page)).toBeVisible()
  await expect(page).toHaveURL(/\/mood\?span=hour&by=sentiment$/)
})

test('what stands out is said in words, and shows what it is made of', async ({ page }) => {
  await addSpike(page)
  await page.goto('/mood')
  const told = page.getByRole('region', { name: say('mood.spikes') }).getByRole('button')
  await expect(told).toContainText('Negative messages about network and devices tripled: 31, usually 9')
  await expect(told).toContainText('86%')
  await told.click()
  await expect(drawer(page)).toContainText(say('mood.kind.negative'))
  await expect(page).toHaveURL(/of=negative/)
})

test('a fault says so, and the next try shows the numbers', async ({ page, expectedTroubles }) => {
  expectedTroubles.push(/500/)
  await failUntilRetried(page, '**/api/mood?*')
  await page.goto('/mood')
  await retryAfterFault(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('radiogroup', { name: say('mood.by') })).toBeVisible()
})

test.describe('a viewer', () => {
  test.use({ person: 'vera' })

  test('sees it too', async ({ page }) => {
    await page.goto('/mood')
    await expect(chart(page)).toBeVisible()
  })
})

// By night on a phone, where it fails first; by day and by night it is visited with all other screens.
test.describe('by night, on a phone', () => {
  const width = 390
  test.use({ colorScheme: 'dark', viewport: { width, height: 844 } })

  test('everybody can read and reach it, and nothing is cut', async ({ page, join }) => {
    const customer = await join()
    await customer.post(`@aurora_aiuta la fibra è giù ${customer.username}`)
    await addSpike(page)
    await page.goto('/mood')
    await expect(chart(page).locator('path').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: say('mood.showTable') }).click()
    await choose(page, 'topic')
    await expect(page.getByRole('table')).toBeVisible()
    await expectAccessible(page)
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    await page
      .getByRole('region', { name: say('mood.spikes') })
      .getByRole('button')
      .click()
    await expect(drawer(page).getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
  })
})
