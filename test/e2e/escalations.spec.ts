import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const ACCOUNTING = 'Accounting'
const NETWORK = 'Network operations'

const strip = (page: Page) => page.getByRole('region', { name: say('escalations.strip') })
const item = (page: Page, department: string) =>
  strip(page).getByRole('listitem', { name: department, exact: true })

/** Its key is heard as soon as this part of the ticket has come. */
async function openSheet(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog')
  await expect(async () => {
    await page.keyboard.press('q')
    await expect(sheet).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** On the sheet that is open. */
async function ask(page: Page, question: string, department: string, way?: 'link'): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: say('escalations.question') }).fill(question)
  const field = sheet.getByRole('combobox', { name: say('escalations.department') })
  if ((await field.inputValue()) !== department) {
    await field.click()
    await page.getByRole('option', { name: department }).click()
  }
  if (way !== undefined) await sheet.getByRole('radio', { name: say(`escalations.by.${way}`) }).check()
}

test('accounting is asked, answers on its page of the desk, and the customer gets its answer', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura di maggio è sbagliata, 12 euro in più')
  await cockpit.openTicket(customer)
  await openSheet(page)
  const question = `Perché 12 euro in più, ${customer.username}?`
  await ask(page, question, ACCOUNTING)
  // What was begun outlives the page.
  await page.reload()
  await cockpit.stream.waitFor()
  await openSheet(page)
  const sheet = page.getByRole('dialog')
  const preview = sheet.getByRole('region', { name: say('escalations.preview', { department: ACCOUNTING }) })
  await expect(preview).toContainText(question)
  await expect(preview).toContainText('la fattura di maggio è sbagliata')
  await expect(preview).toContainText(customer.name)
  await sheet.getByRole('switch', { name: say('escalations.showsCustomer') }).uncheck()
  await expect(preview).not.toContainText(customer.name)
  await page.keyboard.press('Control+Enter')

  const asked = item(page, ACCOUNTING)
  await expect(asked).toContainText(say('escalations.stands', { department: ACCOUNTING, state: 'asked' }))
  await expect(asked).toContainText(say('escalations.theirs'))
  await expect(cockpit.row(customer.name)).toContainText(say('escalations.with', { departments: ACCOUNTING }))

  const bianca = await openAs('bianca')
  const listed = await bianca.page.request.get('/api/escalations')
  const { escalations } = await listed.json()
  const { id } = escalations.find((each: { ticketId: string }) => each.ticketId === cockpit.ticketId())
  const answer = 'La seconda linea è attiva da maggio: la togliamo e rimborsiamo 12 euro.'
  const { origin } = new URL(page.url())
  const told = await bianca.page.request.post(`/api/escalations/${id}/answers`, {
    data: { kind: 'answer', text: answer, fileIds: [] },
    headers: { origin },
  })
  expect(told.ok()).toBe(true)

  await expect(cockpit.field('public')).toHaveValue(answer)
  await expect(cockpit.composer).toContainText(`From ${ACCOUNTING}`)
  await expect(asked).toContainText(say('escalations.stands', { department: ACCOUNTING, state: 'answered' }))
  const reply = `${answer} A presto, ${customer.username}`
  await cockpit.sendPublicly(reply)
  await cockpit.expectSent(reply)
  await expect(asked).toContainText(say('escalations.replied'))
  await asked.getByRole('button', { name: say('escalations.settle') }).click()
  await expect(asked).toHaveCount(0)
  await strip(page)
    .getByRole('button', { name: say('escalations.earlier', { n: 1 }) })
    .click()
  await asked.getByRole('button', { name: say('escalations.history', { department: ACCOUNTING }) }).click()
  await expect(asked).toContainText(question)
  await expect(asked).toContainText(PEOPLE.bianca.name)
})

