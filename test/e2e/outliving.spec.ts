import { expect, test } from './test-by-cable.ts'
import { say } from './world/words.ts'

test.use({ person: 'giulia' })

test('what is on its way to the desk arrives also when the page is loaded anew', async ({ page, cable }) => {
  await page.goto('/accounts')
  const card = page.getByRole('listitem', { name: '@auroramobile' })
  const posts = card.getByLabel(say('upkeep.limit.posts'))
  const limit = String(1000 + (Date.now() % 9000))
  // Whether somebody is there goes the same way, and does not count.
  cable.hold(/\/api\/accounts\//)
  await posts.fill(limit)
  await posts.press('Enter')
  await expect.poll(() => cable.countHeld()).toBe(1)
  await page.reload()
  await expect(posts).not.toHaveValue(limit)
  cable.letThrough()
  await expect(posts).toHaveValue(limit)
})
