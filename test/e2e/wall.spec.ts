import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const [FRESH = ''] = say('wall.fresh', { at: '|' }).split('|')
const [, STALE = ''] = say('wall.stale', { at: '|' }).split('|')

test.describe('who runs the team', () => {
  test.use({ person: 'marc' })

  test('sees the room, drills down from a figure, and is told when it is old', async ({
    page,
    context,
    expectedTroubles,
  }) => {
    await page.goto('/inbox')
    await page.getByRole('link', { name: say('app.wall') }).click()
    const figures = page.getByRole('navigation', { name: say('wall.figures') })
    const open = figures.getByRole('link').first()
    await expect(open).toContainText(/[1-9]/)
    await expect(page.getByText(FRESH)).toBeVisible()

    await page.keyboard.press('f')
    await expect(page.getByRole('button', { name: say('wall.leave') })).toBeVisible()
    await expect(page.locator(':fullscreen')).not.toHaveCount(0)
    await page.keyboard.press('f')
    await expect(page.getByRole('button', { name: say('wall.wholeScreen') })).toBeVisible()

    const people = page.getByRole('region', { name: say('wall.people') })
    await people.getByRole('button', { name: 'Marc Delorme' }).click()
    await page.getByRole('menuitem', { name: say('wall.inHand') }).click()
    const what = `${say('views.facet.assigneeId')}: Marc Delorme`
    await expect(page.getByRole('button', { name: what, exact: true })).toBeVisible()
    await page.getByRole('button', { name: say('views.without', { what }) }).click()
    await expect(page.getByRole('option').first()).toBeVisible()

    await page.goBack()
    await page.getByRole('navigation', { name: say('wall.figures') }).waitFor()
    expectedTroubles.push(/net::ERR_/)
    await context.setOffline(true)
    await expect(page.getByText(STALE)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(STALE)).toBeHidden()
  })
})

test('an agent has no wall', async ({ page }) => {
  await page.goto('/inbox')
  await page.getByRole('heading', { name: say('inbox.title') }).waitFor()
  await expect(page.getByRole('link', { name: say('app.wall') })).toHaveCount(0)
})
