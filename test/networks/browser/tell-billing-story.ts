import { expect } from '@playwright/test'
import { say } from '../../e2e/world/words.ts'
import type { OpenCockpit } from './open-cockpit.ts'

const ACCOUNTING = 'Accounting'
const patient = expect.configure({ timeout: 40_000 })

/**
 * The billing example of the policy: a customer complains in public of a bill, the agent asks accounting, which answers
 * where it works; the answer comes back as a draft, and goes to the customer. `answerOutside` lets accounting find the
 * question, and answer it.
 */
export async function tellBillingStory(
  { page, cockpit, join }: OpenCockpit,
  answerOutside: (question: string, answer: string) => Promise<void>,
): Promise<void> {
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura di maggio è sbagliata, 12 euro in più')
  await patient(async () => cockpit.openTicket(customer)).toPass()
  const sheet = page.getByRole('dialog')
  await patient(async () => {
    await page.keyboard.press('q')
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const question = `Perché 12 euro in più a ${customer.username}?`
  // The policy names accounting for a bill: it is there already.
  await patient(sheet.getByRole('combobox', { name: say('escalations.department') })).toHaveValue(ACCOUNTING)
  await sheet.getByRole('textbox', { name: say('escalations.question') }).fill(question)
  await page.keyboard.press('Control+Enter')
  const asked = page
    .getByRole('region', { name: say('escalations.strip') })
    .getByRole('listitem', { name: ACCOUNTING, exact: true })
  await patient(asked).toContainText(say('escalations.stands', { department: ACCOUNTING, state: 'asked' }))
  const answer = `La seconda linea è attiva da maggio: rimborsiamo ${customer.username}.`
  await answerOutside(question, answer)
  await patient(cockpit.field('public')).toHaveValue(answer)
  await patient(cockpit.composer).toContainText(`From ${ACCOUNTING}`)
  await cockpit.sendPublicly(answer)
  await patient(cockpit.bubble(answer)).toContainText(say('delivery.sent'))
  await asked.getByRole('button', { name: say('escalations.settle') }).click()
  await patient(asked).toHaveCount(0)
}
