import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

/** How far a page can be pushed sideways, in pixels. */
const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'Math.max(...[document.documentElement, ...document.querySelectorAll("main, main *")]' +
      '.filter(each => ["auto", "scroll", "visible"].includes(getComputedStyle(each).overflowX))' +
      '.filter(each => each === document.documentElement || getComputedStyle(each).overflowX !== "visible")' +
      '.map(each => each.scrollWidth - each.clientWidth))',
  )

for (const width of [390, 320]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true })

    test('list, conversation, customer and back, without sideways scroll', async ({
      page,
      cockpit,
      join,
    }) => {
      const customer = await join({ name: 'Massimiliano Bernardeschi-Vanvitelli' })
      await customer.post(
        `@aurora_aiuta precipitevolissimevolmente https://aurora.example/${'lungo'.repeat(20)} non funziona`,
      )
      await cockpit.open(customer.username)
      await expect(cockpit.row(customer.name)).toBeVisible()
      await expect.poll(() => sidewaysScroll(page)).toBe(0)

      await cockpit.row(customer.name).tap()
      await expect(cockpit.stream).toBeVisible()
      await expect(cockpit.list).toHaveCount(0)
      await expect(cockpit.field('public')).toBeVisible()
      await expect.poll(() => sidewaysScroll(page)).toBe(0)
      await cockpit.decision.getByRole('button', { name: say('decision.why') }).tap()
      await expect(cockpit.decision).toContainText(say('decision.part.who'))
      await expect.poll(() => sidewaysScroll(page)).toBe(0)

      await page.getByRole('heading', { name: customer.name }).tap()
      await expect(cockpit.customer).toContainText(say('customer.followers'))
      await expect.poll(() => sidewaysScroll(page)).toBe(0)
      await page.getByRole('button', { name: say('app.close'), exact: true }).tap()
      await expect(cockpit.customer).toHaveCount(0)

      await page.getByRole('link', { name: say('thread.back') }).tap()
      await expect(cockpit.row(customer.name)).toBeVisible()
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say('app.accounts') })
        .tap()
      await expect(page.getByRole('listitem').first()).toBeVisible()
      await expect.poll(() => sidewaysScroll(page)).toBe(0)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a reply is sent by thumb: what is pressed is at least 44 px high', async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta le chiamate cadono')
    await cockpit.open(customer.username)
    const navigation = page.getByRole('navigation', { name: say('app.navigation') })
    await expect(cockpit.row(customer.name)).toBeVisible()
    const heightOf = async (each: Locator) => (await each.boundingBox())?.height
    await expect.poll(() => heightOf(cockpit.row(customer.name))).toBeGreaterThanOrEqual(44)
    for (const link of await navigation.getByRole('link').all())
      await expect.poll(() => heightOf(link)).toBeGreaterThanOrEqual(44)

    await cockpit.row(customer.name).tap()
    const button = cockpit.composer.getByRole('button', {
      name: say('composer.send.public', { account: 'aurora_aiuta' }),
    })
    const targets = [
      page.getByRole('link', { name: say('thread.back') }),
      page.getByRole('button', { name: say('thread.resolve'), exact: true }),
      page.getByRole('button', { name: say('thread.more') }),
      cockpit.mode('public'),
      cockpit.mode('direct'),
      cockpit.mode('note'),
      button,
    ]
    for (const each of targets) {
      const shorterSide = async () => {
        const box = await each.boundingBox()
        return box === null ? 0 : Math.min(box.width, box.height)
      }
      await expect.soft.poll(shorterSide, String(each)).toBeGreaterThanOrEqual(44)
    }
    const text = `Da dove chiama? ${customer.username}`
    await cockpit.field('public').fill(text)
    await button.tap()
    await cockpit.expectSent(text)
  })
})
