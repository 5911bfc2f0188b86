import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { noteAs } from './world/colleague.ts'
import { say } from './world/words.ts'

/** Nothing makes the page wider than its window. */
const expectWithin = (page: Page) =>
  expect
    .poll(() => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'))
    .toBeLessThanOrEqual(0)

/** Long words that run out of the window, with nothing that shortens them: the page would not even be wider. */
const findRunaways = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const isShortened = each => each !== null &&
      (getComputedStyle(each).textOverflow === 'ellipsis' || isShortened(each.parentElement))
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const isOut = range.getBoundingClientRect().right > innerWidth + 1
      if (/\\S{50}/.test(data) && isOut && !isShortened(parentElement)) found.push(parentElement.outerHTML)
    }
    return found
  })()`)

const expectWordsWithin = async (page: Page) => {
  await expect.poll(() => findRunaways(page)).toEqual([])
  await expectWithin(page)
}

/** What people call themselves, and as what they stand here. */
const NAMES = [
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)', '<img src=x onerror=alert(1)><script>alert(2)'],
  ['a reversed direction', '\u202Eartsinis a artsed ad', 'artsinis a artsed ad'],
  ['stacked marks', `Z${'\u0300\u0301\u0302\u0303'.repeat(10)}algo`, /^Z[\u0300-\u0303]{4}algo$/],
  ['no end', 'W'.repeat(50), 'W'.repeat(50)],
  ['letters from right to left', 'أحمد 123 (Rossi)', 'أحمد 123 (Rossi)'],
] as const

for (const [what, name, shown] of NAMES)
  test(`a name with ${what} is shown and does no harm`, async ({ page, cockpit, join }) => {
    page.on('dialog', dialog => {
      throw new Error(`the page was made to say ${dialog.message()}`)
    })
    const customer = await join({ name })
    await customer.post(`@aurora_aiuta non funziona <b onclick="alert(3)">niente</b> {{7*7}} <%= 7*7 %>`)
    await cockpit.open(customer.username)
    await expect(cockpit.list.getByRole('option')).toHaveCount(1)
    await cockpit.list.getByRole('option').click()
    const head = page.getByRole('heading', { level: 2 }).first()
    await expect(head).toHaveText(shown)
    await expect(head).toHaveCSS('unicode-bidi', 'isolate')
    await expect(cockpit.bubble('<b onclick="alert(3)">niente</b> {{7*7}} <%= 7*7 %>')).toBeVisible()
    const reply = `Grazie per averci scritto, ${customer.username}`
    await cockpit.sendPublicly(reply)
    await cockpit.expectSent(reply)
    await expectWithin(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await expectWithin(page)
    await page.goto(`/customers?q=${customer.username}`)
    await expect(page.getByText(customer.username).first()).toBeVisible()
    await expectWithin(page)
  })

test.describe('who runs the team', () => {
  test.use({ person: 'marc' })

  test('names of two hundred letters stay within a phone', async ({ page, cockpit, join }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta non funziona niente')
    const theirs = 'W'.repeat(200)
    const ours = 'M'.repeat(200)
    // In answers alone: a colleague's real name is everybody else's too.
    await page.route(/\/api\/(tickets|members|wall)\b/, async route => {
      if (route.request().method() !== 'GET') return route.fallback()
      const response = await route.fetch()
      const told = (await response.text()).replaceAll(customer.name, theirs)
      await route.fulfill({ response, body: told.replaceAll(/Marc Delorme|Sara Conti/g, ours) })
    })
    await page.setViewportSize({ width: 390, height: 800 })
    await cockpit.open(customer.username)
    await cockpit.row(theirs).waitFor()
    await expectWordsWithin(page)
    await cockpit.row(theirs).click()
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
    await noteAs('sara', cockpit.ticketId(), 'una nota')
    await expect(cockpit.stream).toContainText(ours)
    await expect(page.getByRole('heading', { name: theirs })).toBeVisible()
    await expectWordsWithin(page)
    await page.goto('/wall')
    await expect(page.getByRole('region', { name: say('wall.people') })).toContainText(ours)
    await expectWordsWithin(page)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

const TEXTS = [
  ['one word without end', `@aurora_aiuta ${'mah'.repeat(80)}`],
  ['Arabic among ours', '@aurora_aiuta الشبكة لا تعمل منذ 3 أيام, codice AU-77120 شكرا'],
  ['right to left', '@aurora_aiuta \u202E\u2067 otnuig iam è non occap li \u202C'],
  ['a lying link', '@aurora_aiuta aiuto https://aurora.example@evil.example/<script>alert(1)</script>'],
  ['emoji, line breaks and nulls of sense', '@aurora_aiuta 👩‍👩‍👧‍👦🏳️‍🌈\n\n\n\nnon va\u200B\u200B\u2060'],
] as const

for (const [what, text] of TEXTS)
  test(`a post of ${what} is shown and does no harm`, async ({ page, cockpit, join }) => {
    const customer = await join()
    await customer.post(text)
    await cockpit.openTicket(customer)
    await expect(cockpit.stream.getByRole('article')).toContainText(text.replace(/\s+/g, ' ').trim())
    await expect(cockpit.composer).toBeVisible()
    await expect(page.getByRole('button', { name: say('thread.resolve'), exact: true })).toBeInViewport()
    await page.setViewportSize({ width: 390, height: 800 })
    await expect(cockpit.stream.getByRole('article')).toBeVisible()
    await expectWithin(page)
  })

test('an address that leads nowhere says so', async ({ page, expectedTroubles }) => {
  expectedTroubles.push(/404/)
  await page.goto('/nowhere/<script>alert(1)</script>')
  await expect(page.getByText(say('app.noPage'))).toBeVisible()
  await page.goto('/inbox/00000000-0000-4000-8000-000000000000')
  await expect(page.getByText(say('errors.notFound')).first()).toBeVisible()
})
