import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

test('a person overrules a part of the decision, and it says by whom', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura è sbagliata, controllate')
  await cockpit.openTicket(customer)
  await expect(cockpit.decision).toContainText('Billing')
  await expect(cockpit.decision).toContainText(say('decision.byPolicy', { version: '1' }))

  await cockpit.decision.getByRole('button', { name: /^Who.*Billing/ }).click()
  await cockpit.choose('Sales')
  await expect(cockpit.decision).toContainText(say('decision.overruledBy', { name: PEOPLE.sara.name }))
  await expect(cockpit.decision.getByRole('button', { name: /^Who.*Sales/ })).toBeVisible()
  await expect(cockpit.customer).toContainText('Sales')

  await cockpit.decision.getByRole('button', { name: /^When/ }).click()
  await cockpit.choose(say('priority.urgent'))
  await expect(cockpit.row(customer.name)).toContainText(say('priority.urgent'))
  await page.reload()
  await expect(cockpit.decision).toContainText(say('priority.urgent'))
})

test('what was left unanswered on purpose stands there with its reason, and is answered after all', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const text = `Aurora, che giornata al parco ${customer.username}`
  await page.goto('/not-answered')
  const silent = await join()
  await silent.post(`Aurora, che tramonto stasera ${silent.username}`)
  await customer.post(text)
  const item = page.getByRole('listitem').filter({ hasText: text })
  await expect(item).toContainText('nobody asks us anything')
  await item.getByRole('button', { name: say('notAnswered.answer') }).click()
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/)
  await expect(cockpit.bubble(text)).toBeVisible()
  await expect(cockpit.decision).toContainText(say('decision.overruledBy', { name: PEOPLE.sara.name }))
  await page.goto('/not-answered')
  await expect(page.getByRole('listitem').filter({ hasText: silent.username })).toBeVisible()
  await expect(item).toHaveCount(0)
})
