import type { Cockpit } from './cockpit.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { isOnNetwork } from './world/network.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const INSULT = '@aurora_aiuta siete degli idioti incapaci, fate schifo, internet non funziona da tre giorni'
const SIGNATURE = '^SC'

const askForApproval = (cockpit: Cockpit) =>
  cockpit.composer.getByRole('button', { name: say('composer.askApproval'), exact: true }).click()

test('an insult is answered calmly, and a supervisor edits the answer and sends it', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post(INSULT)
  await cockpit.openTicket(customer)
  await expect(cockpit.decision).toContainText(say('decision.if.approval'))
  await expect(page.getByRole('complementary', { name: say('decision.policySays') })).toContainText(
    'Answer the problem, not the insult',
  )
  const answer = `Ciao, ci dispiace: ripariamo oggi ${customer.username} ${SIGNATURE}`
  await cockpit.write('public', answer)
  await expect(cockpit.composer).toContainText(say('composer.readFirst'))
  await cockpit.composer.getByRole('textbox', { name: say('drafts.note') }).fill('Va bene così?')
  await expectAccessible(page)
  await askForApproval(cockpit)
  await expect(cockpit.field('public')).toHaveValue('')
  const waiting = cockpit.composer.getByRole('region', { name: say('drafts.waiting') })
  await expect(waiting).toContainText(answer)
  await expect(waiting.getByRole('button', { name: say('drafts.withdraw') })).toBeVisible()
  await expect(waiting.getByRole('button')).toHaveCount(1)
  expect(await isOnNetwork(answer)).toBe(false)

  const marcs = await openAs('marc')
  await marcs.open(customer.username, 'awaitingApproval')
  await expect(marcs.row(customer.name)).toContainText(say('inbox.approval.waiting'))
  await marcs.row(customer.name).click()
  const asked = marcs.composer.getByRole('region', { name: say('drafts.waiting') })
  await expect(asked).toContainText(answer)
  await expect(asked).toContainText('Va bene così?')
  await expectAccessible(marcs.page)
  await asked.getByRole('button', { name: say('drafts.edit'), exact: true }).click()
  const edited = answer.replace('oggi', 'domani mattina')
  await asked.getByRole('textbox', { name: say('drafts.text') }).fill(edited)
  await asked.getByRole('button', { name: say('drafts.approveEdited'), exact: true }).click()
  await marcs.expectSent(edited)
  await expect(asked).toHaveCount(0)
  await expect(marcs.bubble(edited)).toContainText(PEOPLE.sara.name)
  await expect(waiting).toHaveCount(0)
  expect(await isOnNetwork(edited)).toBe(true)
  expect(await isOnNetwork(answer)).toBe(false)
})

test('a refused answer comes back to its author with the reason', async ({ page, cockpit, join, openAs }) => {
  const customer = await join()
  await customer.post(INSULT)
  await cockpit.openTicket(customer)
  const answer = `Ciao, vediamo ${customer.username} ${SIGNATURE}`
  await cockpit.write('public', answer)
  await askForApproval(cockpit)

  const marcs = await openAs('marc')
  await marcs.page.goto(page.url())
  const asked = marcs.composer.getByRole('region', { name: say('drafts.waiting') })
  await asked.getByRole('button', { name: say('drafts.refuseBegin'), exact: true }).click()
  const refuse = asked.getByRole('button', { name: say('drafts.refuse'), exact: true })
  await expect(refuse).toBeDisabled()
  await asked.getByRole('textbox', { name: say('drafts.why') }).fill('Di’ anche per quando.')
  await refuse.click()
  await expect(asked).toHaveCount(0)

  const refused = cockpit.composer.getByRole('region', { name: say('drafts.refused') })
  await expect(refused).toContainText('Di’ anche per quando.')
  await expect(refused).toContainText(PEOPLE.marc.name)
  await expect(cockpit.field('public')).toHaveValue(answer)
  await expectAccessible(page)
  await expect(cockpit.row(customer.name)).toContainText(say('inbox.approval.refused'))
  await refused.getByRole('button', { name: say('drafts.understood') }).click()
  await cockpit.write('public', answer.replace('vediamo', 'domani è riparato'))
  await askForApproval(cockpit)
  await expect(cockpit.row(customer.name)).toContainText(say('inbox.approval.waiting'))
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
  await cockpit.field('public').fill('Si calmi, ci pensiamo noi')
  await expect(hints).toContainText(say('composer.tone.forbiddenWord', { word: 'si calmi' }))
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

test('an answer that a second person must read can be asked to go later, and waits for its time once approved', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post(INSULT)
  await cockpit.openTicket(customer)
  const answer = `Ciao, domattina richiamiamo ${customer.username} ${SIGNATURE}`
  await cockpit.write('public', answer)
  await cockpit.composer.getByRole('button', { name: say('composer.later') }).click()
  const dialog = page.getByRole('dialog', { name: say('later.title') })
  await dialog.getByRole('button', { name: say('thread.snoozeFor.tomorrow') }).click()
  await expect(cockpit.composer.getByRole('region', { name: say('drafts.waiting') })).toContainText(answer)
  await expect(cockpit.field('public')).toHaveValue('')

  const marcs = await openAs('marc')
  await marcs.page.goto(page.url())
  const asked = marcs.composer.getByRole('region', { name: say('drafts.waiting') })
  await expect(asked).toContainText(/Goes .+, once it is approved\./)
  await expectAccessible(marcs.page)
  await asked.getByRole('button', { name: /^Approve, goes / }).click()
  await expect(asked).toHaveCount(0)

  const strip = cockpit.composer.getByRole('region').filter({ hasText: say('later.unless') })
  await expect(strip).toContainText(answer)
  expect(await isOnNetwork(answer)).toBe(false)
  await strip.getByRole('button', { name: say('later.withdraw') }).click()
  await expect(cockpit.field('public')).toHaveValue(answer)
  await cockpit.field('public').fill('')
})
