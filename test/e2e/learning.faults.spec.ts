import { expect, test } from './test.ts'
import { say } from './world/words.ts'

// What one correction teaches, every later decision of the workspace knows: this waits until the others are done.
test.use({ person: 'giulia' })

test('two keys on a decision teach the desk, the screen says what, and all of it is forgotten again', async ({
  page,
  cockpit,
  join,
}) => {
  await page.goto('/policy?tab=learning')
  const channel = page.locator('[data-channel=x]')
  await channel.getByRole('button', { name: say('policyTools.confirmRight') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: say('policyTools.confirmDo') }).click()
  await expect(channel).toHaveAttribute('data-learning', 'true')

  const customer = await join()
  await customer.post('@aurora_aiuta nella fattura di ottobre ci sono due addebiti uguali')
  await cockpit.openTicket(customer)
  await page.keyboard.press('w')
  await page.keyboard.press('4')
  await expect(cockpit.decision.locator('[data-value=purchase]')).toBeVisible()

  await page.goto('/policy?tab=learning')
  await expect(page.getByText(/^Learned from \d+ corrections?/)).toBeVisible()
  const intent = page.getByRole('region', { name: say('policyTools.aim.intent') })
  await expect(intent.getByRole('list', { name: say('policyTools.taught') })).toContainText(
    say('facts.value.purchase'),
  )
  await expect(intent.getByRole('table')).toContainText('addebiti')

  await page.getByRole('button', { name: say('policyTools.reset') }).click()
  await dialog.getByRole('textbox').fill(say('policyTools.resetWord'))
  await dialog.getByRole('button', { name: say('policyTools.reset') }).click()
  await expect(page.getByText(say('policyTools.nothingLearned'))).toBeVisible()
  await channel.getByRole('button', { name: say('policyTools.takeRightBack') }).click()
  await expect(channel).toHaveAttribute('data-learning', 'false')
})
