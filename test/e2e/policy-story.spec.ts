import type { Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const TITLE = 'Whoever wants to leave is answered with care'

async function publish(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: say('policy.publish') }).click()
  await page.getByRole('dialog').getByLabel(say('policy.publish.why')).fill(why)
  await confirm(page)
}

async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: say('policy.publish.do'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function addRule(page: Page): Promise<void> {
  await page.goto('/policy?tab=builder')
  await page.getByRole('button', { name: say('policyTools.addRule') }).click()
  const rule = page.locator('[data-rule="rule"]')
  await rule.getByLabel(say('policyTools.title'), { exact: true }).fill(TITLE)
  await rule.getByLabel(say('policyTools.title'), { exact: true }).press('Enter')
  await rule.getByRole('combobox', { name: say('policyTools.addLine') }).click()
  await page.getByRole('option', { name: say('facts.intent'), exact: true }).click()
  await rule.getByRole('button', { name: say('facts.value.cancellation'), exact: true }).click()
  await rule.getByRole('switch', { name: say('policyTools.needsApproval') }).click()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
}

test('a supervisor changes the policy: the next message is decided by it, and by the old one once it is back', async ({
  cockpit,
  join,
  openAs,
}) => {
  const open = async (at: Cockpit): Promise<void> => {
    const customer = await join()
    await customer.post('@aurora_aiuta vorrei disdire il contratto, come si fa?')
    await at.openTicket(customer)
    await expect(at.decision).toBeVisible()
  }
  const marcs = await openAs('marc')
  const readFirst = say('decision.if.approval')

  await test.step('as it was', async () => {
    await open(cockpit)
    await expect(cockpit.decision).not.toContainText(readFirst)
  })
  await test.step('a rule more', async () => {
    await addRule(marcs.page)
    await publish(marcs.page, 'Chi se ne va merita una parola in più')
    await open(cockpit)
    await expect(cockpit.decision).toContainText(readFirst)
    await cockpit.decision.getByRole('button', { name: say('decision.why') }).click()
    await expect(cockpit.decision).toContainText(TITLE)
    await cockpit.write('public', 'Ciao, ti scriviamo subito in privato ^SC')
    await expect(cockpit.composer).toContainText(say('composer.readFirst'))
    await cockpit.field('public').fill('')
  })
  await test.step('and taken back', async () => {
    await marcs.page.getByRole('tab', { name: say('policy.tab.versions'), exact: true }).click()
    await marcs.page
      .getByRole('button', { name: /^Roll back to/ })
      .first()
      .click()
    await confirm(marcs.page)
    await open(cockpit)
    await expect(cockpit.decision).not.toContainText(readFirst)
  })
})