test('a question handed on is answered by a link, behind words that were already written', async ({
  page,
  cockpit,
  join,
  browser,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta niente rete da stamattina in centro')
  await cockpit.openTicket(customer)
  await openSheet(page)
  await ask(page, 'C’è un guasto in centro?', ACCOUNTING, 'link')
  await page.keyboard.press('Control+Enter')
  const first = item(page, ACCOUNTING)
  await first.getByRole('button', { name: say('escalations.forward') }).click()
  await first.getByRole('textbox').last().fill('È vostra')
  await first.getByRole('button', { name: say('escalations.do.forward'), exact: true }).click()
  const next = item(page, NETWORK)
  await expect(next).toContainText(say('escalations.stands', { department: NETWORK, state: 'asked' }))

  const kept = page.waitForResponse(each => each.url().endsWith('/drafts') && each.ok())
  await cockpit.write('public', 'Ciao, guardiamo subito')
  await kept
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await next.getByRole('button', { name: say('escalations.copyLink') }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const url = await page.evaluate<string>('navigator.clipboard.readText()')
  const outside = await browser.newContext({ locale: 'en-GB' })
  const theirs = await outside.newPage()
  await theirs.goto(url)
  // The page speaks the department's language, whatever the browser's.
  await theirs.locator('#text').fill('Sì, riparato entro le 18.')
  await theirs.locator('#name').fill('Rita Conti')
  await theirs.locator('button[type=submit]').click()
  await theirs.getByRole('status').waitFor()
  await outside.close()

  await expect(next).toContainText('Sì, riparato entro le 18.')
  await expect(cockpit.field('public')).toHaveValue('Ciao, guardiamo subito')
  await next.getByRole('button', { name: say('escalations.useAsDraft') }).click()
  await expect(cockpit.field('public')).toHaveValue('Ciao, guardiamo subito\n\nSì, riparato entro le 18.')
  await expect(cockpit.composer).toContainText(`From ${NETWORK}`)
})

const SECRET = 'a secret of this test alone'

/** The receiver of the examples, on a port of its own. */
async function startReceiver(): Promise<{ readonly program: ChildProcess; readonly url: string }> {
  const program = spawn(process.execPath, ['examples/ticketing-webhook/server.mjs'], {
    env: { SECRET, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(program.stdout, 'data')
  return { program, url: `${/http:[^\s,]+/.exec(String(said))?.[0] ?? ''}/errands` }
}

test.describe('the settings', () => {
  test.use({ person: 'giulia' })

  test('a ticketing system is tried, connected, and a department asked in it', async ({
    page,
    expectedTroubles,
  }) => {
    expectedTroubles.push(/400 .*\/api\/ticketing/)
    const { program, url } = await startReceiver()
    try {
      await page.goto('/accounts?tab=ticketing')
      await page.getByRole('button', { name: say('ticketing.add') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: say('ticketing.kind') }).click()
      await page.getByRole('option', { name: /webhook/i }).click()
      await dialog.getByRole('textbox', { name: say('ticketing.name'), exact: false }).fill('The house')
      const address = dialog.getByRole('textbox', { name: say('ticketing.field.url'), exact: true })
      await address.fill('http://far.example/errands')
      await dialog.getByRole('textbox', { name: say('ticketing.field.secret') }).fill(SECRET)
      await dialog.getByRole('button', { name: say('ticketing.try') }).click()
      await expect(dialog.getByText('must be an address with https', { exact: false })).toBeVisible()
      await address.fill(url)
      await dialog.getByRole('button', { name: say('ticketing.try') }).click()
      await expect(dialog).toContainText(say('ticketing.healthy', { user: 'the desk', version: 'reference' }))
      await dialog.getByRole('button', { name: say('accounts.connect') }).click()
      const card = page.getByRole('listitem', { name: 'The house' })
      await expect(card).toContainText('/api/hooks/ticketing/')

      await page.getByRole('tab', { name: say('accounts.tab.departments') }).click()
      const department = page.getByRole('listitem', { name: NETWORK })
      await department.getByRole('button', { name: say('ticketing.change') }).click()
      await department.getByRole('radio', { name: say('escalations.by.letter') }).check()
      await department.getByRole('textbox', { name: say('ticketing.address') }).fill('rete@aurora.example')
      await department.getByRole('combobox', { name: say('ticketing.system') }).click()
      await page.getByRole('option', { name: 'The house' }).click()
      await department.getByRole('radio', { name: say('escalations.by.link') }).check()
      await department.getByRole('button', { name: say('ticketing.keep') }).click()
      await expect(department).toContainText('Asked by link')

      await page.getByRole('tab', { name: say('accounts.tab.ticketing') }).click()
      await expect(card).toContainText(say('ticketing.askedBy', { departments: NETWORK }))
      await card.getByRole('button', { name: say('ticketing.more', { name: 'The house' }) }).click()
      await page.getByRole('menuitem', { name: say('accounts.remove') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('accounts.remove') })
        .click()
      await expect(card).toHaveCount(0)
    } finally {
      program.kill()
    }
  })
})
