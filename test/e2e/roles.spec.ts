import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.describe('a viewer', () => {
  test.use({ person: 'vera' })

  test('reads everything and can change nothing', async ({ page, cockpit, join }) => {
    const customer = await join()
    await customer.post('@aurora_aiuta il roaming non va in Francia')
    await cockpit.openTicket(customer)
    await expect(cockpit.decision).toContainText(say('decision.if.yes'))
    await expect(cockpit.composer).toHaveCount(0)
    await expect(cockpit.decision.getByRole('button', { name: /Change$/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: say('thread.resolve'), exact: true })).toHaveCount(0)
    await page.keyboard.press('e')
    await expect(cockpit.row(customer.name)).toBeVisible()
    await page.goto('/accounts')
    await expect(page.getByRole('listitem', { name: '@aurora_aiuta' })).toBeVisible()
    await expect(page.getByRole('button', { name: say('accounts.add') })).toHaveCount(0)
    const silent = await join()
    await silent.post(`Aurora, che mare oggi ${silent.username}`)
    await page.goto('/not-answered')
    await expect(page.getByRole('listitem').filter({ hasText: silent.username })).toBeVisible()
    await expect(page.getByRole('button', { name: say('notAnswered.answer') })).toHaveCount(0)
  })
})

test('an agent sees the accounts and cannot change them', async ({ page }) => {
  await page.goto('/accounts')
  await expect(page.getByRole('listitem', { name: '@aurora_aiuta' })).toBeVisible()
  await expect(page.getByRole('button', { name: say('accounts.check') })).toHaveCount(0)
  await expect(page.getByRole('button', { name: say('accounts.add') })).toHaveCount(0)
})
