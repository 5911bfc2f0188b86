import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeApprovalNote } from '../../web/src/screens/inbox/composer/approval-note.ts'
import { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { isOnNetwork } from './world/network.ts'
import { PEOPLE, sessionFile } from './world/people.ts'
import { say } from './world/words.ts'

const INSULT = '@aurora_aiuta siete degli idioti incapaci, fate schifo, internet non funziona da tre giorni'
const SIGNATURE = '^SC'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(node => node.target.join(' ')) }))
  expect.soft(found, page.url()).toEqual([])
}

test('an insult is answered calmly, and a supervisor sends the answer', async ({
  page,
  browser,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post(INSULT)
  await cockpit.openTicket(customer)
  await expect(cockpit.decision).toContainText(say('decision.if.approval'))
  await expect(page.getByRole('complementary', { name: say('decision.policySays') })).toContainText(
    'Answer the problem, not the insult',
  )
  const answer = `Ciao, ci dispiace: ripariamo oggi stesso ${customer.username} ${SIGNATURE}`
  await cockpit.write('public', answer)
  await expect(cockpit.composer).toContainText(say('composer.readFirst'))
  await expectAccessible(page)
  await cockpit.composer.getByRole('button', { name: say('composer.askApproval'), exact: true }).click()

  const note = cockpit.stream.getByRole('article', { name: say('visibility.internal'), exact: true })
  await expect(note).toContainText(writeApprovalNote('public', answer, 'en').split('\n')[0] ?? '')
  await expect(cockpit.field('public')).toHaveValue('')
  const waiting = cockpit.composer.getByRole('region', { name: say('composer.waiting') })
  await expect(waiting).toContainText(answer)
  await expect(waiting.getByRole('button')).toHaveCount(0)
  expect(await isOnNetwork(answer)).toBe(false)

  const context = await browser.newContext({ storageState: sessionFile(PEOPLE.marc) })
  const marcs = new Cockpit(await context.newPage())
  await marcs.page.goto(page.url())
  const asked = marcs.composer.getByRole('region', { name: say('composer.waiting') })
  await expect(asked).toContainText(say('composer.waitingOf', { name: PEOPLE.sara.name, mode: 'public' }))
  await expectAccessible(marcs.page)
  await asked.getByRole('button', { name: say('composer.edit'), exact: true }).click()
  await expect(marcs.field('public')).toHaveValue(answer)
  await asked.getByRole('button', { name: say('composer.sendAsItIs'), exact: true }).click()
  const sent = marcs.stream
    .getByRole('article', { name: say('visibility.public'), exact: true })
    .filter({ hasText: answer })
  await expect(sent).toContainText(say('delivery.sent'))
  await expect(marcs.field('public')).toHaveValue('')
  await expect(asked).toHaveCount(0)
  await expect(waiting).toHaveCount(0)
  expect(await isOnNetwork(answer)).toBe(true)
  await context.close()
})

test('what the policy suggests is inserted, never over what was typed', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta il mio IBAN è IT60X0542811101000000123456, rimborsatemi')
  await cockpit.openTicket(customer)
  await cockpit.write('public', 'Ciao!')
  await page.keyboard.press('Control+a')
  await cockpit.composer
    .getByRole('button', { name: say('composer.insertMacro', { name: 'Take your data away' }) })
    .click()
  await expect(cockpit.field('public')).toHaveValue(/^Ciao! \S.+/)
  const before = await cockpit.field('public').inputValue()
  await page.getByRole('button', { name: say('decision.askToDelete'), exact: true }).click()
  // He wrote in Italian, and the brand says "tu" to whom it serves.
  await expect(cockpit.field('public')).toHaveValue(
    `${before} Per la tua sicurezza, cancella il messaggio con i tuoi dati: lo vedono tutti.`,
  )

  const hints = cockpit.composer.getByRole('list', { name: say('composer.hints') })
  await cockpit.field('public').fill('Abbiamo visto la Sua richiesta')
  await expect(hints).toContainText(say('composer.tone.noGreeting'))
  await expect(hints).toContainText(say('composer.tone.wrongAddress', { expected: 'tu', word: 'Sua' }))
  await hints.getByRole('button', { name: say('composer.sign', { signature: SIGNATURE }) }).click()
  await expect(cockpit.field('public')).toHaveValue(`Abbiamo visto la Sua richiesta ${SIGNATURE}`)
  await expect(
    hints.getByRole('button', { name: say('composer.sign', { signature: SIGNATURE }) }),
  ).toHaveCount(0)
  const send = cockpit.composer.getByRole('button', {
    name: say('composer.send.public', { account: 'aurora_aiuta' }),
    exact: true,
  })
  await expect(send).toBeEnabled()
  await cockpit.field('public').fill('Calma, ci pensiamo noi')
  await expect(hints).toContainText(say('composer.tone.forbiddenWord', { word: 'calma' }))
  await expect(send).toBeDisabled()
  await expectAccessible(page)
})

test('the reasons tell the score and its parts', async ({ cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta è urgente, internet non funziona da tre giorni e sono furioso')
  await cockpit.openTicket(customer)
  const when = cockpit.decision.getByRole('button', { name: /^When/ })
  await expect(when).toHaveAttribute('title', /^Score \d+: .+ \+\d+/)
  const score = (await when.getAttribute('title')) ?? ''
  await cockpit.decision.getByRole('button', { name: say('decision.why') }).click()
  await expect(cockpit.decision).toContainText(score)
})
