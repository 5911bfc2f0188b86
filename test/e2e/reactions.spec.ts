import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const repost = say('thread.react.repost')
const reposted = say('thread.reacted.repost')

test('a customer’s post is reposted as the brand, which lasts, and is taken back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post(`@aurora_aiuta grazie, la fibra vola ${customer.username}`)
  await cockpit.openTicket(customer)
  const post = cockpit.stream.getByRole('article', { name: say('thread.original') })
  await expect(post.getByRole('button', { name: say('thread.react.like'), exact: true })).toHaveCount(0)
  await post.getByRole('button', { name: repost, exact: true }).click()
  await expect(post.getByRole('button', { name: reposted, exact: true, pressed: true })).toBeEnabled()
  await page.reload()
  await post.getByRole('button', { name: reposted, exact: true, pressed: true }).click()
  await expect(post.getByRole('button', { name: repost, exact: true, pressed: false })).toBeEnabled()
})

test('what the desk refuses is taken back from the screen, with the reason', async ({
  page,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/409/)
  const customer = await join()
  await customer.post(`@aurora_aiuta bravi ${customer.username}`)
  await cockpit.openTicket(customer)
  await page.route('**/api/messages/*/react', route =>
    route.fulfill({
      status: 409,
      json: {
        error: { code: 'refused', message: 'refused', requestId: 'r', details: { refusal: 'blocked' } },
      },
    }),
  )
  await cockpit.stream.getByRole('button', { name: repost, exact: true }).click()
  await expect(page.getByText(say('refusals.blocked'))).toBeVisible()
  await expect(
    cockpit.stream.getByRole('button', { name: repost, exact: true, pressed: false }),
  ).toBeEnabled()
})

test.describe('a viewer', () => {
  test.use({ person: 'vera' })

  test('is offered no reaction', async ({ cockpit, join }) => {
    const customer = await join()
    await customer.post(`@aurora_aiuta a domani ${customer.username}`)
    await cockpit.openTicket(customer)
    await expect(cockpit.stream.getByRole('article').first()).toBeVisible()
    await expect(cockpit.stream.getByRole('button', { name: repost, exact: true })).toHaveCount(0)
  })
})
